package org.minhchung.engine.slots;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * A run of letters, a run of digits, or one sign: what the readers of slots walk over, so that
 * "10tr", "10 tr" and "10 triệu" look alike whichever way a token was cut.
 *
 * @param exact lower case, accents kept
 * @param folded without accents
 * @param before what stands between the atom before and this one; empty if glued
 * @param token index of the token it was cut from
 */
record Atom(String exact, String folded, String before, int token, Shape shape) {

  enum Shape {
    LETTERS,
    DIGITS,
    SIGN
  }

  private static final String SIGNS = "%‰$€₫°";
  private static final int WIDEST_GAP = 12;

  static List<Atom> of(ReadText text) {
    List<Atom> atoms = new ArrayList<>(text.tokens().size() + 8);
    int last = 0;
    for (int i = 0; i < text.tokens().size(); i++) {
      Token token = text.tokens().get(i);
      String gap = "";
      if (token.start() > last && token.start() <= text.tidied().length()) {
        gap = text.tidied().substring(Math.max(last, token.start() - WIDEST_GAP), token.start());
      }
      gap = signsOf(gap, Math.max(0, i - 1), i, atoms);
      char next = token.end() < text.tidied().length() ? text.tidied().charAt(token.end()) : ' ';
      cut(
          token,
          Slips.digits(writtenOut(text, i) ? token.folded() : token.exact(), next),
          i,
          i == 0 ? gap.strip() : gap,
          atoms);
      last = token.end();
    }
    if (last < text.tidied().length() && !text.tokens().isEmpty()) {
      String tail =
          text.tidied().substring(last, Math.min(text.tidied().length(), last + WIDEST_GAP));
      signsOf(tail, text.tokens().size() - 1, text.tokens().size() - 1, atoms);
    }
    return Slips.mended(atoms);
  }

  /**
   * Whether the reader wrote out a short form: the accents are then his, not the writer's, and
   * prove nothing about the words around.
   */
  private static boolean writtenOut(ReadText text, int i) {
    Token token = text.tokens().get(i);
    int length = token.end() - token.start();
    boolean oneOfSome =
        i > 0 && text.tokens().get(i - 1).start() == token.start()
            || i + 1 < text.tokens().size() && text.tokens().get(i + 1).start() == token.start();
    return oneOfSome
        || length != token.exact().length()
            && token.accented()
            && !Fold.fold(text.tidied().substring(token.start(), token.end()))
                .equals(token.folded());
  }

  /** Signs that mean a unit become atoms; what is left is the gap. A leading $ goes on. */
  private static String signsOf(String gap, int before, int after, List<Atom> atoms) {
    String rest = gap;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (SIGNS.indexOf(c) >= 0) {
        String sign = String.valueOf(c);
        boolean leads = i > 0 && c != '%' && c != '°';
        atoms.add(new Atom(sign, sign, gap.substring(0, i), leads ? after : before, Shape.SIGN));
        rest = gap.substring(i + 1);
      }
    }
    return rest;
  }

  private static void cut(Token token, String word, int index, String gap, List<Atom> atoms) {
    int at = 0;
    String before = gap;
    while (at < word.length()) {
      Shape shape = shapeOf(word.charAt(at));
      if (shape == null) {
        before += word.charAt(at);
        at++;
        continue;
      }
      int end = at + 1;
      while (shape != Shape.SIGN && end < word.length() && shapeOf(word.charAt(end)) == shape) {
        end++;
      }
      String exact = word.substring(at, end);
      String folded =
          shape != Shape.LETTERS
              ? exact
              : exact.length() == word.length() ? token.folded() : Fold.fold(exact);
      atoms.add(new Atom(exact, folded, before, index, shape));
      before = "";
      at = end;
    }
  }

  private static @Nullable Shape shapeOf(char c) {
    if (c >= '0' && c <= '9') {
      return Shape.DIGITS;
    }
    if (SIGNS.indexOf(c) >= 0) {
      return Shape.SIGN;
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        ? Shape.LETTERS
        : null;
  }

  boolean digits() {
    return shape == Shape.DIGITS;
  }

  boolean letters() {
    return shape == Shape.LETTERS;
  }

  boolean glued() {
    return before.isEmpty();
  }

  /** Whether a sentence or a clause ended before it. */
  boolean afterStop() {
    for (int i = 0; i < before.length(); i++) {
      if (".!?;\n…".indexOf(before.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the writer put any accent on it. */
  boolean accented() {
    return shape == Shape.LETTERS && !exact.equals(folded);
  }

  /**
   * Whether it may be the accented word: equal up to where the tone mark sits, or not accented at
   * all.
   */
  boolean maybe(String accentedWord) {
    // In NFC neither folding nor moving a tone changes how long a word is.
    if (exact.length() != accentedWord.length()) {
      return false;
    }
    if (exact.equals(accentedWord)) {
      return true;
    }
    if (otherPlainLetter(accentedWord)) {
      return false;
    }
    if (!accented()) {
      return folded.equals(Fold.fold(accentedWord));
    }
    return movedTone(exact, accentedWord) && toneLast(exact).equals(toneLast(accentedWord));
  }

  /** Whether a letter that the word has without any mark is another one here: the usual case. */
  private boolean otherPlainLetter(String accentedWord) {
    if (folded.length() != accentedWord.length()) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      char letter = accentedWord.charAt(i);
      if (letter < 128 && letter != folded.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two letters differ or more, as they do where a tone mark sits on another one. */
  private static boolean movedTone(String one, String other) {
    int apart = 0;
    for (int i = 0; i < one.length(); i++) {
      apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return apart > 1;
  }

  /** The tone mark moved to the end, so that "hoà" and "hòa" are one. */
  static String toneLast(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length() + 1);
    StringBuilder tones = new StringBuilder(1);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      boolean tone =
          c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
      (tone ? tones : letters).append(c);
    }
    return letters.append(tones).toString();
  }
}
