package org.minhchung.desk.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;

/**
 * A role somebody holds from one moment until another.
 *
 * @param until the first moment it no longer holds; null if it has no end
 * @param givenBy who gave it; null if a new desk's first link or the operator did
 */
public record Membership(
    String id,
    PersonId person,
    Role role,
    Instant from,
    @Nullable Instant until,
    @Nullable PersonId givenBy) {

  public boolean holds(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** Whether it has ended, or never begins. */
  public boolean over(Instant at) {
    return until != null && !at.isBefore(until);
  }
}
