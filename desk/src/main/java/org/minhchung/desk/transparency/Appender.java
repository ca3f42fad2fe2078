package org.minhchung.desk.transparency;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.transparency.store.LogEntryStore;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.LogStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * The one thread that brings written entries into the log, in order, and shows what waited for
 * them.
 *
 * <p>An entry is written (committed with what it tells of) → appended (tiles forced, head row
 * swapped, checkpoint published) → shown (noted, with what the followers do, in one transaction).
 * Killed before it is appended, a restart appends it; killed between, a restart finds it in the
 * log, at its own index, and shows it. Nothing is ever appended twice, because the log's own size
 * says which entry is next.
 */
final class Appender implements SmartLifecycle, LogStanding {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private static final int MOST_APPENDED = 256;

  /** In one transaction, which must stay under 50 ms. */
  private static final int MOST_SHOWN = 32;

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  private final DeskLog home;
  private final LogEntryStore entries;
  private final Records records;
  private final List<PublicRecord.Follower> followers;
  private final AppenderBell bell;
  private final InstantSource clock;

  private final AtomicReference<LogState> state = new AtomicReference<>(new LogState.NotBegun());
  private volatile boolean running;
  private @Nullable Log log;
  private long appended;
  private long shown;
  private @Nullable Thread thread;

  Appender(
      DeskLog home,
      LogEntryStore entries,
      Records records,
      List<PublicRecord.Follower> followers,
      AppenderBell bell,
      InstantSource clock) {
    this.home = home;
    this.entries = entries;
    this.records = records;
    this.followers = List.copyOf(followers);
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public LogState state() {
    return state.get();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("log-appender").start(this::follow);
  }

  /** Returns when what was being appended is in the log. */
  @Override
  public void stop() {
    Thread last = thread;
    if (last == null) {
      return;
    }
    running = false;
    bell.ring();
    try {
      last.join();
      thread = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the folder is held and the desk founded; before pages are served. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void follow() {
    try {
      while (running) {
        try {
          if (!step()) {
            bell.await();
          }
        } catch (DataAccessException e) {
          // The records do not answer: nothing was appended or shown by halves.
          LOG.error("the records did not answer at entry {}", shown, e);
          Thread.sleep(AFTER_A_FAULT);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      stopped(e);
    } finally {
      close();
    }
  }

  /**
   * Opens the log if need be, and brings it one batch further.
   *
   * @return whether there was anything to do
   */
  private boolean step() throws IOException {
    if (state.get() instanceof LogState.ReadOnly) {
      return false;
    }
    Log open = log;
    if (open == null) {
      if (!home.isBegun() && entries.count() == 0) {
        return false;
      }
      open();
      return true;
    }
    boolean more = append(open);
    more |= show();
    if (more) {
      bell.found();
    }
    return more;
  }

  private void open() throws IOException {
    switch (home.open()) {
      case LogStart.Writing(Log opened, List<String> silent) -> {
        log = opened;
        appended = opened.tree().size();
        shown = entries.shown();
        if (appended > entries.count()) {
          readOnly(
              "the log has %d entries, the records %d".formatted(appended, entries.count()),
              "Put back records that are as new as the log.");
        } else {
          state.set(new LogState.Writing(silent));
        }
      }
      case LogStart.ReadOnly(String why, String catchUp) -> readOnly(why, catchUp);
    }
  }

  private void readOnly(String why, String catchUp) {
    LOG.error("The log is read-only, so nothing new is shown: {}. {}", why, catchUp);
    state.set(new LogState.ReadOnly(why, catchUp));
  }

  private boolean append(Log open) {
    List<byte[]> next = entries.bytesFrom(appended, MOST_APPENDED);
    for (CompletableFuture<Log.Appended> each : open.appendAll(next)) {
      long index = each.join().index();
      if (index != appended) {
        throw new IllegalStateException(
            "entry %d came to stand at %d of the log".formatted(appended, index));
      }
      appended++;
    }
    return !next.isEmpty();
  }

  private boolean show() {
    boolean any = false;
    while (shown < appended) {
      shown = records.write(this::showSome);
      any = true;
    }
    return any;
  }

  /** Asks where it stands: a commit may have been made though it was reported as failed. */
  private long showSome() {
    long from = entries.shown();
    Instant now = clock.instant();
    int most = (int) Math.min(MOST_SHOWN, appended - from);
    for (PublicRecord.Entry entry : entries.namesFrom(from, most)) {
      entries.show(entry.index(), now);
      followers.forEach(follower -> follower.logged(entry, now));
      from = entry.index() + 1;
    }
    return from;
  }

  private void stopped(Exception e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    LOG.error("The appender of the log has stopped, so nothing new is shown; start again.", cause);
    state.set(new LogState.Stopped(String.valueOf(cause.getMessage())));
  }

  private void close() {
    Log open = log;
    log = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException | LogStopped e) {
      LOG.error("what the log staged last was not put away; the next start does it", e);
    }
  }
}
