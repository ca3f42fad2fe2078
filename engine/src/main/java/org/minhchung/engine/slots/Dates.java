package org.minhchung.engine.slots;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days of the calendar from a first to a last, both included.
 *
 * @throws IllegalArgumentException if the last is before the first
 */
public record Dates(LocalDate first, LocalDate last) {

  public Dates {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("days until %s, before %s".formatted(last, first));
    }
  }

  /** One day. */
  public static Dates on(LocalDate day) {
    return new Dates(day, day);
  }

  public boolean overlaps(Dates other) {
    return gap(other) == 0;
  }

  /** How many days lie between the two, 0 if they share one. */
  public long gap(Dates other) {
    if (other.first.isAfter(last)) {
      return ChronoUnit.DAYS.between(last, other.first);
    }
    return Math.max(0, ChronoUnit.DAYS.between(other.last, first));
  }

  /** From the earlier of both firsts to the later of both lasts. */
  public Dates with(Dates other) {
    return new Dates(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  boolean oneDay() {
    return first.equals(last);
  }
}
