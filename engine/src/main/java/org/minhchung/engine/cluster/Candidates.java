package org.minhchung.engine.cluster;

import java.util.Arrays;

/**
 * Finds the texts that may say the same, by what they share of rare syllables and pairs. Costs the
 * same however many there are. Not safe to share between threads.
 */
final class Candidates {

  /** What {@link #near} gives at most. */
  static final int MOST = 4;

  /** Syllables are few and each stands in many texts; of pairs it is the other way round. */
  private static final int SYLLABLE_WIDTH = 64;

  private static final int MOST_SYLLABLE_BUCKETS = 1 << 14;
  private static final int PAIR_WIDTH = 8;
  private static final int MOST_PAIR_BUCKETS = 1 << 20;

  /** How many of a text's syllables are looked up, the rarest. */
  private static final int LOOKED_UP = 24;

  /** Of the texts that share most, so many are looked at one by one. */
  private static final int LOOKED_AT = 16;

  /** A pair says more than the two syllables alone. */
  private static final float PAIR_WORTH = 4;

  /**
   * A text is worth comparing if it shares this: less than joining takes, because letters wrong and
   * numbers written otherwise are seen only then.
   */
  private static final float WORTH = 0.4f;

  private final Texts texts;
  private final Postings syllables = new Postings(SYLLABLE_WIDTH, MOST_SYLLABLE_BUCKETS);
  private final Postings pairs = new Postings(PAIR_WIDTH, MOST_PAIR_BUCKETS);
  private final Tally tally = new Tally();
  private final int[] found = new int[SYLLABLE_WIDTH];
  private final int[] best = new int[LOOKED_AT];

  Candidates(Texts texts) {
    this.texts = texts;
  }

  void add(int text, Sketch sketch) {
    for (int syllable : rarest(sketch)) {
      syllables.add(syllable >>> 8, text);
    }
    for (int pair : sketch.pairs()) {
      pairs.add(pair, text);
    }
  }

  /** Texts worth comparing, the likest first; at most {@value #MOST}. */
  int[] near(Sketch sketch) {
    tally.clear();
    for (int syllable : rarest(sketch)) {
      int count = syllables.find(syllable >>> 8, found);
      float weight = Sketch.rarity(syllable);
      for (int i = 0; i < count; i++) {
        tally.add(found[i], weight);
      }
    }
    for (int pair : sketch.pairs()) {
      int count = pairs.find(pair, found);
      for (int i = 0; i < count; i++) {
        tally.add(found[i], PAIR_WORTH);
      }
    }
    return likest(sketch, tally.greatest(best));
  }

  private int[] likest(Sketch sketch, int looked) {
    long[] likest = new long[looked];
    int count = 0;
    for (int i = 0; i < looked; i++) {
      Standing other = texts.standing(best[i]);
      if (other != null) {
        float shared = other.shared(sketch);
        if (shared >= WORTH) {
          likest[count++] = (long) Float.floatToIntBits(shared) << 32 | Integer.MAX_VALUE - best[i];
        }
      }
    }
    Arrays.sort(likest, 0, count);
    int[] near = new int[Math.min(MOST, count)];
    for (int i = 0; i < near.length; i++) {
      near[i] = Integer.MAX_VALUE - (int) likest[count - 1 - i];
    }
    return near;
  }

  /** The rarest syllables of a sketch, in no order. */
  private static int[] rarest(Sketch sketch) {
    int[] all = sketch.syllables();
    if (all.length <= LOOKED_UP) {
      return all;
    }
    long[] weighed = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      weighed[i] = (long) (all[i] & 0xFF) << 32 | all[i] & 0xFFFFFFFFL;
    }
    Arrays.sort(weighed);
    int[] rarest = new int[LOOKED_UP];
    for (int i = 0; i < LOOKED_UP; i++) {
      rarest[i] = (int) weighed[weighed.length - 1 - i];
    }
    return rarest;
  }

  /** Sums by text, without boxes; room for all that one look-up can find. */
  private static final class Tally {

    private static final int SLOTS = 1 << 12;

    private final int[] texts = new int[SLOTS];
    private final float[] sums = new float[SLOTS];
    private final int[] used = new int[SLOTS];
    private int size;

    Tally() {
      Arrays.fill(texts, -1);
    }

    void clear() {
      for (int i = 0; i < size; i++) {
        texts[used[i]] = -1;
      }
      size = 0;
    }

    void add(int text, float weight) {
      int at = (text * 0x9E3779B9 >>> 11) & SLOTS - 1;
      while (texts[at] != text) {
        if (texts[at] == -1) {
          texts[at] = text;
          sums[at] = 0;
          used[size++] = at;
          break;
        }
        at = at + 1 & SLOTS - 1;
      }
      sums[at] += weight;
    }

    /** Writes the texts of the greatest sums, greatest first, newer first among equals. */
    int greatest(int[] into) {
      int kept = 0;
      for (int i = 0; i < size; i++) {
        int slot = used[i];
        int at = kept < into.length ? kept++ : kept;
        if (at == into.length && !before(slot, into[at - 1])) {
          continue;
        }
        at = Math.min(at, into.length - 1);
        while (at > 0 && before(slot, into[at - 1])) {
          into[at] = into[at - 1];
          at--;
        }
        into[at] = slot;
      }
      for (int i = 0; i < kept; i++) {
        into[i] = texts[into[i]];
      }
      return kept;
    }

    private boolean before(int slot, int other) {
      int order = Float.compare(sums[slot], sums[other]);
      return order > 0 || order == 0 && texts[slot] > texts[other];
    }
  }
}
