package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Lower case, diacritics off, đ as d: the form in which careless typing and care meet.
 *
 * <p>It runs over every claim and message, so Latin, Greek and Cyrillic letters are looked up in a
 * table; a text with anything else takes the slow way, which gives the same for both.
 */
public final class Fold {

  /** Folded char of each char below it; 0 where only the slow way knows. */
  private static final char[] TABLE = new char[0x1F00];

  /** In the table: nothing is left of this char. */
  private static final char NOTHING = 1;

  static {
    for (char c = 2; c < TABLE.length; c++) {
      boolean plainLetters = c < 0x530 || c >= 0x1E00;
      // A capital sigma folds by its place in the word.
      if (plainLetters && c != 'Σ') {
        String folded = slowly(String.valueOf(c));
        TABLE[c] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : 0;
      }
    }
  }

  private Fold() {}

  /**
   * Folds a text.
   *
   * @param text any text; need not be normalised
   * @return the folded text, NFC; its length may differ from the input's
   */
  public static String fold(String text) {
    int length = text.length();
    char[] folded = new char[length];
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      char f = c < TABLE.length ? TABLE[c] : 0;
      if (f == 0) {
        return slowly(text);
      }
      if (f != NOTHING) {
        folded[kept++] = f;
      }
    }
    return new String(folded, 0, kept);
  }

  static String slowly(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> folded.appendCodePoint(point == 'đ' ? 'd' : point));
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
