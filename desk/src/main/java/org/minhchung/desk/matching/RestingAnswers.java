package org.minhchung.desk.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.store.AnswerStopStore;

/**
 * Stops of automatic answers as every node knows them. Whoever asks looks at the outbox, at most
 * four times a second and one at a time; the rest answers from memory. Thread-safe.
 */
final class RestingAnswers implements AnswerStops {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final int CHANGES_A_LOOK = 1_000;

  private final AnswerStopStore store;
  private final Records records;
  private final Outbox outbox;
  private final Function<Collection<ClaimId>, List<Claim>> claims;
  private final AskerCounts counts;
  private final InstantSource clock;

  private final ReentrantLock looking = new ReentrantLock();
  private volatile Stopped stopped = new Stopped(-1, Instant.MIN, false, Set.of(), Set.of());

  /** What was known at a change and a moment. */
  private record Stopped(
      long change, Instant at, boolean all, Set<String> claims, Set<String> topics) {}

  /**
   * @param claims gives the claims it knows of those asked for
   * @param counts forgets readers' doubts when somebody has looked at a claim
   */
  RestingAnswers(
      AnswerStopStore store,
      Records records,
      Outbox outbox,
      Function<Collection<ClaimId>, List<Claim>> claims,
      AskerCounts counts,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.outbox = outbox;
    this.claims = claims;
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public List<AnswerStop> standing() {
    return store.standing();
  }

  @Override
  public boolean rests(ClaimId claim) {
    look();
    Stopped now = stopped;
    return now.all()
        || now.claims().contains(claim.value())
        || (!now.topics().isEmpty()
            && claims.apply(List.of(claim)).stream()
                .anyMatch(it -> now.topics().contains(it.topic())));
  }

  @Override
  public void stop(AnswerStop.Scope scope, String subject, PersonId by) {
    store.stop(scope, subject, by.value(), clock.instant());
  }

  @Override
  public void stopForReaders(ClaimId claim) {
    records.write(
        () -> {
          store.stop(AnswerStop.Scope.CLAIM, claim.value(), null, clock.instant());
          return claim;
        });
  }

  @Override
  public boolean resume(String stop, PersonId by) {
    return store.resume(stop, by.value(), clock.instant());
  }

  private void look() {
    Instant now = clock.instant();
    boolean first = stopped.change() < 0;
    if (!first && now.isBefore(stopped.at().plus(LOOK_EVERY))) {
      return;
    }
    if (first) {
      looking.lock();
    } else if (!looking.tryLock()) {
      return;
    }
    try {
      stopped = seen(stopped, now);
    } finally {
      looking.unlock();
    }
  }

  private Stopped seen(Stopped before, Instant now) {
    long latest = outbox.latest();
    if (latest == before.change()) {
      return new Stopped(latest, now, before.all(), before.claims(), before.topics());
    }
    List<Change> next =
        before.change() < 0 ? List.of() : outbox.after(before.change(), CHANGES_A_LOOK);
    next.stream()
        .filter(change -> change.topic().equals(AnswerStopStore.RESUMED))
        .forEach(change -> counts.reviewed(new ClaimId(change.subject())));
    boolean touched =
        next.isEmpty()
            || next.size() == CHANGES_A_LOOK
            || next.getFirst().number() != before.change() + 1
            || next.stream().anyMatch(change -> change.topic().startsWith("answers-"));
    return touched
        ? read(latest, now)
        : new Stopped(latest, now, before.all(), before.claims(), before.topics());
  }

  private Stopped read(long latest, Instant now) {
    boolean all = false;
    Set<String> said = new HashSet<>();
    Set<String> topics = new HashSet<>();
    for (AnswerStop stop : store.standing()) {
      switch (stop.scope()) {
        case CLAIM -> said.add(stop.subject());
        case TOPIC -> topics.add(stop.subject());
        case DESK -> all = true;
      }
    }
    return new Stopped(latest, now, all, said, topics);
  }
}
