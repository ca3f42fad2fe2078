package org.minhchung.engine.slots;

/**
 * A phrase by which somebody denies or discusses what others say.
 *
 * @param span where it stands
 * @param kind what it needs to count
 */
record Talk(Span span, Kind kind) {

  enum Kind {
    /** Counts in the sentences that tell a claim. */
    PLAIN,
    /** The same, unless the text asks: "tin đồn … đúng không" asks for the claim. */
    DOUBT,
    /** Only where its accents are written, or at the very end: "la gia" may be a price. */
    WRITTEN,
    /** Not for a claim that denies something itself. */
    DENIES,
    /** Speaks of a message as such and counts from any sentence: "tin này xuyên tạc". */
    WHOLE
  }

  boolean within(int from, int to) {
    return kind == Kind.WHOLE || span.first() < to && span.end() > from;
  }
}
