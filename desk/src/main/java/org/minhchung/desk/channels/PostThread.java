package org.minhchung.desk.channels;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Posts what is due every few seconds, while the desk runs. */
final class PostThread implements SmartLifecycle {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PostOffice office;
  private volatile boolean running;
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

  PostThread(PostOffice office) {
    this.office = office;
  }

  @Override
  public void start() {
    if (office.ready()) {
      running = true;
      thread = Thread.ofPlatform().name("post").daemon().start(this::run);
    }
  }

  private void run() {
    while (running) {
      try {
        office.post();
        Thread.sleep(EVERY);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
