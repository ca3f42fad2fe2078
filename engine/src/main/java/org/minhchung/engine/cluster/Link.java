package org.minhchung.engine.cluster;

import java.util.UUID;

/**
 * What a person decided about two cells. The order of the two says nothing: they are kept with the
 * lesser first.
 */
public record Link(Kind kind, UUID one, UUID other) {

  /** What was decided. */
  public enum Kind {
    /** One check answers both. */
    MUST,
    /** They are two questions. */
    CANNOT
  }

  /**
   * @throws IllegalArgumentException if a cell would be linked to itself
   */
  public Link {
    int order = one.compareTo(other);
    if (order == 0) {
      throw new IllegalArgumentException("a cell cannot be linked to itself: " + one);
    }
    if (order > 0) {
      UUID swapped = one;
      one = other;
      other = swapped;
    }
  }
}
