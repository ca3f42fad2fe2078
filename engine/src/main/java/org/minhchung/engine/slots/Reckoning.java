package org.minhchung.engine.slots;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of the calendar that a day and month mean: in the year that is said, else nearest
 * to the day the text was written or received.
 *
 * @param written null if nobody knows; then only what bears its year is found
 */
record Reckoning(@Nullable LocalDate written) {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  /** The days meant, or null if that is not known; 0 is <em>not said</em>, as in a day. */
  @Nullable Dates of(int from, int to, int month, int year, boolean lunar) {
    if (year > 0) {
      return in(year, from, to, month, lunar);
    }
    LocalDate day = written;
    if (day == null) {
      return null;
    }
    if (month > 0) {
      return nearest(day, 1, change -> in(day.getYear() + change, from, to, month, lunar));
    }
    return from == 0 || lunar
        ? null
        : nearest(
            day,
            1,
            change -> {
              LocalDate moved = day.plusMonths(change);
              return in(moved.getYear(), from, to, moved.getMonthValue(), false);
            });
  }

  private static @Nullable Dates nearest(
      LocalDate day, int reach, IntFunction<@Nullable Dates> in) {
    List<Dates> found = new ArrayList<>();
    for (int change = -reach; change <= reach; change++) {
      Dates dates = in.apply(change);
      if (dates != null) {
        found.add(dates);
      }
    }
    Dates on = Dates.on(day);
    return found.stream().min(Comparator.comparingLong(dates -> dates.gap(on))).orElse(null);
  }

  private static @Nullable Dates in(int year, int from, int to, int month, boolean lunar) {
    if (year < EARLIEST || year > LATEST) {
      return null;
    }
    if (month == 0) {
      return new Dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int first = from == 0 ? 1 : from;
    int last = from == 0 ? 31 : to;
    if (lunar) {
      return new Dates(lunar(year, month, first), lunar(year, month, last));
    }
    int length = YearMonth.of(year, month).lengthOfMonth();
    try {
      return new Dates(
          LocalDate.of(year, month, Math.min(first, length)),
          LocalDate.of(year, month, Math.min(last, length)));
    } catch (DateTimeException e) {
      throw new IllegalStateException("no day: %d/%d/%d".formatted(from, month, year), e);
    }
  }

  private static LocalDate lunar(int year, int month, int day) {
    return new LunarDay(year, month, false, Math.min(day, 30)).date();
  }
}
