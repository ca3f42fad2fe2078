package org.minhchung.desk.claims;

/**
 * A person's decision about two cells.
 *
 * @param one less than {@code other} as text, so that the order says nothing
 */
public record CellLink(Kind kind, CellId one, CellId other) {

  /** What was decided. */
  public enum Kind {
    /** One question. */
    MUST,
    /** Two questions. */
    CANNOT
  }

  /**
   * @throws IllegalArgumentException if a cell would be linked to itself
   */
  public CellLink {
    int order = one.value().compareTo(other.value());
    if (order == 0) {
      throw new IllegalArgumentException("a cell cannot be linked to itself: " + one.value());
    }
    if (order > 0) {
      CellId swapped = one;
      one = other;
      other = swapped;
    }
  }
}
