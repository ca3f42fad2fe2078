package org.minhchung.desk.kernel;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that returns by itself. Each run is leased to one node; a run that was cut off is run again,
 * so what it does must be idempotent.
 */
public interface Jobs {

  /**
   * Runs the work once a day.
   *
   * @param name stays the same over versions, for example {@code messages.purge}
   * @param at time of day, UTC
   */
  void daily(String name, LocalTime at, Runnable work);

  /**
   * Runs the work again and again, so long after the last run ended.
   *
   * @param name stays the same over versions, for example {@code sources.poll}
   */
  default void every(String name, Duration pause, Runnable work) {
    throw new IllegalStateException("these jobs run once a day, and %s would not".formatted(name));
  }
}
