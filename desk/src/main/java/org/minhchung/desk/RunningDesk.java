package org.minhchung.desk;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.minhchung.desk.matching.ClaimIndexState;
import org.minhchung.desk.people.Entrances;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A desk whose first page can be served. Closing it stops the rooms in order. */
public final class RunningDesk implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final ConfigurableApplicationContext rooms;
  private final CountDownLatch ended = new CountDownLatch(1);

  private RunningDesk(ConfigurableApplicationContext rooms) {
    this.rooms = rooms;
    rooms.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> ended.countDown());
  }

  /**
   * Starts the rooms and waits until the claim index has caught up with the records.
   *
   * @param settings as {@link ServeOptions#settings} makes them
   */
  public static RunningDesk start(Map<String, Object> settings) {
    RunningDesk desk = new RunningDesk(Desk.serving(settings));
    ClaimIndexState index = desk.rooms.getBean(ClaimIndexState.class);
    while (!index.ready()) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return desk;
  }

  /** Where this machine reaches the desk. */
  public URI address() {
    WebServer server = Objects.requireNonNull(((WebServerApplicationContext) rooms).getWebServer());
    return URI.create("http://localhost:" + server.getPort());
  }

  /**
   * The way to a new desk's first account, which works once and for a day; each call replaces the
   * one before. Empty once there has been an administrator, and for the demo.
   */
  public Optional<String> setUpPath() {
    return rooms
        .getBean(Entrances.class)
        .setUp()
        .map(secret -> "/desk/" + Troubles.tongue().getLanguage() + "/join/" + secret.value());
  }

  /** Waits until somebody stops the process. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    rooms.close();
  }
}
