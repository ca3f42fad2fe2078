package org.minhchung.desk.intake;

import java.time.Instant;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.verification.PartyId;

/**
 * A feed or news sitemap of a publisher in the register, which the desk watches.
 *
 * @param why a sentence for everybody, 1 to {@value #MAX_WHY} code points
 */
public record Source(
    SourceId id, PartyId publisher, WebAddress address, String why, Instant addedAt) {

  public static final int MAX_WHY = 500;

  /**
   * @throws IllegalArgumentException if the reason is empty or too long
   */
  public Source {
    why = why.strip();
    int length = why.codePointCount(0, why.length());
    if (length == 0 || length > MAX_WHY) {
      throw new IllegalArgumentException(
          "a reason must have 1 to %d code points, had %d".formatted(MAX_WHY, length));
    }
  }
}
