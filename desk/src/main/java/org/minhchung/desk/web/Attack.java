package org.minhchung.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Knows whether the desk is being flooded: so many were turned away in so short a time that not
 * every newcomer can be taken at their word. Counts nobody, only refusals. Thread-safe.
 */
final class Attack {

  private static final int REFUSALS = 10;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration LASTS = Duration.ofMinutes(1);

  private final InstantSource clock;
  private Instant since = Instant.MIN;
  private int refused;
  private volatile Instant until = Instant.MIN;

  Attack(InstantSource clock) {
    this.clock = clock;
  }

  /** Somebody was turned away. */
  synchronized void refused() {
    Instant now = clock.instant();
    if (since.equals(Instant.MIN) || !now.isBefore(since.plus(WITHIN))) {
      since = now;
      refused = 0;
    }
    refused++;
    if (refused >= REFUSALS) {
      until = now.plus(LASTS);
    }
  }

  boolean goesOn() {
    return clock.instant().isBefore(until);
  }
}
