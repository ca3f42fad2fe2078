package org.minhchung.engine.index;

import java.util.List;

/**
 * A claim as the index keeps it.
 *
 * @param id the caller's key, unique in the index; opaque here
 * @param wordings at least one; each is matched by itself and the best counts
 */
public record IndexedClaim(String id, List<Wording> wordings, Holds holds) {

  /**
   * @throws IllegalArgumentException if there is no wording
   */
  public IndexedClaim {
    wordings = List.copyOf(wordings);
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("a claim without a wording cannot be found: " + id);
    }
  }
}
