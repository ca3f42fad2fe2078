package org.minhchung.desk.people;

import java.time.Instant;
import java.time.LocalDate;
import org.minhchung.desk.kernel.PersonId;

/**
 * A browser somebody is signed in with.
 *
 * @param browser what the person calls it; may be empty
 * @param since the day it began, UTC
 * @param seen when it was last used, to the minute
 */
public record StaffSession(
    String id,
    PersonId person,
    String browser,
    Manner manner,
    LocalDate since,
    Instant seen,
    Instant ends) {

  /** How somebody signed in. */
  public enum Manner {
    PASSKEY,
    PASSWORD,
    RECOVERY,
    /** By an invitation or a reset, which made the way in. */
    LINK,
    PROVIDER,
    SAMPLE
  }
}
