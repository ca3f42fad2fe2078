package org.minhchung.desk.matching;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that groups what was left. It has time: nobody waits for a group as people wait
 * for an answer. So it is none of the matching thread's work.
 */
final class GroupingThread implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GroupingThread.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final StreamedGroups groups;
  private final ClaimIndexState index;
  private CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * @param index a message is grouped only when it is known which claims could answer it
   */
  GroupingThread(StreamedGroups groups, ClaimIndexState index) {
    this.groups = groups;
    this.index = index;
  }

  @Override
  public void start() {
    CountDownLatch end = new CountDownLatch(1);
    ended = end;
    thread = Thread.ofPlatform().name("grouping").start(() -> follow(end));
  }

  /** Returns when the step under way is written. */
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

  /** Stops before the index it asks is closed. */
  @Override
  public int getPhase() {
    return 1;
  }

  private void follow(CountDownLatch end) {
    Duration pause = Duration.ZERO;
    while (!rested(end, pause)) {
      try {
        pause = index.ready() && groups.step() ? Duration.ZERO : LOOK_EVERY;
      } catch (RuntimeException e) {
        // What was not written is grouped next time, from the rows.
        LOG.error("grouping failed after change {}", groups.position(), e);
        pause = AFTER_A_FAULT;
      }
    }
  }

  /** Waits; says whether it is time to end. */
  private static boolean rested(CountDownLatch end, Duration pause) {
    try {
      return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
