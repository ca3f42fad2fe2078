package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a tidied text into written tokens, one pass; links and e-mail addresses are none. */
final class Scan {

  /** A longer run of letters is cut here: it is no word, and an index has a longest term. */
  private static final int MAX_WORD = 64;

  /** Nothing is joined to a number that is as long. */
  private static final int LONG_NUMBER = 40;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Scan(String text) {
    this.text = text;
  }

  static List<Token> tokens(String tidied) {
    Scan scan = new Scan(tidied);
    int i = 0;
    while (i < tidied.length()) {
      i = scan.next(i);
    }
    return scan.tokens;
  }

  private int next(int start) {
    char c = text.charAt(start);
    if (c == ' ' || c == '\n') {
      return start + 1;
    }
    int link = Math.max(Links.end(text, start), emailEnd(start));
    if (link > start) {
      return link;
    }
    if (isDigit(start)
        || (("+$€£¥₫".indexOf(c) >= 0) && isDigit(start + 1) && !wordBefore(start))) {
      return number(start);
    }
    int point = text.codePointAt(start);
    if (Character.isLetterOrDigit(point)) {
      return word(start);
    }
    return start + Character.charCount(point);
  }

  private int number(int start) {
    int end = Math.min(run(isDigit(start) ? start : start + 1), start + MAX_WORD - 2);
    while (end - start < LONG_NUMBER && isDigit(end + 1) && joins(end)) {
      end = Math.min(run(end + 1), start + MAX_WORD - 2);
    }
    if (end < text.length()) {
      char after = text.charAt(end);
      if ("%‰$€£¥₫".indexOf(after) >= 0) {
        end++;
      } else if (after == '°') {
        end = Math.min(run(end + 1), start + MAX_WORD - 1);
      } else if (after == ' ' && end + 1 < text.length() && text.charAt(end + 1) == '%') {
        end += 2;
      }
    }
    add(start, end);
    return end;
  }

  private boolean joins(int at) {
    char joiner = text.charAt(at);
    if (joiner == '-' || joiner == '–' || joiner == '−') {
      return true;
    }
    return ".,/:".indexOf(joiner) >= 0 && isDigit(at - 1);
  }

  private int word(int start) {
    int end = run(start);
    while (end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && Character.isLetter(text.codePointAt(end + 1))
        && end - start < MAX_WORD - 2) {
      end = Math.min(run(end + 1), start + MAX_WORD);
    }
    int from = start;
    for (int at = start + 1; tagged(start) && at < end; at++) {
      if (wordBegins(at, end)) {
        add(from, at);
        from = at;
      }
    }
    add(from, end);
    return end;
  }

  /** Whether a {@code #} or {@code @} stands before: words are glued behind it. */
  private boolean tagged(int start) {
    return start > 0 && "#@".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Whether capitals show that a word begins here: #BãoSố3, @CdcGov, #WHOReport. */
  private boolean wordBegins(int at, int end) {
    char before = text.charAt(at - 1);
    char c = text.charAt(at);
    if (Character.isLowerCase(before)) {
      return Character.isUpperCase(c) || isDigit(at);
    }
    return Character.isUpperCase(before)
        && Character.isUpperCase(c)
        && at + 1 < end
        && Character.isLowerCase(text.charAt(at + 1));
  }

  /** The end of the letters, digits and marks from here on, at most {@link #MAX_WORD} chars. */
  private int run(int start) {
    int end = start;
    while (end < text.length() && end - start < MAX_WORD - 1) {
      int point = text.codePointAt(end);
      int type = Character.getType(point);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (!Character.isLetterOrDigit(point) && !(mark && end > start)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private void add(int start, int end) {
    StringBuilder written = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '’', ' ' -> {}
        case '–', '−' -> written.append('-');
        case '₫' -> written.append('đ');
        default -> written.append(c);
      }
    }
    String exact =
        Normalizer.normalize(written.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    String folded = Fold.fold(exact);
    if (!folded.isEmpty()) {
      tokens.add(new Token(exact, folded, start, end));
    }
  }

  private int emailEnd(int start) {
    if (wordBefore(start)) {
      return start;
    }
    return Emails.end(text, start);
  }

  private boolean wordBefore(int at) {
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
