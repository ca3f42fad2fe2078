package org.minhchung.desk.claims;

import java.util.List;

/**
 * A message as it may be stored: numbers, addresses and names are masked already.
 *
 * @param text the masked words, 1 to {@value #MAX_CODE_POINTS} code points
 * @param marks what was masked and can be recognised again; may be empty
 */
public record MaskedMessage(String text, List<Mark> marks) {

  public static final int MAX_CODE_POINTS = 20_000;

  /**
   * One masked number or address.
   *
   * @param kind what it was, for example {@code phone}
   * @param keyedHash lower-case hex, under the desk's own key: nobody can be called from it
   */
  public record Mark(String kind, String keyedHash) {}

  /**
   * @throws IllegalArgumentException if the text is empty or too long
   */
  public MaskedMessage {
    marks = List.copyOf(marks);
    int length = text.codePointCount(0, text.length());
    if (text.isBlank() || length > MAX_CODE_POINTS) {
      throw new IllegalArgumentException(
          "a message must have 1 to %d code points, had %d".formatted(MAX_CODE_POINTS, length));
    }
  }
}
