package org.minhchung.engine.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A guess at the language of a text, from its spelling alone: syllables that Vietnamese allows,
 * letters that no other language has, English words and endings, small words of other languages.
 * Why no trained detector, docs/decisions/0037-language.md.
 *
 * @param tag {@code vi}, {@code en} or {@code und} for any other and for texts without words
 * @param score share of the evidence that speaks for the guess, 0 to 1; 0 for a text without words
 */
public record Language(String tag, double score) {

  private static final Set<String> ENGLISH =
      Resource.rows("english.tsv").stream()
          .flatMap(row -> Arrays.stream(row[0].split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final String[] ENGLISH_ENDINGS = {
    "ing", "ed", "tion", "tions", "ly", "ers", "ment", "ness", "ght", "ous", "ies", "ts", "ck"
  };

  /**
   * Small words of Spanish, French, German, Indonesian, Malay and Tagalog, none of them English.
   */
  private static final Set<String> FOREIGN =
      Set.of(
          ("el los las una por para con del esta este pero como mas que les des est une dans pour avec"
                  + " sur pas qui sont aux cette der die und ist nicht das ein eine mit den von auch sich"
                  + " yang untuk dari ini itu ke dengan tidak akan sudah semua bisa ada adalah pada orang"
                  + " ang ng mga sa ay hindi ito siya kung lahat ako namin")
              .split(" "));

  private static final double ENOUGH = 0.6;

  /** Of so many words an English text has one that is known to be English. */
  private static final int ONE_IN = 8;

  private static final int SHORTEST_ENDED = 5;

  /** Guesses from the tokens, which hold no links and no signs. */
  public static Language of(ReadText text) {
    return of(text.tokens());
  }

  /** Whether Vietnamese habits of typing may be read into the text. */
  boolean isVietnamese() {
    return tag.equals("vi");
  }

  static Language of(List<Token> tokens) {
    double vietnamese = 0;
    double english = 0;
    double other = 0;
    int words = 0;
    int known = 0;
    for (Token token : tokens) {
      String folded = token.folded();
      char first = folded.charAt(0);
      if (first < 'a' && !Character.isLetter(first)) {
        continue;
      }
      words++;
      boolean syllable = Syllable.is(folded);
      if (token.accented()) {
        boolean near = syllable || Teencode.knows(folded) || onlyVietnamese(token.exact());
        vietnamese += near ? 2 : 0;
        other += near ? 0 : 1.5;
      } else if (first > 'z') {
        other += 2;
      } else if (ENGLISH.contains(folded)) {
        known++;
        english += syllable ? 0.7 : 1.5;
        vietnamese += syllable ? 0.7 : 0;
      } else if (FOREIGN.contains(folded) && !Teencode.knows(folded)) {
        other += syllable ? 0.5 : 1.5;
        vietnamese += syllable ? 1 : 0;
      } else if (syllable || Teencode.knows(folded)) {
        vietnamese += 1;
      } else {
        boolean ended = endsAsEnglish(folded);
        known += ended ? 1 : 0;
        english += ended ? 1 : 0.8;
        other += ended ? 0 : 0.2;
      }
    }
    double all = vietnamese + english + other;
    if (all == 0) {
      return new Language("und", 0);
    }
    if (vietnamese / all >= ENOUGH) {
      return new Language("vi", vietnamese / all);
    }
    if (english > vietnamese && english > 2 * other && known * ONE_IN >= words) {
      return new Language("en", english / all);
    }
    return new Language("und", 1 - Math.max(vietnamese, english) / all);
  }

  /** Whether it holds a letter that Vietnamese alone has: mistyped, it is Vietnamese still. */
  private static boolean onlyVietnamese(String exact) {
    for (int i = 0; i < exact.length(); i++) {
      char letter = exact.charAt(i);
      if (letter >= 'Ạ' && letter <= 'ỹ' || "ăđĩũơư".indexOf(letter) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAsEnglish(String word) {
    if (word.length() < SHORTEST_ENDED) {
      return false;
    }
    for (String ending : ENGLISH_ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
