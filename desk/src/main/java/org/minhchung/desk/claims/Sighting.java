package org.minhchung.desk.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a message says a claim.
 *
 * @param day the day the message came; nothing finer is known
 * @param leftOn the day somebody took the message out again, or null while it stands
 */
public record Sighting(
    MessageId message, ClaimId claim, LocalDate day, @Nullable LocalDate leftOn) {

  public boolean stands() {
    return leftOn == null;
  }
}
