package org.minhchung.engine.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.Dates;
import org.minhchung.engine.slots.Slot;
import org.minhchung.engine.slots.SlotKind;
import org.minhchung.engine.slots.Slots;

/**
 * Whether a message speaks of a time at which the check no longer, or not yet, holds.
 *
 * <p>A message's time is the day it states, else the day it came in. A check of which nobody said
 * until when it holds, but whose claim tells of a day, holds around that day and the day of the
 * check: what happens every year is said again about a year later, and is then another claim.
 *
 * @param at when the message came in, or null if nobody knows
 */
record TimeGuard(@Nullable Instant at) {

  /** How far from its day, in days, a dated claim is still the same; decision 0024. */
  private static final int REACH = 60;

  /** What lay so long back when it was checked is history, and stays as it is. */
  private static final int HISTORY = 400;

  /** Before the one and after the other nobody has set a day: that side is open. */
  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant FAR_OFF = Instant.parse("9000-01-01T00:00:00Z");

  /** Whose days they are: claims hold by the days of the country they are about. */
  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

  static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(VIET_NAM).toLocalDate();
  }

  /**
   * The conflict of time between a claim and the sentences of a message that tell it.
   *
   * @param from first token of those sentences
   * @param to token after their last
   */
  Optional<Conflict> conflict(IndexedClaim claim, Slots told, Slots message, int from, int to) {
    List<Slot.Day> ours = days(told, 0, Integer.MAX_VALUE);
    List<Slot.Day> theirs = days(message, from, to);
    LocalDate arrived = day(at);
    if (theirs.isEmpty() && arrived == null) {
      return Optional.empty();
    }
    return switch (claim.holds()) {
      case Holds.Between held -> {
        Optional<Conflict> outside = outside(held, ours, theirs, arrived);
        boolean open = held.until().isAfter(FAR_OFF);
        yield outside.isPresent() || !open
            ? outside
            : far(day(claim.checkedAt()), ours, theirs, arrived);
      }
      case Holds.Always _ -> far(day(claim.checkedAt()), ours, theirs, arrived);
    };
  }

  private Optional<Conflict> outside(
      Holds.Between held, List<Slot.Day> ours, List<Slot.Day> theirs, @Nullable LocalDate arrived) {
    Instant moment = at;
    if (theirs.isEmpty() || arrived == null || moment == null) {
      return moment == null || held.at(moment)
          ? Optional.empty()
          : Optional.of(new Conflict(SlotKind.TIME, span(held), String.valueOf(day(moment))));
    }
    LocalDate from = day(held.from().isBefore(LONG_AGO) ? LONG_AGO : held.from());
    LocalDate until = day(held.until().isAfter(FAR_OFF) ? FAR_OFF : held.until());
    if (from == null || until == null) {
      throw new IllegalStateException("a day of a moment is known");
    }
    Dates window = new Dates(from, until);
    // The day the check is about may lie before the day from which it holds.
    boolean inside =
        theirs.stream()
            .map(TimeGuard::dates)
            .anyMatch(
                stated ->
                    window.overlaps(stated)
                        || ours.stream()
                            .anyMatch(
                                day ->
                                    window.gap(dates(day)) <= REACH
                                        && dates(day).overlaps(stated)));
    return inside
        ? Optional.empty()
        : Optional.of(new Conflict(SlotKind.TIME, span(held), theirs.getFirst().span().words()));
  }

  /** A dated claim holds around its day and the day it was checked. */
  private static Optional<Conflict> far(
      @Nullable LocalDate checked,
      List<Slot.Day> ours,
      List<Slot.Day> theirs,
      @Nullable LocalDate arrived) {
    if (ours.isEmpty()) {
      return Optional.empty();
    }
    Dates window = ours.stream().map(TimeGuard::dates).reduce(Dates::with).orElseThrow();
    if (checked != null) {
      if (window.last().isBefore(checked.minusDays(HISTORY))) {
        return Optional.empty();
      }
      window = window.with(Dates.on(checked));
    }
    Dates held = window;
    String said = ours.getFirst().span().words();
    if (theirs.isEmpty()) {
      return arrived == null || held.gap(Dates.on(arrived)) <= REACH
          ? Optional.empty()
          : Optional.of(new Conflict(SlotKind.TIME, said, arrived.toString()));
    }
    boolean near = theirs.stream().anyMatch(day -> held.gap(dates(day)) <= REACH);
    return near
        ? Optional.empty()
        : Optional.of(new Conflict(SlotKind.TIME, said, theirs.getFirst().span().words()));
  }

  /** The days that are found in the calendar. */
  private static List<Slot.Day> days(Slots text, int from, int to) {
    return text.values().stream()
        .filter(Slot.Day.class::isInstance)
        .map(Slot.Day.class::cast)
        .filter(day -> day.dates() != null)
        .filter(day -> day.span().first() >= from && day.span().end() <= to)
        .toList();
  }

  private static Dates dates(Slot.Day day) {
    Dates dates = day.dates();
    if (dates == null) {
      throw new IllegalStateException("a day that is not in the calendar: " + day);
    }
    return dates;
  }

  /** The days it holds, as {@code 2026-08-10 – 2026-10-31}; a side that is open is left empty. */
  static String span(Holds.Between held) {
    String from = held.from().isBefore(LONG_AGO) ? "" : String.valueOf(day(held.from()));
    String until = held.until().isAfter(FAR_OFF) ? "" : String.valueOf(day(held.until()));
    return (from + " – " + until).strip();
  }
}
