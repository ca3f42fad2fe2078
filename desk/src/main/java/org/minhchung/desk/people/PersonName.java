package org.minhchung.desk.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody chose to be called at the desk. A name of the trade is fine; it is shown to
 * colleagues and, where they sign, never to readers unless they say so.
 *
 * @param value NFC, white space tidied, 1 to {@value #MAX_CODE_POINTS} code points
 */
public record PersonName(String value) {

  public static final int MAX_CODE_POINTS = 60;

  /**
   * @throws IllegalArgumentException if nothing is left after tidying, or too much is
   */
  public PersonName {
    value =
        Normalizer.normalize(value, Normalizer.Form.NFC)
            .replaceAll("\\p{C}", " ")
            .replaceAll("\\s+", " ")
            .strip();
    int length = value.codePointCount(0, value.length());
    if (length == 0 || length > MAX_CODE_POINTS) {
      throw new IllegalArgumentException(
          "a name must have 1 to %d code points, had %d".formatted(MAX_CODE_POINTS, length));
    }
  }

  /** Equal for names that look alike but for case and width: two accounts may not share it. */
  public String folded() {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
