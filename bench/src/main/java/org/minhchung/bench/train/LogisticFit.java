package org.minhchung.bench.train;

import java.util.Arrays;
import java.util.List;

/**
 * Weighted logistic regression with a small ridge, by Newton's method, in which each weight may be
 * held to one sign: a weight of the wrong sign would say that likeness speaks against a match, is
 * an accident of the pairs, and is taken out, the worst first.
 */
final class LogisticFit {

  private static final double RIDGE = 1e-3;
  private static final int ROUNDS = 60;
  private static final double STILL = 1e-9;

  private final List<Example> examples;
  private final double all;
  private final double[] means;
  private final double[] spreads;
  private final double[] weights;
  private double bias;

  private LogisticFit(List<Example> examples) {
    this.examples = examples;
    int size = examples.getFirst().features().length;
    means = new double[size];
    spreads = new double[size];
    weights = new double[size];
    all = examples.stream().mapToDouble(Example::weight).sum();
    for (int k = 0; k < size; k++) {
      standardise(k);
    }
  }

  private void standardise(int k) {
    double known = 0;
    for (Example example : examples) {
      known += example.knows(k) ? example.weight() : 0;
    }
    for (Example example : examples) {
      means[k] += example.knows(k) ? example.weight() * example.features()[k] / known : 0;
    }
    for (Example example : examples) {
      double off = example.knows(k) ? example.features()[k] - means[k] : 0;
      spreads[k] += example.weight() * off * off / known;
    }
    spreads[k] = Math.sqrt(Math.max(spreads[k], 1e-6));
  }

  /**
   * Fits.
   *
   * @param examples at least one, all with as many features, each known of at least one
   * @param signs of each weight: 1 at least 0, -1 at most 0, 0 either
   */
  static LogisticFit of(List<Example> examples, int[] signs) {
    LogisticFit fit = new LogisticFit(examples);
    boolean[] used = new boolean[signs.length];
    Arrays.fill(used, true);
    while (true) {
      fit.descend(used);
      int worst = -1;
      for (int k = 0; k < signs.length; k++) {
        boolean wrong = used[k] && signs[k] * fit.weights[k] < 0;
        if (wrong && (worst < 0 || Math.abs(fit.weights[k]) > Math.abs(fit.weights[worst]))) {
          worst = k;
        }
      }
      if (worst < 0) {
        return fit;
      }
      used[worst] = false;
    }
  }

  double bias() {
    return bias;
  }

  double mean(int feature) {
    return means[feature];
  }

  double spread(int feature) {
    return spreads[feature];
  }

  /** Of the standardised feature, in nats. */
  double weight(int feature) {
    return weights[feature];
  }

  /** Mean negative log likelihood of the examples, in nats. */
  double loss() {
    double sum = 0;
    for (Example example : examples) {
      double chance = chance(example);
      sum -= example.weight() * Math.log(Math.max(1e-12, example.repeats() ? chance : 1 - chance));
    }
    return sum / all;
  }

  private double chance(Example example) {
    double sum = bias;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * standard(example, k);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What is not known says nothing. */
  private double standard(Example example, int k) {
    return example.knows(k) ? (example.features()[k] - means[k]) / spreads[k] : 0;
  }

  private void descend(boolean[] used) {
    int size = weights.length;
    Arrays.fill(weights, 0);
    bias = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size + 1];
      double[][] curve = new double[size + 1][size + 1];
      double[] row = new double[size + 1];
      row[size] = 1;
      for (Example example : examples) {
        double chance = chance(example);
        double off = example.weight() / all * (chance - (example.repeats() ? 1 : 0));
        double bend = example.weight() / all * chance * (1 - chance);
        for (int k = 0; k < size; k++) {
          row[k] = used[k] ? standard(example, k) : 0;
        }
        for (int k = 0; k <= size; k++) {
          slope[k] += off * row[k];
          for (int m = 0; m <= size; m++) {
            curve[k][m] += bend * row[k] * row[m];
          }
        }
      }
      for (int k = 0; k < size; k++) {
        slope[k] += RIDGE * weights[k];
        curve[k][k] += used[k] ? RIDGE : 1;
      }
      curve[size][size] += STILL;
      double[] step = solved(curve, slope);
      double longest = 0;
      for (int k = 0; k < size; k++) {
        weights[k] -= step[k];
        longest = Math.max(longest, Math.abs(step[k]));
      }
      bias -= step[size];
      if (longest < STILL && Math.abs(step[size]) < STILL) {
        return;
      }
    }
  }

  /** Gaussian elimination; the matrix is positive definite by the ridge. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    double[] answer = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double share = matrix[k][i] / matrix[i][i];
        for (int m = i; m < size; m++) {
          matrix[k][m] -= share * matrix[i][m];
        }
        answer[k] -= share * answer[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int m = i + 1; m < size; m++) {
        answer[i] -= matrix[i][m] * answer[m];
      }
      answer[i] /= matrix[i][i];
    }
    return answer;
  }
}
