package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case, diacritics off, đ as d: the form in which careless typing and care meet. */
public final class Fold {

  private Fold() {}

  /**
   * Folds a text.
   *
   * @param text any text; need not be normalised
   * @return the folded text, NFC; its length may differ from the input's
   */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      folded.append(c == 'đ' ? 'd' : c);
    }
    return folded.toString();
  }
}
