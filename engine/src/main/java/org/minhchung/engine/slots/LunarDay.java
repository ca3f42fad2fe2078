package org.minhchung.engine.slots;

import java.time.LocalDate;

/**
 * A day of the Vietnamese lunar calendar.
 *
 * <p>Months begin on the day of the new moon by the time of Viet Nam, UTC+7, which is why some
 * years differ from the Chinese calendar. The month that holds the winter solstice is the eleventh;
 * of thirteen months between two of these the first in which the sun enters no new sign is a leap
 * month and bears the number of the one before.
 *
 * @param year of the lunar new year before it
 * @param month 1 to 12
 * @param leap whether it is the second month of that number
 * @param day 1 to 30
 */
record LunarDay(int year, int month, boolean leap, int day) {

  private static final int WINTER = 9;

  /** The lunar day of a day, 1900 to 2100. */
  static LunarDay of(LocalDate date) {
    long day = date.toEpochDay();
    int number = Moon.numberAt(day) + 1;
    while (Moon.newMoon(number) > day) {
      number--;
    }
    int solstice = eleventh(date.getYear());
    int year = date.getYear();
    if (solstice > number) {
      year--;
      solstice = eleventh(year);
    }
    int after = number - solstice;
    int leap = leapBehind(solstice, year);
    boolean leapMonth = leap > 0 && after == leap;
    int month = 11 + after - (leap > 0 && after >= leap ? 1 : 0);
    return new LunarDay(
        month > 12 ? year + 1 : year,
        month > 12 ? month - 12 : month,
        leapMonth,
        (int) (day - Moon.newMoon(number)) + 1);
  }

  /** The day it is, or of a 30th in a month of 29 days the last. */
  LocalDate date() {
    int first = firstMoon();
    long start = Moon.newMoon(first);
    long length = Moon.newMoon(first + 1) - start;
    return LocalDate.ofEpochDay(start + Math.min(day, length) - 1);
  }

  private int firstMoon() {
    int before = month >= 11 ? year : year - 1;
    int solstice = eleventh(before);
    int leap = leapBehind(solstice, before);
    int after = month >= 11 ? month - 11 : month + 1;
    boolean late = leap > 0 && (after >= leap || leap == after + 1 && this.leap);
    return solstice + after + (late ? 1 : 0);
  }

  /** The number of the new moon that begins the eleventh month of a year. */
  private static int eleventh(int year) {
    long last = LocalDate.of(year, 12, 31).toEpochDay();
    int number = Moon.numberAt(last) + 1;
    while (Moon.newMoon(number) > last) {
      number--;
    }
    return Moon.sector(Moon.newMoon(number)) >= WINTER ? number - 1 : number;
  }

  /** How many months behind the eleventh the leap month comes, or 0 without one. */
  private static int leapBehind(int solstice, int year) {
    if (eleventh(year + 1) - solstice < 13) {
      return 0;
    }
    for (int after = 1; after < 13; after++) {
      int from = Moon.sector(Moon.newMoon(solstice + after));
      if (from == Moon.sector(Moon.newMoon(solstice + after + 1))) {
        return after;
      }
    }
    throw new IllegalStateException("thirteen months behind moon " + solstice + " and no leap");
  }
}
