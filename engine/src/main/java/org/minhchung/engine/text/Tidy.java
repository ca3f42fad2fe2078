package org.minhchung.engine.text;

import java.text.Normalizer;

/**
 * Makes one readable text of the many ways to write the same.
 *
 * <p>The result is NFC. Invisible characters, bidi controls, variation selectors and lone
 * surrogates are gone; styled and confusable letters are plain; white space is one space, or one
 * line break where there was any; three and more of the same sign or letter are one, two and more
 * dots are {@code …} (digits, Roman numerals and words with digits stay); tone marks stand where
 * {@link ToneMarks} wants them; links are canonical. Tidying a tidied text changes nothing.
 */
public final class Tidy {

  /** More passes than any text has needed; what is left after them is tidy enough. */
  private static final int MAX_PASSES = 8;

  private Tidy() {}

  /** Tidies a text of any kind. */
  public static String tidy(String raw) {
    String text = raw;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      String tidied = once(text);
      if (tidied.equals(text)) {
        return text;
      }
      text = tidied;
    }
    return text;
  }

  private static String once(String text) {
    return spaces(words(Normalizer.normalize(visible(text), Normalizer.Form.NFC)));
  }

  /** Leaves out what cannot be seen and makes styled letters plain. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point < 0x7F && point >= ' ') {
        out.append((char) point);
        continue;
      }
      switch (Character.getType(point)) {
        case Character.FORMAT, Character.SURROGATE -> {}
        case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
        case Character.SPACE_SEPARATOR -> out.append(' ');
        case Character.CONTROL -> out.append(point == '\n' || point == 0x85 ? '\n' : ' ');
        default -> {
          if (isFiller(point)) {
            out.append(' ');
          } else if (!isSelector(point) && !strikesLetter(point, out)) {
            Confusables.appendPlain(point, out);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isFiller(int point) {
    return point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point == 0x2800
        || point == 0xFFFC;
  }

  private static boolean isSelector(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || point == 0x34F
        || point == 0x20E3;
  }

  /** A mark over a Latin letter that no Latin orthography we read needs: Zalgo, strike-through. */
  private static boolean strikesLetter(int point, StringBuilder out) {
    if (Character.getType(point) != Character.NON_SPACING_MARK || out.isEmpty()) {
      return false;
    }
    if ((point >= 0x300 && point <= 0x30C && point != 0x305)
        || point == 0x31B
        || point == 0x323
        || point == 0x327
        || point == 0x328) {
      return out.length() >= 4 && isMark(out, 1) && isMark(out, 2) && isMark(out, 3);
    }
    char before = out.charAt(out.length() - 1);
    return point < 0x370 || point >= 0x20D0 && point < 0x2100 || before < 0x250;
  }

  private static boolean isMark(StringBuilder out, int back) {
    return Character.getType(out.charAt(out.length() - back)) == Character.NON_SPACING_MARK;
  }

  /** Tidies words and links; what is neither is only rid of repetition. */
  private static String words(String text) {
    boolean latin = Confusables.latinThroughout(text);
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c <= ' ') {
        out.append(c);
        i++;
        continue;
      }
      int link = Links.end(text, i);
      if (link > i) {
        out.append(Links.canonical(text.substring(i, link)));
        i = link;
        continue;
      }
      int end = wordEnd(text, i);
      if (end > i) {
        String word = Confusables.unmask(text.substring(i, end), latin);
        out.append(ToneMarks.place(Repeats.collapseWord(word)));
        i = end;
      } else {
        i = Repeats.appendSign(text, i, out);
      }
    }
    return out.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (!Character.isLetterOrDigit(point) && (end == start || !isCombining(point))) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean isCombining(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String spaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    boolean line = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n') {
        space = true;
        line |= c == '\n';
        continue;
      }
      if (space && !out.isEmpty()) {
        out.append(line ? '\n' : ' ');
      }
      space = false;
      line = false;
      out.append(c);
    }
    return out.toString();
  }
}
