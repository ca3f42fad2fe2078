package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling groups of rows: percentile bootstrap over clusters (Davison and Hinkley,
 * 1997, section 3.8). Rows of close claims are not independent; resampling rows would make the
 * intervals too narrow.
 *
 * <p>Where every group has the same result, resampling says nothing; the interval then reaches from
 * there by the rule of three over the groups (Hanley and Lippman-Hand, 1983).
 */
final class Bootstrap {

  static final int RESAMPLES = 1_000;
  static final long SEED = 20261128;
  private static final double TAIL = 0.025;
  private static final double RULE_OF_THREE = 3;

  private Bootstrap() {}

  /** What one row adds above and below the fraction line. */
  record Part(double above, double below) {
    static final Part NOTHING = new Part(0, 0);

    static Part of(boolean counts, boolean hit) {
      return counts ? new Part(hit ? 1 : 0, 1) : NOTHING;
    }
  }

  /** The sum above over the sum below of all rows, with its interval. */
  static <T> Figure ratio(List<T> rows, Function<T, String> group, Function<T, Part> part) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    double above = 0;
    double below = 0;
    int counted = 0;
    for (T row : rows) {
      Part added = part.apply(row);
      double[] sum = sums.computeIfAbsent(group.apply(row), _ -> new double[2]);
      sum[0] += added.above;
      sum[1] += added.below;
      above += added.above;
      below += added.below;
      counted += added.below > 0 ? 1 : 0;
    }
    if (below == 0) {
      return Figure.NONE;
    }
    List<double[]> groups = sums.values().stream().filter(sum -> sum[1] > 0).toList();
    double value = above / below;
    if (groups.stream().allMatch(sum -> sum[0] == 0)) {
      return new Figure(value, 0, Math.min(1, RULE_OF_THREE / groups.size()), counted);
    }
    if (groups.stream().allMatch(sum -> sum[0] == sum[1])) {
      return new Figure(value, Math.max(0, 1 - RULE_OF_THREE / groups.size()), 1, counted);
    }
    double[] drawn = new double[RESAMPLES];
    Random chance = new Random(SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      double sumAbove = 0;
      double sumBelow = 0;
      for (int k = 0; k < groups.size(); k++) {
        double[] one = groups.get(chance.nextInt(groups.size()));
        sumAbove += one[0];
        sumBelow += one[1];
      }
      drawn[i] = sumAbove / sumBelow;
    }
    return between(value, drawn, counted);
  }

  /** Any measure of the rows, taken anew over each resample. */
  static <T> Figure of(List<T> rows, Function<T, String> group, ToDoubleFunction<List<T>> measure) {
    if (rows.isEmpty()) {
      return Figure.NONE;
    }
    Map<String, List<T>> byGroup = new LinkedHashMap<>();
    rows.forEach(row -> byGroup.computeIfAbsent(group.apply(row), _ -> new ArrayList<>()).add(row));
    List<List<T>> groups = List.copyOf(byGroup.values());
    double[] drawn = new double[RESAMPLES];
    Random chance = new Random(SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      List<T> sample = new ArrayList<>(rows.size());
      for (int k = 0; k < groups.size(); k++) {
        sample.addAll(groups.get(chance.nextInt(groups.size())));
      }
      drawn[i] = measure.applyAsDouble(sample);
    }
    return between(measure.applyAsDouble(rows), drawn, rows.size());
  }

  private static Figure between(double value, double[] drawn, int rows) {
    Arrays.sort(drawn);
    int tail = (int) Math.floor(TAIL * drawn.length);
    return new Figure(value, drawn[tail], drawn[drawn.length - 1 - tail], rows);
  }
}
