package org.minhchung.engine.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the index keeps it.
 *
 * @param id the caller's key, unique in the index; opaque here
 * @param wordings at least one; each is matched by itself and the best counts
 * @param holds when its check holds
 * @param checkedAt when it was checked, so that a day and month in it mean that year's; null if
 *     nobody knows
 */
public record IndexedClaim(
    String id, List<Wording> wordings, Holds holds, @Nullable Instant checkedAt) {

  /**
   * @throws IllegalArgumentException if there is no wording
   */
  public IndexedClaim {
    wordings = List.copyOf(wordings);
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("a claim without a wording cannot be found: " + id);
    }
  }

  /** A claim of which nobody knows when it was checked. */
  public IndexedClaim(String id, List<Wording> wordings, Holds holds) {
    this(id, wordings, holds, null);
  }
}
