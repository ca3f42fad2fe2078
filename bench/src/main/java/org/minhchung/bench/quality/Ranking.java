package org.minhchung.bench.quality;

import java.util.Collection;
import java.util.List;

/** How good an order of claims is when some of them are right. All between 0 and 1. */
public final class Ranking {

  private Ranking() {}

  /** One over the rank of the first right claim, 0 beyond the tenth (MRR@10 is its mean). */
  public static double reciprocalRank(Collection<String> right, List<String> ranking) {
    for (int i = 0; i < Math.min(10, ranking.size()); i++) {
      if (right.contains(ranking.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** 1 if a right claim is among the first so many, else 0. */
  public static double success(Collection<String> right, List<String> ranking, int first) {
    return ranking.stream().limit(first).anyMatch(right::contains) ? 1 : 0;
  }

  /**
   * The mean of the precisions at the ranks of right claims, cut after five (MAP@5 is its mean);
   * over as many as could be found there.
   */
  static double averagePrecision(Collection<String> right, List<String> ranking) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < Math.min(5, ranking.size()); i++) {
      if (right.contains(ranking.get(i))) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return right.isEmpty() ? 0 : sum / Math.min(5, right.size());
  }
}
