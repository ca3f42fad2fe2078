package org.minhchung.engine.slots;

/** Compares days, months and years of one calendar; what is not said agrees with anything. */
record DayComparer() implements Comparer<Slot.Day> {

  @Override
  public boolean comparable(Slot.Day ours, Slot.Day theirs) {
    return ours.lunar() == theirs.lunar();
  }

  @Override
  public boolean agree(Slot.Day ours, Slot.Day theirs) {
    return same(ours, theirs);
  }

  /** Whether two days of one calendar may be one. */
  static boolean same(Slot.Day a, Slot.Day b) {
    if (a.year() > 0 && b.year() > 0 && a.year() != b.year()) {
      return false;
    }
    if (a.month() > 0 && b.month() > 0 && a.month() != b.month()) {
      return false;
    }
    return a.from() == 0 || b.from() == 0 || a.from() <= b.to() && b.from() <= a.to();
  }

  @Override
  public boolean told(Slot.Day ours) {
    return false;
  }
}
