package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the short and playful forms of typed Vietnamese: <i>ko, đc, mn, đườg, wá, tuwf</i>.
 *
 * <p>Most forms stand in {@code lexicon.tsv}; a few habits are rules, applied only where what comes
 * out is a Vietnamese syllable and what stood there is none. One written form may become several
 * tokens with the same place in the text.
 */
final class Teencode {

  /** When a form of the lexicon is written out. */
  private enum When {
    /** In any text: it means nothing else. */
    ANY,
    /** In Vietnamese text. */
    VI,
    /** In Vietnamese text, unless a number stands before it: it may be a unit. */
    FREE,
    /** In Vietnamese text, unless a number stands on either side. */
    APART,
    /** Never, and no rule applies: an English word at home in Vietnamese. */
    KEEP
  }

  /** Forms that are written in capitals as well. */
  private static final Set<String> INSTITUTIONAL =
      Set.of(
          "tp", "hn", "sg", "hp", "vn", "tq", "bs", "hs", "sv", "gv", "nv", "tw", "nh", "cn", "ko");

  private static final Set<String> LETTERED =
      Set.of("vitamin", "nhom", "loai", "hang", "gan", "khoi", "lop", "diem", "cum", "mau", "phan");

  private record Entry(List<String> meaning, When when) {}

  private static final Map<String, Entry> LEXICON = new HashMap<>();

  static {
    for (String[] row : Resource.rows("lexicon.tsv")) {
      When when = When.valueOf(row[2].toUpperCase(Locale.ROOT));
      for (String form : row[0].split(" ")) {
        LEXICON.put(Fold.fold(form), new Entry(List.of(row[1].split(" ")), when));
      }
    }
  }

  private Teencode() {}

  /** Whether the lexicon knows the form as something Vietnamese. */
  static boolean knows(String folded) {
    Entry entry = LEXICON.get(folded);
    return entry != null && entry.when != When.KEEP;
  }

  /**
   * The tokens with short forms written out.
   *
   * @param vietnamese whether the text is taken as Vietnamese
   */
  static List<Token> expand(String text, List<Token> written, boolean vietnamese) {
    List<Token> out = new ArrayList<>(written.size() + 8);
    for (int i = 0; i < written.size(); i++) {
      Token token = written.get(i);
      boolean afterNumber = i > 0 && isNumber(written.get(i - 1));
      boolean beforeNumber = i + 1 < written.size() && isNumber(written.get(i + 1));
      boolean named = isNamed(text, token) || (i > 0 && isLettered(written.get(i - 1), token));
      List<String> meaning = named ? null : meaning(token, vietnamese, afterNumber, beforeNumber);
      if (meaning == null) {
        out.add(token);
      } else {
        for (String syllable : meaning) {
          out.add(new Token(syllable, Fold.fold(syllable), token.start(), token.end()));
        }
      }
    }
    return out;
  }

  private static @Nullable List<String> meaning(
      Token token, boolean vietnamese, boolean afterNumber, boolean beforeNumber) {
    String folded = token.folded();
    if (isNumber(token) || folded.length() > 12) {
      return null;
    }
    Entry entry = token.exact().replace('đ', 'd').equals(folded) ? LEXICON.get(folded) : null;
    if (entry != null) {
      boolean applies =
          switch (entry.when) {
            case ANY -> true;
            case VI -> vietnamese;
            case FREE -> vietnamese && !afterNumber;
            case APART -> vietnamese && !afterNumber && !beforeNumber;
            case KEEP -> false;
          };
      return applies ? entry.meaning : null;
    }
    if (!vietnamese
        || token.end() - token.start() != token.exact().length()
        || Syllable.is(folded)) {
      return null;
    }
    String guess = byRule(token.exact());
    return guess == null ? null : List.of(ToneMarks.place(guess));
  }

  private static @Nullable String byRule(String exact) {
    int last = exact.length() - 1;
    if (last < 1) {
      return null;
    }
    if (exact.charAt(last) == 'g' && valid(exact.substring(0, last) + "ng")) {
      return exact.substring(0, last) + "ng";
    }
    if (exact.charAt(last) == exact.charAt(last - 1) && valid(exact.substring(0, last))) {
      return exact.substring(0, last);
    }
    String rest = exact.substring(1);
    if (exact.charAt(0) == 'f' && valid("ph" + rest)) {
      return "ph" + rest;
    }
    if (exact.charAt(0) == 'w' && valid("qu" + rest)) {
      return "qu" + rest;
    }
    if (exact.charAt(0) == 'z' && valid("d" + rest)) {
      return "d" + rest;
    }
    if (exact.charAt(0) == 'j' && valid("gi" + rest)) {
      return "gi" + rest;
    }
    if (exact.charAt(0) == 'q' && valid("qu" + rest)) {
      return "qu" + rest;
    }
    return Telex.decode(exact);
  }

  /** A capital inside a sentence: a name or a sign, not a habit of typing. */
  private static boolean isNamed(String text, Token token) {
    if (!Character.isUpperCase(text.codePointAt(token.start()))) {
      return false;
    }
    Entry entry = LEXICON.get(token.folded());
    if (entry != null && (entry.when == When.ANY || INSTITUTIONAL.contains(token.folded()))) {
      return false;
    }
    boolean shouted =
        token.end() - token.start() > 1 && Character.isUpperCase(text.codePointBefore(token.end()));
    int before = token.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean begins =
        before < 0 || !Character.isLetterOrDigit(text.charAt(before)) && text.charAt(before) != ',';
    return shouted || !begins;
  }

  /** Vitamin K, group B: a letter that names something. */
  private static boolean isLettered(Token before, Token token) {
    return token.folded().length() == 1 && LETTERED.contains(before.folded());
  }

  private static boolean valid(String exact) {
    return Syllable.is(Fold.fold(exact));
  }

  private static boolean isNumber(Token token) {
    char c = token.folded().charAt(0);
    return (c >= '0' && c <= '9') || (token.folded().length() > 1 && "+$€£¥".indexOf(c) >= 0);
  }
}
