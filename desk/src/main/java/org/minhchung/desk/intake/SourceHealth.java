package org.minhchung.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Validators;

/**
 * How a source is.
 *
 * @param bodyHash of the feed as it was taken in whole; empty to have it read again
 * @param askedAt when it was last asked, or null
 * @param nextAt when it is asked again
 * @param successAt when it last answered as a feed should, or null
 * @param lastItem day of its newest item, or null
 * @param trouble key of the sentence that says what went wrong the last time; empty if nothing did
 * @param failures how often in a row
 */
public record SourceHealth(
    Validators validators,
    String bodyHash,
    @Nullable Instant askedAt,
    Instant nextAt,
    @Nullable Instant successAt,
    @Nullable LocalDate lastItem,
    String trouble,
    int failures) {

  /** A source nobody has asked yet. */
  static SourceHealth unasked(Instant now) {
    return new SourceHealth(Validators.NONE, "", null, now, null, null, "", 0);
  }
}
