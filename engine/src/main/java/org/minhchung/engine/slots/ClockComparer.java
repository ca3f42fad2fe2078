package org.minhchung.engine.slots;

/** Compares hours of the day. */
record ClockComparer(Slots message) implements Comparer<Slot.Clock> {

  @Override
  public boolean comparable(Slot.Clock ours, Slot.Clock theirs) {
    return true;
  }

  @Override
  public boolean agree(Slot.Clock ours, Slot.Clock theirs) {
    return same(ours, theirs);
  }

  /** Whether two hours are one, on either half of the day where a writer left that open. */
  static boolean same(Slot.Clock a, Slot.Clock b) {
    return a.minute() == b.minute()
        || a.other() == b.minute()
        || a.minute() == b.other()
        || a.other() == b.other();
  }

  /** Whether the hour was meant as a duration, which the message states. */
  @Override
  public boolean told(Slot.Clock ours) {
    return ours.duration() > 0
        && message.values().stream()
            .anyMatch(
                slot ->
                    slot instanceof Slot.Amount amount
                        && amount.unit().equals("min")
                        && AmountComparer.near(amount.low(), ours.duration()));
  }
}
