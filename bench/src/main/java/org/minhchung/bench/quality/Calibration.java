package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether things said with probability p come true in a share p of the cases: bins of equal mass
 * over the sorted probabilities.
 *
 * @param bins by rising probability; of as equal a number of cases as can be
 */
record Calibration(List<Bin> bins) {

  static final int BINS = 10;

  Calibration {
    bins = List.copyOf(bins);
  }

  /** A probability and whether it came true. */
  record Case(double probability, boolean came) {}

  /**
   * @param said mean probability of its cases
   * @param came share of them that came true
   */
  record Bin(double said, double came, int cases) {}

  static Calibration of(List<Case> cases) {
    List<Case> sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingDouble(Case::probability));
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int from = (int) ((long) i * sorted.size() / BINS);
      int to = (int) ((long) (i + 1) * sorted.size() / BINS);
      if (from < to) {
        List<Case> bin = sorted.subList(from, to);
        double said = bin.stream().mapToDouble(Case::probability).sum() / bin.size();
        double came = (double) bin.stream().filter(Case::came).count() / bin.size();
        bins.add(new Bin(said, came, bin.size()));
      }
    }
    return new Calibration(bins);
  }

  /** The expected calibration error: the mean distance of said and came, weighed by cases. */
  double error() {
    double off = 0;
    int cases = 0;
    for (Bin bin : bins) {
      off += bin.cases * Math.abs(bin.said - bin.came);
      cases += bin.cases;
    }
    return cases == 0 ? Double.NaN : off / cases;
  }
}
