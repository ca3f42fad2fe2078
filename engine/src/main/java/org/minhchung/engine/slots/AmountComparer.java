package org.minhchung.engine.slots;

/** Compares numbers of one unit: ranges and bounds, and what is rounded or converted. */
record AmountComparer(Slots message) implements Comparer<Slot.Amount> {

  /** Converted units and rounded speech agree within two per cent. */
  private static final double ROUNDING = 0.02;

  /** A month is 28 to 31 days, four weeks or more. */
  private static final double CALENDAR = 0.08;

  /** What "khoảng 10" and "gần 10" reach on either side. */
  private static final double ABOUT = 0.12;

  /** How far "hơn 10" reaches: people say the next round number beyond it. */
  private static final double BEYOND = 0.25;

  /** Fewer than so many of the written unit are told apart one by one. */
  private static final double COUNTED = 100;

  private static final double MONTH = 43_200;

  @Override
  public boolean comparable(Slot.Amount ours, Slot.Amount theirs) {
    return ours.unit().equals(theirs.unit())
        && (ours.sure() && theirs.sure() || agree(ours, theirs));
  }

  @Override
  public boolean agree(Slot.Amount ours, Slot.Amount theirs) {
    return same(ours, theirs);
  }

  /** Whether two amounts of one unit say the same. */
  static boolean same(Slot.Amount a, Slot.Amount b) {
    if (a.unit().startsWith("#")) {
      return a.low() <= b.high() && b.low() <= a.high();
    }
    if (opposed(a, b)) {
      return false;
    }
    if (counted(a, b)) {
      return a.low() == b.low();
    }
    double slack = slack(a, b);
    double low = a.low() * (1 - below(a, b));
    double high = a.high() * (1 + above(a, b));
    double otherLow = b.low() * (1 - below(b, a));
    double otherHigh = b.high() * (1 + above(b, a));
    return !apart(low, otherHigh, slack) && !apart(otherLow, high, slack);
  }

  private static boolean opposed(Slot.Amount a, Slot.Amount b) {
    return a.bound() == Slot.Bound.ABOVE && b.bound() == Slot.Bound.BELOW
        || a.bound() == Slot.Bound.BELOW && b.bound() == Slot.Bound.ABOVE;
  }

  /** Few of one and the same unit, said exactly: 60 tuổi is not 61, 5,8 độ not 5,9. */
  private static boolean counted(Slot.Amount a, Slot.Amount b) {
    boolean exact =
        a.low() == a.high()
            && b.low() == b.high()
            && a.bound() == b.bound()
            && a.bound() != Slot.Bound.ABOUT
            && a.grain() == b.grain();
    return exact && tenths(a) < COUNTED && tenths(b) < COUNTED && whole(a) == whole(b);
  }

  private static double tenths(Slot.Amount amount) {
    return Math.abs(amount.low() / amount.grain());
  }

  private static boolean whole(Slot.Amount amount) {
    double count = amount.low() / amount.grain();
    return Math.abs(count - Math.rint(count)) < 1e-9;
  }

  private static double slack(Slot.Amount a, Slot.Amount b) {
    boolean months =
        a.unit().equals("min")
            && a.grain() != b.grain()
            && (a.grain() >= MONTH || b.grain() >= MONTH);
    return months ? CALENDAR : ROUNDING;
  }

  /** How far below its number an amount reaches, as a share of it. */
  private static double below(Slot.Amount amount, Slot.Amount other) {
    return switch (amount.bound()) {
      case BELOW -> other.bound() == Slot.Bound.BELOW ? 0 : BEYOND;
      case ABOUT -> ABOUT;
      case ABOVE, NONE -> 0;
    };
  }

  private static double above(Slot.Amount amount, Slot.Amount other) {
    return switch (amount.bound()) {
      case ABOVE -> other.bound() == Slot.Bound.ABOVE ? 0 : BEYOND;
      case ABOUT -> ABOUT;
      case BELOW, NONE -> 0;
    };
  }

  private static boolean apart(double low, double high, double slack) {
    return low > high && low - high > slack * Math.max(Math.abs(low), Math.abs(high));
  }

  @Override
  public boolean told(Slot.Amount ours) {
    return ours.unit().equals("min") && hasClock(ours) || hasNumber(ours) || hasAlone(ours);
  }

  /** The number without what it counts; of money also without its thousand. */
  private boolean hasAlone(Slot.Amount amount) {
    double count = amount.low() / amount.grain();
    return Sides.of(Slot.Amount.class, message).stream()
        .filter(other -> other.unit().equals(AmountReader.ALONE))
        .anyMatch(
            other ->
                other.low() == count
                    || other.low() == amount.low()
                    || amount.kind() == SlotKind.MONEY && other.low() * 1000 == amount.low());
  }

  private boolean hasClock(Slot.Amount amount) {
    return message.values().stream()
        .anyMatch(slot -> slot instanceof Slot.Clock clock && near(clock.duration(), amount.low()));
  }

  /** The same number with another noun behind it: "400 hộ dân", "400 nhà". */
  private boolean hasNumber(Slot.Amount amount) {
    return counted(amount)
        && message.values().stream()
            .anyMatch(
                slot ->
                    slot instanceof Slot.Amount other
                        && counted(other)
                        && !amount.unit().equals(other.unit())
                        && amount.low() >= 2
                        && amount.low() == other.low());
  }

  private static boolean counted(Slot.Amount amount) {
    return amount.kind() == SlotKind.NUMBER && !amount.unit().startsWith("#");
  }

  static boolean near(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
  }
}
