package org.minhchung.engine.index;

/**
 * In how many claims each syllable stands, at one moment, and how rare that makes it. Counts leave
 * out what was removed, so that the same claims weigh the same however they came in. Thread-safe.
 */
public final class Counts {

  private final Vocabulary vocabulary;
  private final int[] counts;
  private final int claims;
  private final PairCounts pairs;
  private final float[] weights;
  private final float unseen;

  /** In how many claims two syllables stand side by side. */
  public interface PairCounts {

    /**
     * @param pair as {@link Terms#pair} gives it
     */
    int of(int pair);
  }

  /**
   * Takes the counts over.
   *
   * @param counts by number of the syllable; what is beyond its end stands nowhere
   * @param claims how many claims were counted
   */
  public Counts(Vocabulary vocabulary, int[] counts, int claims, PairCounts pairs) {
    this.vocabulary = vocabulary;
    this.counts = counts;
    this.claims = claims;
    this.pairs = pairs;
    this.weights = new float[counts.length];
    this.unseen = Nearness.syllable(Nearness.rarity(0, claims));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  public int claims() {
    return claims;
  }

  /** In how many claims a syllable stands; 0 for one that is unknown. */
  public int of(int syllable) {
    return syllable >= 0 && syllable < counts.length ? counts[syllable] : 0;
  }

  /** In how many claims a folded syllable stands. */
  public int of(String folded) {
    return of(vocabulary.knownSyllable(folded));
  }

  /** What it counts to share a syllable, reckoned when it is first asked for. */
  float weight(int syllable) {
    int count = of(syllable);
    if (count == 0) {
      return unseen;
    }
    float known = weights[syllable];
    if (known == 0) { // Two threads may reckon it both, and get the same.
      known = Nearness.syllable(Nearness.rarity(count, claims));
      weights[syllable] = known;
    }
    return known;
  }

  /** What a syllable weighs that stands in no claim. */
  float unseen() {
    return unseen;
  }

  /** What it counts to share a pair; 0 if it stands in no claim. */
  float pairWeight(int pair) {
    int count = pairs.of(pair);
    return count == 0 ? 0 : Nearness.pair(Nearness.rarity(count, claims));
  }

  /** The counts again, for whoever makes the next ones. Not to be written to. */
  public int[] all() {
    return counts;
  }
}
