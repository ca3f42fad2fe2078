package org.minhchung.bench.quality;

import java.util.Locale;

/**
 * A measured share or mean with its interval.
 *
 * @param value NaN if nothing was measured
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param rows over how many rows it was taken
 */
record Figure(double value, double low, double high, int rows) {

  static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN, 0);

  boolean measured() {
    return !Double.isNaN(value);
  }

  /** {@code 0.934}, or {@code –} if nothing was measured. */
  String shown() {
    return number(value);
  }

  /** {@code 0.912–0.951}, or {@code -0.127 to 0.031} where a dash would be read as a minus. */
  String interval() {
    if (!measured()) {
      return "–";
    }
    return number(low) + (low < 0 ? " to " : "–") + number(high);
  }

  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}
