package org.minhchung.engine.index;

/**
 * How the length of a claim's wording tempers what it shares with a text: BM25 for terms that
 * either stand in a text or do not.
 *
 * <p>The usual length is a constant and not the average of what is indexed, so that a claim's
 * nearness to a text does not change with its neighbours' length.
 */
public final class Nearness {

  /** BM25's k1 and b; Robertson and Zaragoza, 2009, section 3. */
  public static final float SATURATION = 0.9f;

  public static final float LENGTH_SHARE = 0.4f;

  /** Terms of a claim of 20 words: 20 syllables, 19 pairs, about 50 grams. */
  public static final float USUAL_LENGTH = 90;

  private Nearness() {}

  /** What of a shared term's weight counts in a wording of this many terms; above 0, below 1. */
  static double share(int length) {
    return 1 / (1 + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH));
  }
}
