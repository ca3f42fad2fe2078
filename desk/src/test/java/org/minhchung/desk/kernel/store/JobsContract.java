package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs return by themselves, over a table that outlives the process. */
abstract class JobsContract {

  private static final LocalTime TWO = LocalTime.of(2, 0);
  private static final Duration POLLING = Duration.ofMillis(20);

  /** With a slow machine; nothing is measured. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Moves with the world's clock, from where it is put: the scheduler waits by it. */
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final BlockingQueue<LocalDate> runs = new LinkedBlockingQueue<>();

  abstract OpenedDesk database();

  @BeforeEach
  void itIsMidnight() {
    putClock("2026-01-01T00:00:00Z");
  }

  @Test
  void aDailyJobRunsWhenItsTimeComesAndAgainTheNextDay() throws Exception {
    try (ScheduledJobs jobs = jobs()) {
      jobs.daily("messages.purge", TWO, () -> runs.add(today()));
      jobs.start();

      assertRunsOn(jobs, "2026-01-01");
      assertRunsOn(jobs, "2026-01-02");
    }
  }

  @Test
  void aJobThatFailedRunsAgainTheNextDay() throws Exception {
    try (ScheduledJobs jobs = jobs()) {
      jobs.daily(
          "messages.purge",
          TWO,
          () -> {
            runs.add(today());
            throw new IllegalArgumentException("on purpose, in a test");
          });
      jobs.start();

      assertRunsOn(jobs, "2026-01-01");
      assertRunsOn(jobs, "2026-01-02");
    }
  }

  @Test
  void aJobWhoseTimePassedWhileTheDeskWasOffRunsAtTheNextStart() throws Exception {
    try (ScheduledJobs jobs = jobs()) {
      jobs.daily("messages.purge", TWO, () -> runs.add(today()));
      jobs.start();
      awaitDue(jobs, Instant.parse("2026-01-01T02:00:00Z"));
    }
    putClock("2026-01-05T12:00:00Z");

    try (ScheduledJobs jobs = jobs()) {
      jobs.daily("messages.purge", TWO, () -> runs.add(today()));
      jobs.start();

      assertThat(runs.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("2026-01-05");
    }
  }

  @Test
  void aJobWithAPauseRunsAgainSoLongAfterItsLastRun() throws Exception {
    try (ScheduledJobs jobs = jobs()) {
      jobs.every("sources.poll", Duration.ofMillis(50), () -> runs.add(today()));
      jobs.start();

      for (int run = 0; run < 3; run++) {
        assertThat(runs.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("2026-01-01");
      }
    }
  }

  @Test
  void aJobMayWriteToTheRecords() throws Exception {
    try (ScheduledJobs jobs = jobs()) {
      jobs.daily(
          "messages.purge",
          TWO,
          () -> {
            database()
                .records()
                .write(() -> database().outbox().announce(DeskDatabase.DESK, "purged", "x", "{}"));
            runs.add(today());
          });
      jobs.start();

      assertRunsOn(jobs, "2026-01-01");
    }
    assertThat(database().outbox().latest()).isEqualTo(1);
  }

  @Test
  void aJobThatComesAfterTheStartIsRefused() {
    try (ScheduledJobs jobs = jobs()) {
      jobs.start();

      assertThatThrownBy(() -> jobs.daily("late", TWO, () -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private void assertRunsOn(ScheduledJobs jobs, String day) throws InterruptedException {
    awaitDue(jobs, Instant.parse(day + "T02:00:00Z"));
    putClock(day + "T02:00:01Z");
    assertThat(runs.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(day);
  }

  private static void awaitDue(ScheduledJobs jobs, Instant time) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!jobs.due("messages.purge").equals(Optional.of(time))) {
      assertThat(Instant.now()).as("the job is due at %s", time).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private void putClock(String time) {
    ahead.set(Duration.between(Instant.now(), Instant.parse(time)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ScheduledJobs jobs() {
    return new ScheduledJobs(database().database().writers(), clock, POLLING);
  }
}
