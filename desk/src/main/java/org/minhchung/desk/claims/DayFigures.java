package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.List;

/** How the days went: what came in bands, the desk's own work exactly. */
public interface DayFigures {

  /**
   * One day.
   *
   * @param arrived messages left, as a band
   * @param claims claims that two people made
   */
  record Day(LocalDate day, ReachBand arrived, int claims) {}

  /**
   * How long what is open has waited.
   *
   * @param overdue open for more than seven days
   * @param median days, 0 if nothing is open
   * @param ninetieth days that nine in ten have not reached
   */
  record Waiting(int open, int free, int overdue, int median, int ninetieth) {}

  /** Every day from the first to the last, in order. */
  List<Day> days(LocalDate first, LocalDate last);

  Waiting waiting(LocalDate today);
}
