package org.minhchung.engine.slots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Compares days, months and years; what is not said agrees with anything. Days of the two
 * calendars, and days that only say a week, are compared where both can be found in the calendar.
 */
record DayComparer() implements Comparer<Slot.Day> {

  @Override
  public boolean comparable(Slot.Day ours, Slot.Day theirs) {
    return known(ours, theirs);
  }

  /** Whether enough is said of both to tell whether they may be one. */
  static boolean known(Slot.Day ours, Slot.Day theirs) {
    return ours.lunar() == theirs.lunar()
        || sameNumbers(ours, theirs)
        || ours.dates() != null
        || theirs.dates() != null;
  }

  @Override
  public boolean agree(Slot.Day ours, Slot.Day theirs) {
    return same(ours, theirs);
  }

  /** Whether two days may be one. */
  static boolean same(Slot.Day a, Slot.Day b) {
    if (a.lunar() != b.lunar()) {
      return sameNumbers(a, b) || overlap(a, b);
    }
    if (a.year() > 0 && b.year() > 0 && a.year() != b.year()) {
      return false;
    }
    if (a.month() > 0 && b.month() > 0 && a.month() != b.month()) {
      return false;
    }
    if (a.from() > 0 && b.from() > 0 && (a.from() > b.to() || b.from() > a.to())) {
      return false;
    }
    if (a.weekday() > 0 && b.weekday() > 0 && a.weekday() != b.weekday()) {
      return false;
    }
    return !(onlyDates(a) || onlyDates(b)) || overlap(a, b);
  }

  /** People write 15/7 for the full moon of the seventh month too. */
  private static boolean sameNumbers(Slot.Day a, Slot.Day b) {
    return a.from() > 0 && a.from() == b.from() && a.month() > 0 && a.month() == b.month();
  }

  private static boolean onlyDates(Slot.Day day) {
    return day.from() == 0 && day.month() == 0 && day.year() == 0 && day.dates() != null;
  }

  /** Whether they share a day; of a day without a year that nearest to the other is meant. */
  private static boolean overlap(Slot.Day a, Slot.Day b) {
    Dates ours = a.dates();
    Dates theirs = b.dates();
    if (ours == null && theirs == null) {
      return true;
    }
    if (theirs != null && (ours == null || a.year() == 0 && !onlyDates(a))) {
      ours = near(a, theirs.first());
    } else if (ours != null && (theirs == null || b.year() == 0 && !onlyDates(b))) {
      theirs = near(b, ours.first());
    }
    return ours == null || theirs == null || ours.overlaps(theirs);
  }

  private static @Nullable Dates near(Slot.Day day, LocalDate other) {
    return new Reckoning(other).of(day.from(), day.to(), day.month(), day.year(), day.lunar());
  }

  @Override
  public boolean told(Slot.Day ours) {
    return false;
  }
}
