package org.minhchung.desk.kernel.store;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Jobs;

/**
 * Jobs in the table {@code scheduled_tasks}, leased to one node at a time. They run one after the
 * other on a virtual thread. A job whose time passed while the desk was off runs at the next start;
 * a job whose node died is free again after {@link #HEARTBEAT} was missed {@link #MISSED} times.
 */
final class ScheduledJobs implements Jobs, AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofMinutes(1);
  private static final int MISSED = 5;
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final DataSource writers;
  private final InstantSource clock;
  private final Duration polling;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable Scheduler scheduler;

  /**
   * @param polling how often the table is asked for what is due
   */
  ScheduledJobs(DataSource writers, InstantSource clock, Duration polling) {
    this.writers = writers;
    this.clock = clock;
    this.polling = polling;
  }

  @Override
  public void daily(String name, LocalTime at, Runnable work) {
    add(name, Schedules.daily(ZoneOffset.UTC, at), work);
  }

  @Override
  public void every(String name, Duration pause, Runnable work) {
    add(name, Schedules.fixedDelay(pause), work);
  }

  private synchronized void add(String name, Schedule schedule, Runnable work) {
    if (scheduler != null) {
      throw new IllegalStateException("job %s came after the jobs had started".formatted(name));
    }
    tasks.add(Tasks.recurring(name, schedule).execute((_, _) -> work.run()));
  }

  /** Starts what has been named so far; nothing can be added afterwards. */
  synchronized void start() {
    scheduler =
        Scheduler.create(writers)
            .startTasks(tasks)
            .clock(clock::instant)
            .threads(1)
            .executorService(worker)
            .pollingInterval(polling)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(LAST_WORDS)
            .build();
    scheduler.start();
  }

  /** When the job runs next; empty if it was never started. */
  synchronized Optional<Instant> due(String name) {
    if (scheduler == null) {
      return Optional.empty();
    }
    return scheduler
        .getScheduledExecution(TaskInstanceId.of(name, RecurringTask.INSTANCE))
        .map(ScheduledExecution::getExecutionTime);
  }

  synchronized boolean running() {
    return scheduler != null;
  }

  /** Lets a running job end, for a while. */
  @Override
  public synchronized void close() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
    worker.close();
  }
}
