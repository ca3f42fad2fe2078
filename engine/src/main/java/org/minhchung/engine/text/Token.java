package org.minhchung.engine.text;

/**
 * One syllable or number of a text.
 *
 * @param exact lower case, NFC, tone marks placed by one convention; accents kept
 * @param folded {@code exact} without diacritics, đ as d
 * @param start first char in {@link ReadText#tidied()}
 * @param end char after the last in {@link ReadText#tidied()}
 */
public record Token(String exact, String folded, int start, int end) {

  /** Whether the writer put any accent on it: evidence, where there is some. */
  public boolean accented() {
    return !exact.equals(folded);
  }
}
