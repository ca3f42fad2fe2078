package org.minhchung.desk.intake;

import java.time.LocalDate;
import java.util.SortedMap;

/** How many messages came in batches on each day; public. */
public interface BatchDays {

  int MOST_A_DAY = 500;

  /**
   * Takes room for messages, in the caller's write transaction.
   *
   * @return false, and nothing is taken, if the day would have more than {@value #MOST_A_DAY}
   */
  boolean take(LocalDate day, int messages);

  /** The days since then on which there were any, newest first. */
  SortedMap<LocalDate, Integer> since(LocalDate day);
}
