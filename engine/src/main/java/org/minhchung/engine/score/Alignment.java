package org.minhchung.engine.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which word of a message stands for which word of a claim, both read in order: the heaviest common
 * subsequence, where neighbours count a little more, and where a word with slips of the keyboard
 * stands for the word it was meant for.
 */
final class Alignment {

  /** Neighbours that stay neighbours, in nats of rarity. */
  private static final double TOGETHER = 0.5;

  private static final double SAME_MEANING = 0.8;
  private static final double SLIP = 0.6;

  /** In tokens. */
  private static final int FAR = 6;

  private static final double STRAY = 0.25;

  private final Profile claim;
  private final Profile message;
  private final int[] place;
  private final int lo;
  private final int width;
  private final double[][] ended;
  private final double[][] best;
  private final int[] stands;

  /**
   * Aligns.
   *
   * @param place where in the message each of the claim's words is told, or -1
   * @param lo first token of the message that is looked at
   * @param hi token after the last
   */
  Alignment(Profile claim, Profile message, int[] place, int lo, int hi) {
    this.claim = claim;
    this.message = message;
    this.place = place;
    this.lo = lo;
    this.width = Math.max(0, hi - lo);
    this.ended = new double[claim.size() + 1][width + 1];
    this.best = new double[claim.size() + 1][width + 1];
    this.stands = new int[claim.size()];
    Arrays.fill(stands, -1);
    fill();
    trace();
  }

  /** The token of the message that stands for the claim's token {@code i}, or -1. */
  int at(int i) {
    return stands[i];
  }

  /** Share of the claim's rarity that the message tells in order. */
  double share() {
    double sum = 0;
    for (int i = 0; i < stands.length; i++) {
      sum += stands[i] >= 0 ? claim.rarity[i] : 0;
    }
    return claim.mass == 0 ? 0 : sum / claim.mass;
  }

  /**
   * First and last token of the message that tell the claim, strays left aside: a word far from the
   * others that carries little of the claim. Empty if nothing is told.
   */
  int[] extent() {
    int[] told = IntStream.of(stands).filter(k -> k >= 0).toArray();
    int[] owners = IntStream.range(0, stands.length).filter(i -> stands[i] >= 0).toArray();
    int first = 0;
    int last = told.length - 1;
    double before = 0;
    for (int n = 0; n < last; n++) {
      before += claim.rarity[owners[n]];
      if (told[n + 1] - told[n] > FAR && before < STRAY * claim.mass) {
        first = n + 1;
      }
    }
    double behind = 0;
    for (int n = last; n > first; n--) {
      behind += claim.rarity[owners[n]];
      if (told[n] - told[n - 1] > FAR && behind < STRAY * claim.mass) {
        last = n - 1;
      }
    }
    return told.length == 0 ? new int[0] : new int[] {told[first], told[last]};
  }

  private void fill() {
    for (int i = 1; i <= claim.size(); i++) {
      for (int k = 1; k <= width; k++) {
        double weight = weight(i - 1, lo + k - 1);
        if (weight > 0) {
          double alone = best[i - 1][k - 1];
          double together = ended[i - 1][k - 1] > 0 ? ended[i - 1][k - 1] + TOGETHER : 0;
          ended[i][k] = weight + Math.max(alone, together);
        }
        best[i][k] = Math.max(ended[i][k], Math.max(best[i - 1][k], best[i][k - 1]));
      }
    }
  }

  private double weight(int i, int k) {
    if (claim.folded[i] == message.folded[k]) {
      return claim.rarity[i];
    }
    if (place[i] == k) {
      return SAME_MEANING * claim.rarity[i];
    }
    return place[i] < 0 && Slips.likely(claim.words[i], message.words[k])
        ? SLIP * claim.rarity[i]
        : 0;
  }

  private void trace() {
    int i = claim.size();
    int k = width;
    boolean mustEnd = false;
    while (i > 0 && k > 0) {
      if (ended[i][k] > 0 && (mustEnd || ended[i][k] == best[i][k])) {
        stands[i - 1] = lo + k - 1;
        double together = ended[i - 1][k - 1] > 0 ? ended[i - 1][k - 1] + TOGETHER : 0;
        mustEnd = together > best[i - 1][k - 1];
        i--;
        k--;
      } else if (best[i - 1][k] >= best[i][k - 1]) {
        i--;
      } else {
        k--;
      }
    }
  }
}
