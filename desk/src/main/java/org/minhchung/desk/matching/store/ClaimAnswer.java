package org.minhchung.desk.matching.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;

/**
 * That a claim can be answered, and when the answer holds.
 *
 * @param holdsFrom null if nobody said since when
 * @param holdsUntil null if nobody said until when
 * @param checkedAt when it was checked, null if nobody said
 */
public record ClaimAnswer(
    ClaimId claim,
    By by,
    @Nullable Instant holdsFrom,
    @Nullable Instant holdsUntil,
    @Nullable Instant checkedAt) {

  /** Whose check it is. The desk's own goes before any other. */
  public enum By {
    CHECK,
    EXTERNAL;

    /** As it stands in the records and on the outbox. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if it is no such word
     */
    public static By of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
