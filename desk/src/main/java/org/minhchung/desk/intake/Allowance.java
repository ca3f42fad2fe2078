package org.minhchung.desk.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.minhchung.desk.claims.Asker;
import org.springframework.stereotype.Component;

/**
 * How many messages one sender may leave in ten minutes, so that nobody fills the disk alone. A
 * carrier's gateway is one sender and may bring thousands; asking is never limited. In memory, by
 * blinded senders, forgotten after ten minutes. Thread-safe.
 */
@Component
final class Allowance {

  static final int ANYBODY = 5_000;
  static final int WITH_A_KEY = 50_000;
  private static final Duration SPAN = Duration.ofMinutes(10);
  private static final int MOST_SENDERS = 200_000;

  private final InstantSource clock;
  private final Map<Asker, Integer> left = new HashMap<>();
  private Instant since;

  Allowance(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Takes one of {@code most}; false if none is left. */
  synchronized boolean take(Asker sender, int most) {
    Instant now = clock.instant();
    if (!now.isBefore(since.plus(SPAN))) {
      left.clear();
      since = now;
    }
    if (left.size() >= MOST_SENDERS && !left.containsKey(sender)) {
      return true;
    }
    return left.merge(sender, 1, Integer::sum) <= most;
  }
}
