package org.minhchung.engine.text;

import java.util.List;
import java.util.Set;

/**
 * Where sentences and clauses begin among the tokens of a tidied text.
 *
 * <p>A sentence begins after a line break, {@code ! ? …}, an emoji or a full stop; not after the
 * stop of an abbreviation, an initial, or one without a space behind it and a small letter. A
 * clause begins after any other sign, too.
 */
final class Sentences {

  private static final Set<String> SHORTENED =
      Set.of(
          "tp", "tx", "tt", "q", "p", "h", "x", "đ", "ths", "ts", "gs", "pgs", "bs", "st", "mr",
          "mrs", "ms", "dr", "prof", "vs", "no", "vd", "tr", "ub", "nxb", "sđt", "đt", "u", "v",
          "e", "i");

  private final boolean[] sentence;
  private final boolean[] clause;

  private Sentences(int tokens) {
    this.sentence = new boolean[tokens];
    this.clause = new boolean[tokens];
  }

  static Sentences of(String text, List<Token> tokens) {
    Sentences found = new Sentences(tokens.size());
    int before = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean first = i == 0;
      found.sentence[i] = first || found.ends(text, tokens.get(i - 1), before, token.start());
      found.clause[i] = found.sentence[i] || hasSign(text, before, token.start());
      before = token.end();
    }
    return found;
  }

  /** Whether a sentence begins with this token. */
  boolean begins(int token) {
    return sentence[token];
  }

  /** Whether a clause begins with this token; every sentence begins with a clause. */
  boolean beginsClause(int token) {
    return clause[token];
  }

  private boolean ends(String text, Token last, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '!' || c == '?' || c == '…' || isPicture(text, i)) {
        return true;
      }
      if (c == '.' || c == '。') {
        boolean spaced = i + 1 < to;
        boolean capital = Character.isUpperCase(text.codePointAt(to));
        String word = last.exact();
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        if (i == from && (initial || SHORTENED.contains(word))) {
          continue;
        }
        if (spaced || (capital && !Character.isUpperCase(text.charAt(last.end() - 1)))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isPicture(String text, int at) {
    int point = text.codePointAt(at);
    int type = Character.getType(point);
    return type == Character.OTHER_SYMBOL && point != '°' && point != '№'
        || point >= 0x1F3FB && point <= 0x1F3FF
        || point == '‼'
        || point == '⁉';
  }

  private static boolean hasSign(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\'' && c != '"' && c != '“' && c != '”' && c != '(') {
        return true;
      }
    }
    return false;
  }
}
