package org.minhchung.engine.index;

/**
 * How near a wording is to a text: what they share, weighed by its rarity and tempered by the
 * wording's length (BM25; Robertson and Zaragoza, 2009, section 3). Where the figures come from is
 * told in docs/decisions/0032-nearness.md.
 *
 * <p>The usual length is a constant and not the average of what is indexed, so that a claim's
 * nearness to a text does not change with its neighbours' length.
 */
final class Nearness {

  private static final float SATURATION = 1.2f;
  private static final float LENGTH_SHARE = 0.4f;
  private static final float USUAL_LENGTH = 20;

  /** Between rarity itself, which suits long claims, and its square, which suits short ones. */
  private static final float EVEN = 6;

  /** What a shared pair of neighbours counts, next to a shared syllable as rare. */
  private static final float PAIR = 0.35f;

  /** What a syllable counts if both wrote the same accents on it, or others. */
  static final float AGREEING = 1.2f;

  static final float CONTRADICTING = 0.6f;

  /** What being near to one sentence counts against being near to the whole. */
  private static final double BY_SENTENCE = 0.85;

  private Nearness() {}

  /**
   * How rare a term is (Robertson and Spärck Jones, in the form that stays above 0).
   *
   * @param frequency in how many claims the term stands
   * @param claims how many there are
   */
  static float rarity(int frequency, int claims) {
    return (float) Math.log1p((claims - frequency + 0.5) / (frequency + 0.5));
  }

  static float syllable(float rarity) {
    return rarity * (EVEN + rarity) / EVEN;
  }

  static float pair(float rarity) {
    return PAIR * syllable(rarity);
  }

  /**
   * What a syllable counts of whose grams a text holds a share: little, for a few are shared by
   * chance.
   */
  static float partly(float share) {
    return share * share * share;
  }

  /** The same if the share is held by syllables that hardly any claim has: a typo, or glued. */
  static float partlyOdd(float share) {
    return share * share;
  }

  /**
   * What is shared with a window of the text is worth more the less the window says besides, so
   * that other talk in a long forward does not outweigh the one sentence that tells a claim.
   *
   * @param window 0 for the whole text
   * @param mass what all syllables of the window weigh
   */
  static double window(int window, double mass) {
    return mass == 0 ? 0 : (window == 0 ? 1 : BY_SENTENCE) / Math.sqrt(Math.sqrt(mass));
  }

  /** What a syllable counts that the wording holds so many times. */
  static float times(int times) {
    return times * (SATURATION + 1) / (times + SATURATION);
  }

  /** What of all that is shared counts in a wording of so many tokens; above 0, below 1. */
  static float share(int length) {
    return 1 / (1 + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH));
  }
}
