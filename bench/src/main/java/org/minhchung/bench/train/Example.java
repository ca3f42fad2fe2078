package org.minhchung.bench.train;

/**
 * A pair as the model sees it.
 *
 * @param features in the order of {@code Feature}; NaN is not known
 * @param repeats whether one check answers both
 * @param weight how much it counts, above 0
 */
record Example(double[] features, boolean repeats, double weight) {

  boolean knows(int feature) {
    return !Double.isNaN(features[feature]);
  }
}
