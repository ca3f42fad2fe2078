package org.minhchung.desk.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;

/**
 * An address that works once: whoever opens it in time makes an account, or gets back into theirs.
 *
 * @param person whose reset it is; null for the other kinds
 * @param roles what comes with a new account
 * @param rolesUntil when those end; null if they do not
 * @param madeBy null if the program or the operator made it
 */
public record OneTimeLink(
    String id,
    Kind kind,
    @Nullable PersonId person,
    Set<Role> roles,
    @Nullable Instant rolesUntil,
    @Nullable PersonId madeBy,
    Instant expires) {

  public OneTimeLink {
    roles = Set.copyOf(roles);
  }

  /** What it opens. */
  public enum Kind {
    /** The first account of a new desk. */
    SET_UP,
    /** A new account. */
    INVITATION,
    /** A new way into an account that is there. */
    RESET
  }
}
