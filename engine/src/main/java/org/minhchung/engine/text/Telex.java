package org.minhchung.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * Keystrokes of the Telex keyboard that were sent as they are: <i>tuwf</i> for <i>từ</i>.
 *
 * <p>Only with {@code uw} inside or {@code dd} in front, which no English word in Vietnamese talk
 * has.
 */
final class Telex {

  private static final String[][] LETTERS = {
    {"dd", "đ"},
    {"uow", "ươ"},
    {"uw", "ư"},
    {"ow", "ơ"},
    {"aw", "ă"},
    {"aa", "â"},
    {"ee", "ê"},
    {"oo", "ô"}
  };

  private Telex() {}

  /** The syllable meant, or null if these are no such keystrokes. */
  static @Nullable String decode(String exact) {
    if (!exact.contains("uw") && !exact.startsWith("dd") && !exact.contains("uow")) {
      return null;
    }
    int tone = "fsrxj".indexOf(exact.charAt(exact.length() - 1)) + 1;
    String word = tone > 0 ? exact.substring(0, exact.length() - 1) : exact;
    for (String[] letter : LETTERS) {
      word = word.replace(letter[0], letter[1]);
    }
    word = word.replace("ưo", "ươ");
    if (!Syllable.is(Fold.fold(word))) {
      return null;
    }
    for (int i = word.length() - 1; tone > 0 && i >= 0; i--) {
      Character toned = ToneMarks.toned(word.charAt(i), tone);
      if (toned != null) {
        return ToneMarks.place(word.substring(0, i) + toned + word.substring(i + 1));
      }
    }
    return word;
  }
}
