package org.minhchung.engine.slots;

/** Compares numbers of one unit: ranges and bounds, and what is rounded or converted. */
record AmountComparer(Slots message) implements Comparer<Slot.Amount> {

  /** Converted units and rounded speech agree within two per cent. */
  private static final double ROUNDING = 0.02;

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
    boolean opposed =
        a.bound() == Slot.Bound.ABOVE && b.bound() == Slot.Bound.BELOW
            || a.bound() == Slot.Bound.BELOW && b.bound() == Slot.Bound.ABOVE;
    boolean apart =
        a.low() > b.high() && !near(a.low(), b.high())
            || b.low() > a.high() && !near(b.low(), a.high());
    return !opposed && !apart;
  }

  @Override
  public boolean told(Slot.Amount ours) {
    return ours.unit().equals("min") && hasClock(ours) || hasNumber(ours);
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
