package org.minhchung.bench.quality;

import java.util.Collections;
import java.util.List;

/**
 * What a figure should reach.
 *
 * @param what in words
 * @param bound in the figure's unit
 * @param beside the same figure on the other sets, in the order of {@link HandSets#BESIDE}; not
 *     measured where a set has no such kind
 * @param note what the reader must know about the figure; may be empty
 */
record Aim(String what, Side side, double bound, Figure figure, List<Figure> beside, String note) {

  Aim {
    beside = List.copyOf(beside);
  }

  enum Side {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  private static final List<Figure> NOWHERE =
      Collections.nCopies(HandSets.BESIDE.size(), Figure.NONE);

  /** Slack for figures that are exact fractions. */
  private static final double ROUNDING = 1e-9;

  static Aim atLeast(String what, double bound, Figure figure, String note) {
    return new Aim(what, Side.AT_LEAST, bound, figure, NOWHERE, note);
  }

  static Aim atMost(String what, double bound, Figure figure, String note) {
    return new Aim(what, Side.AT_MOST, bound, figure, NOWHERE, note);
  }

  Aim beside(List<Figure> others) {
    return new Aim(what, side, bound, figure, others, note);
  }

  boolean met() {
    return switch (side) {
      case AT_LEAST -> figure.value() >= bound - ROUNDING;
      case AT_MOST -> figure.value() <= bound + ROUNDING;
    };
  }

  /** {@code ≥ 0.85}. */
  String wanted() {
    return side.sign + " " + Figure.number(bound).replaceAll("(?<=\\.\\d\\d)0$", "");
  }

  /** {@code met}, {@code missed} or {@code not measured}. */
  String outcome() {
    return !figure.measured() ? "not measured" : met() ? "met" : "missed";
  }
}
