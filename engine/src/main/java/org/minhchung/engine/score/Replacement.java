package org.minhchung.engine.score;

/**
 * Words of a claim in whose place the message has others that nobody knows to mean the same.
 *
 * <p>What a check is about must not be guessed: where a message otherwise tells the claim, it is
 * answered alone only if nothing that decides stands exchanged in it. The thresholds and the data
 * behind them are in docs/decisions/0029-the-burden-turned-round.md.
 *
 * @param claim the claim's words, in their order
 * @param message the message's words in their place
 * @param weight of the side that has less: words, a name counted twice
 * @param kind what stands there
 */
public record Replacement(String claim, String message, int weight, Kind kind) {

  enum Kind {
    /** Words of no known relation. */
    OTHER,
    /** A name of the claim is among them. */
    NAME,
    /** One excludes the other. */
    OPPOSITE,
    /** Another reason or purpose. */
    CAUSE
  }

  /** Two words make a noun or a deed: one alone may be said in many ways. */
  private static final int WORDS = 2;

  /** In a text that tells so much of the claim in order, two words count; names and causes too. */
  private static final double RETOLD = 0.25;

  private static final double OPPOSED = 0.35;

  /** In one that tells so much, any word counts. */
  private static final double COPIED = 0.5;

  /** The same where many words are misspelt, and in English, whose words have more twins. */
  private static final double COPIED_EXACTLY = 0.8;

  private static final double RETOLD_IN_ENGLISH = 0.6;

  /**
   * Whether it makes another claim.
   *
   * @param copied share of the claim that the message tells in order
   * @param syllabic whether the claim is in Vietnamese
   * @param misspelt whether the message is full of slips
   */
  boolean decides(double copied, boolean syllabic, boolean misspelt) {
    double enough =
        switch (kind) {
          case OPPOSITE -> syllabic ? OPPOSED : RETOLD_IN_ENGLISH;
          case NAME, CAUSE -> syllabic ? RETOLD : RETOLD_IN_ENGLISH;
          case OTHER ->
              weight >= WORDS
                  ? syllabic ? RETOLD : RETOLD_IN_ENGLISH
                  : syllabic && !misspelt ? COPIED : COPIED_EXACTLY;
        };
    return copied >= enough;
  }
}
