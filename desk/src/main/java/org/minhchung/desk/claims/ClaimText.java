package org.minhchung.desk.claims;

import java.text.Normalizer;

/**
 * The words of a claim, tidied once so that no later room has to tidy them again.
 *
 * <p>Always Unicode NFC, one line, without leading or trailing white space, 1 to {@value
 * #MAX_CODE_POINTS} code points. Case and accents are kept; folding belongs to the engine.
 *
 * @param value the tidied words
 */
public record ClaimText(String value) {

  public static final int MAX_CODE_POINTS = 2_000;

  /**
   * @throws IllegalArgumentException if nothing is left after tidying, or too much is
   */
  public ClaimText {
    value = Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    int length = value.codePointCount(0, value.length());
    if (length == 0 || length > MAX_CODE_POINTS) {
      throw new IllegalArgumentException(
          "claim text must have 1 to %d code points, had %d".formatted(MAX_CODE_POINTS, length));
    }
  }
}
