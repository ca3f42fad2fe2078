package org.minhchung.desk.claims;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread that writes which bands have grown. */
final class ReachThread implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReachThread.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final AskerCounts counts;
  private CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread thread;

  ReachThread(AskerCounts counts) {
    this.counts = counts;
  }

  @Override
  public void start() {
    CountDownLatch end = new CountDownLatch(1);
    ended = end;
    thread = Thread.ofVirtual().name("reach").start(() -> write(end));
  }

  /** Returns when what grew last is written. */
  @Override
  public void stop() {
    Thread last = thread;
    if (last == null) {
      return;
    }
    ended.countDown();
    try {
      last.join();
      thread = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void write(CountDownLatch end) {
    boolean last = false;
    while (!last) {
      try {
        last = end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        counts.write();
      } catch (InterruptedException e) {
        last = true;
      } catch (RuntimeException e) {
        // What was not written has still grown the next time.
        LOG.error("the reach could not be written", e);
      }
    }
  }
}
