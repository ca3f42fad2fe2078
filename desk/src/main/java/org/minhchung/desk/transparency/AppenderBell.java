package org.minhchung.desk.transparency;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the appender when somebody has begun to write an entry. It rings before the entry is
 * committed, so who hears it looks often for a while; who misses it looks all the same, less often.
 */
final class AppenderBell {

  private static final Duration SELDOM = Duration.ofMillis(250);
  private static final Duration OFTEN = Duration.ofMillis(2);
  private static final int LOOKS = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private int looks;

  void ring() {
    lock.lock();
    try {
      looks = LOOKS;
      rung.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when it is time to look. */
  void await() throws InterruptedException {
    lock.lock();
    try {
      Duration pause = looks > 0 ? OFTEN : SELDOM;
      looks = Math.max(0, looks - 1);
      boolean _ = rung.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      lock.unlock();
    }
  }

  /** What was waited for is there. */
  void found() {
    lock.lock();
    looks = 0;
    lock.unlock();
  }
}
