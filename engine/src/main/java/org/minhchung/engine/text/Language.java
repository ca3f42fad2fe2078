package org.minhchung.engine.text;

import java.util.List;
import java.util.Set;

/**
 * A guess at the language of a text, from its spelling alone.
 *
 * @param tag {@code vi}, {@code en} or {@code und} for any other and for texts without words
 * @param score share of the evidence that speaks for the guess, 0 to 1; 0 for a text without words
 */
public record Language(String tag, double score) {

  private static final Set<String> ENGLISH =
      Set.of(
          ("the of and to a in is that it for was on are with as be this have from or had by not"
                  + " but what all were when your can said there use each which she how their if will up"
                  + " other about out many then them these some her would make like into time has look two"
                  + " more write go see number no way could people my than first water been who its now"
                  + " find long down day did get come made may after they you he we his just should"
                  + " because does over new us our any only most also back where much before through same"
                  + " so i do an at me")
              .split(" "));

  private static final double ENOUGH = 0.6;

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
    for (Token token : tokens) {
      String folded = token.folded();
      char first = folded.charAt(0);
      if (first < 'a' && !Character.isLetter(first)) {
        continue;
      }
      boolean syllable = Syllable.is(folded);
      boolean common = ENGLISH.contains(folded);
      if (token.accented()) {
        boolean near = syllable || Teencode.knows(folded) || token.exact().indexOf('đ') >= 0;
        vietnamese += near ? 2 : 0;
        other += near ? 0 : 1.5;
      } else if (first > 'z') {
        other += 2;
      } else if (common) {
        english += syllable ? 0.7 : 1.5;
        vietnamese += syllable ? 0.7 : 0;
      } else if (syllable || Teencode.knows(folded)) {
        vietnamese += 1;
      } else {
        english += 0.8;
        other += 0.2;
      }
    }
    double all = vietnamese + english + other;
    if (all == 0) {
      return new Language("und", 0);
    }
    if (vietnamese / all >= ENOUGH) {
      return new Language("vi", vietnamese / all);
    }
    if (english / all >= 0.5 && knowsEnglish(tokens)) {
      return new Language("en", english / all);
    }
    return new Language("und", 1 - Math.max(vietnamese, english) / all);
  }

  /** A longer English text has one of its commonest words; German and Malay have not. */
  private static boolean knowsEnglish(List<Token> tokens) {
    int common = 0;
    int words = 0;
    for (Token token : tokens) {
      if (Character.isLetter(token.folded().charAt(0))) {
        words++;
        common += ENGLISH.contains(token.folded()) ? 1 : 0;
      }
    }
    return words <= 5 || common * 12 >= words;
  }
}
