package org.minhchung.desk.intake.web;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * An answer short enough to be passed on: verdict, what is so, when it was checked, where it
 * stands.
 *
 * @param value at most {@value #MAX_CODE_POINTS} code points, unless what is never cut is longer
 */
record CopyText(String value) {

  static final int MAX_CODE_POINTS = 300;
  private static final String CUT = "…";

  /**
   * Shortens the answer until everything fits; verdict, date and address are never cut.
   *
   * @param verdict first words, for example {@code Sai}
   * @param answer what is so, in a sentence or two
   * @param dated when it was checked, in words
   * @param address the whole address of the check
   */
  static CopyText of(String verdict, String answer, String dated, String address, Locale locale) {
    String frame = verdict + ":  (" + dated + ") " + address;
    int room = MAX_CODE_POINTS - length(frame);
    String fitting = length(answer) <= room ? answer : shortened(answer, room, locale);
    return new CopyText(
        fitting.isEmpty()
            ? "%s (%s) %s".formatted(verdict, dated, address)
            : "%s: %s (%s) %s".formatted(verdict, fitting, dated, address));
  }

  /** Whole words of the text and a sign that more followed; empty if not even one word fits. */
  private static String shortened(String text, int room, Locale locale) {
    if (room < 2) {
      return "";
    }
    int most = text.offsetByCodePoints(0, room - 1);
    BreakIterator words = BreakIterator.getLineInstance(locale);
    words.setText(text);
    int end = words.isBoundary(most) ? most : words.preceding(most);
    return end <= 0 ? "" : text.substring(0, end).stripTrailing() + CUT;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
