package org.minhchung.engine.text;

/** Letters and signs that were held down for emphasis: <i>khôôông</i>, {@code !!!!!}. */
final class Repeats {

  private Repeats() {}

  /**
   * The word with three and more of the same letter written once, and a doubled last letter of an
   * accented syllable as well (<i>địnhh</i>). Words with digits and Roman numerals stay.
   */
  static String collapseWord(String word) {
    if (word.length() < 3 || !heldDown(word) || isNumeral(word)) {
      return word.length() < 4 ? word : withoutDoubledEnd(word);
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      int end = i;
      int count = 0;
      while (end < word.length() && same(word.codePointAt(end), point)) {
        end += Character.charCount(point);
        count++;
      }
      out.append(word, i, count >= 3 ? i + Character.charCount(point) : end);
      i = end;
    }
    return withoutDoubledEnd(out.toString());
  }

  private static String withoutDoubledEnd(String word) {
    int last = word.length() - 1;
    if (last < 3 || !same(word.charAt(last), word.charAt(last - 1))) {
      return word;
    }
    String shorter = word.substring(0, last);
    String folded = Fold.fold(shorter);
    boolean accented = !folded.equalsIgnoreCase(shorter);
    return accented && Syllable.is(folded) && !Syllable.is(Fold.fold(word)) ? shorter : word;
  }

  private static boolean heldDown(String word) {
    int count = 1;
    boolean found = false;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return false;
      }
      count = i > 0 && same(word.charAt(i), word.charAt(i - 1)) ? count + 1 : 1;
      found |= count >= 3;
    }
    return found;
  }

  private static boolean isNumeral(String word) {
    return word.length() <= 8 && (word.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0))
        || word.chars().allMatch(c -> c == 'x' || c == 'X');
  }

  private static boolean same(int one, int other) {
    return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  /**
   * Appends the sign at {@code start}, once if it stands there three times or more.
   *
   * @return the char after the signs read
   */
  static int appendSign(String text, int start, StringBuilder out) {
    int point = text.codePointAt(start);
    int width = Character.charCount(point);
    int end = start;
    int count = 0;
    while (end < text.length() && text.codePointAt(end) == point) {
      end += width;
      count++;
    }
    if (point == '.' && count >= 2) {
      out.append('…');
    } else {
      out.append(text, start, count >= 3 ? start + width : end);
    }
    return end;
  }
}
