package org.minhchung.engine.score;

import org.minhchung.engine.text.Token;

/** Words that say little by themselves, from {@code light.tsv}: no exchange is made of them. */
final class Light {

  private static final WordList WORDS = WordList.of("light.tsv");

  private Light() {}

  /** Whether a token is one, or a number, which is compared as a value. */
  static boolean is(Token token) {
    String folded = token.folded();
    return folded.length() < 2 || folded.charAt(0) <= '9' || WORDS.holds(token);
  }
}
