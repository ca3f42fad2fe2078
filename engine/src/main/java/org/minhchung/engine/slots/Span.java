package org.minhchung.engine.slots;

/**
 * Where a slot stands in its text.
 *
 * @param first index of its first token in {@code ReadText.tokens()}
 * @param end index after its last token
 * @param words the writer's own words
 */
public record Span(int first, int end, String words) {

  /** Whether it lies inside the tokens from {@code from} up to, not including, {@code to}. */
  boolean within(int from, int to) {
    return first >= from && end <= to;
  }
}
