package org.minhchung.engine.score;

import org.minhchung.engine.text.Syllable;

/**
 * Whether a word may be another with slips of the keyboard, where its place already speaks for it.
 */
final class Slips {

  private static final int SHORTEST = 2;
  private static final int STEM = 4;

  private Slips() {}

  /**
   * Whether half of the letters agree in order and the typed word is no syllable of Vietnamese; of
   * two that are none, as in English, three in four and the first, or the stem.
   */
  static boolean likely(String meant, String typed) {
    int least = Math.min(meant.length(), typed.length());
    int most = Math.max(meant.length(), typed.length());
    if (least < SHORTEST
        || 2 * least < most
        || Character.isDigit(meant.charAt(0))
        || Character.isDigit(typed.charAt(0))
        || Syllable.is(typed)) {
      return false;
    }
    int common = common(meant, typed);
    return Syllable.is(meant)
        ? 2 * common >= most
        : meant.charAt(0) == typed.charAt(0) && (4 * common >= 3 * most || inflected(meant, typed));
  }

  /** "raises", "raising": a stem of four letters or more, and half of the longer. */
  private static boolean inflected(String one, String other) {
    int stem = 0;
    while (stem < Math.min(one.length(), other.length())
        && one.charAt(stem) == other.charAt(stem)) {
      stem++;
    }
    return stem >= STEM && 2 * stem >= Math.max(one.length(), other.length());
  }

  /** Length of the longest common subsequence of letters. */
  static int common(String one, String other) {
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int k = 1; k <= other.length(); k++) {
        row[k] =
            one.charAt(i - 1) == other.charAt(k - 1)
                ? last[k - 1] + 1
                : Math.max(last[k], row[k - 1]);
      }
      int[] spare = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }
}
