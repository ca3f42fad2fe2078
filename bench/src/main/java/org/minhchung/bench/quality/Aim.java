package org.minhchung.bench.quality;

/**
 * What a figure should reach.
 *
 * @param what in words
 * @param bound in the figure's unit
 * @param held the same figure on the held-out set; not measured where it has no such kind
 * @param note what the reader must know about the figure; may be empty
 */
record Aim(String what, Side side, double bound, Figure figure, Figure held, String note) {

  enum Side {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  /** Slack for figures that are exact fractions. */
  private static final double ROUNDING = 1e-9;

  static Aim atLeast(String what, double bound, Figure figure, String note) {
    return new Aim(what, Side.AT_LEAST, bound, figure, Figure.NONE, note);
  }

  static Aim atMost(String what, double bound, Figure figure, String note) {
    return new Aim(what, Side.AT_MOST, bound, figure, Figure.NONE, note);
  }

  Aim beside(Figure heldOut) {
    return new Aim(what, side, bound, figure, heldOut, note);
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
