package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Turns a pair's features into the probability that one check answers both, before any guard: a
 * logistic function over features made comparable by mean and spread.
 *
 * <p>Its numbers are in {@code weights.tsv}, whose header says what they were trained from, how,
 * and with which seed.
 */
public final class PairModel {

  private static final String NAME = "weights.tsv";

  /**
   * What the model knows of a feature.
   *
   * @param mean of the training pairs
   * @param spread standard deviation of the training pairs, above 0
   * @param weight of the standardised feature, in nats
   */
  public record Weight(double mean, double spread, double weight) {
    public Weight {
      if (!(spread > 0)) {
        throw new IllegalArgumentException("spread must be above 0, was " + spread);
      }
    }
  }

  private final double bias;
  private final Map<Feature, Weight> weights;

  /**
   * Makes a model.
   *
   * @throws IllegalArgumentException if a feature has no weight
   */
  public PairModel(double bias, Map<Feature, Weight> weights) {
    this.bias = bias;
    this.weights = new EnumMap<>(weights);
    for (Feature feature : Feature.values()) {
      if (!this.weights.containsKey(feature)) {
        throw new IllegalArgumentException("no weight for " + feature);
      }
    }
  }

  /**
   * Reads the model that ships.
   *
   * @throws IllegalStateException if it is missing
   */
  public static PairModel shipped() {
    Map<Feature, Weight> weights = new EnumMap<>(Feature.class);
    double bias = 0;
    try (BufferedReader reader = Resources.open(NAME)) {
      for (String line : reader.lines().filter(row -> !row.startsWith("#")).toList()) {
        String[] row = line.split("\t");
        if (row[0].equals("BIAS")) {
          bias = Double.parseDouble(row[3]);
        } else {
          weights.put(
              Feature.valueOf(row[0]),
              new Weight(
                  Double.parseDouble(row[1]),
                  Double.parseDouble(row[2]),
                  Double.parseDouble(row[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
    return new PairModel(bias, weights);
  }

  /** Between 0 and 1, both excluded but for rounding. */
  public double probability(Likeness likeness) {
    double sum = bias;
    for (Map.Entry<Feature, Weight> entry : weights.entrySet()) {
      sum += part(entry.getKey(), entry.getValue(), likeness);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What one feature adds, in nats: above 0 it speaks for the pair; 0 if it is not known. */
  public double part(Feature feature, Likeness likeness) {
    Weight weight = weights.get(feature);
    return weight == null ? 0 : part(feature, weight, likeness);
  }

  private static double part(Feature feature, Weight weight, Likeness likeness) {
    if (!likeness.knows(feature)) {
      return 0;
    }
    return weight.weight() * (likeness.get(feature) - weight.mean()) / weight.spread();
  }
}
