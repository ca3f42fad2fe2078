package org.minhchung.desk.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many do heavy work at once, a few more wait a moment, and turns the rest away at once, so
 * that a flood makes the desk say <em>later</em> and never makes it fall over. Who asks does not
 * matter: nobody is counted. Thread-safe.
 */
public final class Turnstile {

  private final Semaphore tickets;
  private final Semaphore seats;
  private final Duration patience;
  private final Runnable turnedAway;

  /**
   * @param inside how many work at once, at least 1
   * @param waiting how many more may wait, at least 0
   * @param patience how long one waits before being turned away
   */
  public Turnstile(int inside, int waiting, Duration patience) {
    this(inside, waiting, patience, () -> {});
  }

  /**
   * @param turnedAway is told of each who was turned away
   */
  Turnstile(int inside, int waiting, Duration patience, Runnable turnedAway) {
    if (inside < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "needs inside >= 1 and waiting >= 0, were %d and %d".formatted(inside, waiting));
    }
    this.tickets = new Semaphore(inside + waiting);
    this.seats = new Semaphore(inside, true);
    this.patience = patience;
    this.turnedAway = turnedAway;
  }

  /** What the work came to, or empty if it was turned away without being begun. */
  public <T> Optional<T> pass(Supplier<T> work) {
    if (!tickets.tryAcquire()) {
      turnedAway.run();
      return Optional.empty();
    }
    try {
      if (seated()) {
        return Optional.of(worked(work));
      }
      turnedAway.run();
      return Optional.empty();
    } finally {
      tickets.release();
    }
  }

  private <T> T worked(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      seats.release();
    }
  }

  private boolean seated() {
    try {
      return seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
