package org.minhchung.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long single requests took, and how many were done in a second. */
public record Times(long[] nanos, double seconds) {

  public Times {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** The value below which a share of the requests lies, in milliseconds. */
  public double percentile(double share) {
    int at = (int) Math.min(nanos.length - 1, Math.ceil(share * nanos.length) - 1);
    return nanos[Math.max(0, at)] / 1e6;
  }

  public double perSecond() {
    return nanos.length / seconds;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms, %.0f a second (%d requests)",
        percentile(0.5),
        percentile(0.99),
        perSecond(),
        nanos.length);
  }
}
