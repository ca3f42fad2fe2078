package org.minhchung.desk.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread that keeps the claim index in step with the records and writes the counts. */
final class MatchingThread implements SmartLifecycle, ClaimIndexState {

  private static final Logger LOG = LoggerFactory.getLogger(MatchingThread.class);

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration WRITE_COUNTS_EVERY = Duration.ofSeconds(10);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  private final IndexFollower follower;
  private final AskedCounter counter;
  private final Outbox outbox;
  private final ServingIndex serving;
  private final InstantSource clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean awake;
  private volatile boolean ready;
  private volatile boolean running;
  private @Nullable Thread thread;

  MatchingThread(
      IndexFollower follower,
      AskedCounter counter,
      Outbox outbox,
      ServingIndex serving,
      InstantSource clock) {
    this.follower = follower;
    this.counter = counter;
    this.outbox = outbox;
    this.serving = serving;
    this.clock = clock;
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public void wake() {
    lock.lock();
    try {
      awake = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    long known = outbox.latest();
    follower.open();
    running = true;
    thread = Thread.ofPlatform().name("matching").start(() -> follow(known));
  }

  /** Returns when everything is committed and written. */
  @Override
  public void stop() {
    Thread last = thread;
    if (last == null) {
      return;
    }
    running = false;
    wake();
    try {
      last.join();
      thread = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Before the web server starts, and after it stopped: nobody asks a closed index. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void follow(long known) {
    Instant counted = clock.instant();
    LocalDate forgotten = LocalDate.MIN;
    while (running) {
      Duration pause = Duration.ZERO;
      try {
        boolean more = follower.step();
        ready |= follower.position() >= known;
        if (!clock.instant().isBefore(counted.plus(WRITE_COUNTS_EVERY))) {
          counted = clock.instant();
          counter.write();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!more && forgotten.isBefore(today)) {
          forgotten = today;
          follower.forget();
        }
        pause = more ? Duration.ZERO : LOOK_EVERY;
      } catch (RuntimeException e) {
        // Database or disk: what was not applied is applied next time. A bug shows up every second.
        LOG.error("following the outbox failed at change {}", follower.position(), e);
        pause = AFTER_A_FAULT;
      }
      rest(pause);
    }
    end();
  }

  private void end() {
    try {
      counter.write();
      follower.commit();
    } catch (RuntimeException e) {
      LOG.error("what was counted or applied last could not be written", e);
    } finally {
      serving.close();
    }
  }

  private void rest(Duration pause) {
    lock.lock();
    try {
      if (!awake && !pause.isZero() && running) {
        boolean _ = woken.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
      awake = false;
    } catch (InterruptedException e) {
      running = false;
    } finally {
      lock.unlock();
    }
  }
}
