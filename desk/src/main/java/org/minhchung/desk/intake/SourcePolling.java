package org.minhchung.desk.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.Call;
import org.minhchung.desk.fetch.CallKind;
import org.minhchung.desk.fetch.Courtesy;
import org.minhchung.desk.fetch.Fetched;
import org.minhchung.desk.fetch.Validators;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;

/**
 * Asks each source every ten minutes what is new: several hosts at a time, the sources of one host
 * one after the other. A run that is cut off is run again and takes nothing twice.
 */
public final class SourcePolling {

  static final Duration EVERY = Duration.ofMinutes(10);

  /** A source that fails is asked less and less often, and never given up. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private static final int HOSTS_AT_ONCE = 8;
  private static final int KEPT_DAYS = 30;
  private static final int FORGET_AT_ONCE = 500;

  private final SourceShelf shelf;
  private final Courtesy courtesy;
  private final FeedItems items;
  private final Records records;
  private final InstantSource clock;
  private final FeedReader reader = new FeedReader();

  SourcePolling(
      SourceShelf shelf, Courtesy courtesy, FeedItems items, Records records, InstantSource clock) {
    this.shelf = shelf;
    this.courtesy = courtesy;
    this.items = items;
    this.records = records;
    this.clock = clock;
  }

  /** Has it run from now on. */
  void schedule(Jobs jobs) {
    jobs.every("sources.poll", EVERY, this::run);
    jobs.daily("sources.purge", LocalTime.of(19, 40), this::forget);
  }

  /**
   * Asks whoever is due, once.
   *
   * @throws IllegalStateException if what was learnt of a source could not be kept; the others were
   */
  public void run() {
    Instant now = clock.instant();
    Map<String, ArrayList<WatchedSource>> hosts = new LinkedHashMap<>();
    for (WatchedSource source : shelf.watched()) {
      if (!source.health().nextAt().isAfter(now)) {
        hosts.computeIfAbsent(source.source().address().host(), _ -> new ArrayList<>()).add(source);
      }
    }
    var turns = new Semaphore(HOSTS_AT_ONCE);
    List<Future<?>> asked = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<WatchedSource> atOneHost : hosts.values()) {
        turns.acquire();
        asked.add(workers.submit(() -> askInTurn(atOneHost, turns)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    asked.stream()
        .filter(host -> host.state() == Future.State.FAILED)
        .findFirst()
        .ifPresent(
            host -> {
              throw new IllegalStateException("a source could not be kept", host.exceptionNow());
            });
  }

  private @Nullable Void askInTurn(List<WatchedSource> atOneHost, Semaphore turns)
      throws InterruptedException {
    try {
      for (WatchedSource source : atOneHost) {
        ask(source);
      }
      return null;
    } finally {
      turns.release();
    }
  }

  /** Forgets what has been in no feed for thirty days. */
  void forget() {
    LocalDate before =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS - 1L);
    while (records.write(() -> shelf.forget(before, FORGET_AT_ONCE)) == FORGET_AT_ONCE) {
      Thread.yield();
    }
  }

  private void ask(WatchedSource source) throws InterruptedException {
    SourceHealth before = source.health();
    Fetched fetched =
        courtesy.send(
            Call.found(CallKind.FEED, source.source().address()).unless(before.validators()));
    Instant now = clock.instant();
    switch (fetched) {
      case Fetched.Unchanged _ ->
          keep(source, well(before, now, before.validators(), before.bodyHash(), null));
      case Fetched.Page page -> take(source, page, now);
      case Fetched.Refused refused ->
          keep(source, failed(before, now, refused.reason().key(), refused.retryAfter()));
    }
  }

  private void take(WatchedSource source, Fetched.Page page, Instant now) {
    SourceHealth before = source.health();
    String hash = page.body().hash();
    if (hash.equals(before.bodyHash())) {
      keep(source, well(before, now, page.validators(), hash, null));
      return;
    }
    switch (reader.read(page)) {
      case Feed.Unreadable(String why) -> keep(source, failed(before, now, why, null));
      case Feed.Items(List<FeedItem> found) -> {
        FeedItems.Taken taken = items.take(source.source(), found, now);
        keep(
            source,
            taken.whole()
                ? well(before, now, page.validators(), hash, taken.newest())
                : well(before, now, Validators.NONE, "", taken.newest()));
      }
    }
  }

  private static SourceHealth well(
      SourceHealth before,
      Instant now,
      Validators validators,
      String hash,
      @Nullable LocalDate newest) {
    LocalDate last = before.lastItem();
    boolean newer = newest != null && (last == null || newest.isAfter(last));
    return new SourceHealth(
        validators, hash, now, now.plus(EVERY), now, newer ? newest : last, "", 0);
  }

  private static SourceHealth failed(
      SourceHealth before, Instant now, String why, @Nullable Duration asked) {
    Duration pause = EVERY.multipliedBy(1L << Math.min(before.failures(), 8));
    if (asked != null && asked.compareTo(pause) > 0) {
      pause = asked;
    }
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
    return new SourceHealth(
        before.validators(),
        before.bodyHash(),
        now,
        now.plus(pause),
        before.successAt(),
        before.lastItem(),
        why,
        before.failures() + 1);
  }

  private void keep(WatchedSource source, SourceHealth health) {
    records.write(
        () -> {
          shelf.health(source.source().id(), health);
          return health;
        });
  }
}
