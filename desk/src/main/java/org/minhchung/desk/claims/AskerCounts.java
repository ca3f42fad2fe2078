package org.minhchung.desk.claims;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.minhchung.desk.kernel.Records;

/**
 * Counts how many different people asked about a claim, or left something that stands in a cell.
 * What reaches the records is a band and a day, and only when it grows; the tokens never leave
 * memory. A restart ends every span, so a count is never too high. Thread-safe.
 *
 * <p>Why it is safe to keep: decision 0140.
 */
public final class AskerCounts {

  /** A message that is grouped at all is grouped within seconds. */
  private static final long PENDING_SECONDS = 600;

  private static final int MOST_PENDING = 20_000;
  private static final int AT_ONCE = 200;

  private final SubjectCounts<ClaimId> claims;
  private final SubjectCounts<CellId> cells;
  private final Askers askers;
  private final Reaches reaches;
  private final Function<Collection<MessageId>, Map<MessageId, CellId>> cellsOf;
  private final Sightings sightings;
  private final Records records;
  private final InstantSource clock;

  /** Whoever left a message that stands in no cell yet. */
  private final Map<MessageId, Pending> pending = new LinkedHashMap<>();

  private record Pending(Asker asker, Instant since) {}

  /**
   * @param random must not be guessable
   * @param cellsOf the cells in which messages stand, of those asked for
   */
  public AskerCounts(
      RandomGenerator random,
      Askers askers,
      Reaches reaches,
      Function<Collection<MessageId>, Map<MessageId, CellId>> cellsOf,
      Sightings sightings,
      Records records,
      InstantSource clock) {
    this.claims = new SubjectCounts<>(random);
    this.cells = new SubjectCounts<>(random);
    this.askers = askers;
    this.reaches = reaches;
    this.cellsOf = cellsOf;
    this.sightings = sightings;
    this.records = records;
    this.clock = clock;
  }

  /** Somebody was sent what the claim says. */
  public void asked(ClaimId claim, Asker asker) {
    claims.asked(claim, asker, askers.today());
  }

  /** Somebody left a message; it is counted where it comes to stand. */
  public void left(MessageId message, Asker asker) {
    if (!asker.counted()) {
      return;
    }
    synchronized (pending) {
      if (pending.size() < MOST_PENDING) {
        pending.put(message, new Pending(asker, clock.instant()));
      }
    }
  }

  /**
   * Somebody who asked says that the answer was not what they were sent.
   *
   * @return whether automatic answers of the claim must rest: more than a tenth of at least twenty
   *     different askers have said so
   */
  public boolean notMine(ClaimId claim, Asker asker) {
    return claims.notMine(claim, asker, askers.today());
  }

  /** Somebody has looked at the claim again: what readers doubted before no longer counts. */
  public void reviewed(ClaimId claim) {
    claims.forgetDoubts(claim);
  }

  /** Writes the bands that have grown; what fails is tried again the next time. */
  void write() {
    place();
    LocalDate today = askers.today();
    write(claims, today, it -> reaches.claimReached(it.about(), it.day(), it.band()));
    write(cells, today, it -> reaches.cellReached(it.about(), it.day(), it.band()));
  }

  private <K> void write(
      SubjectCounts<K> counts, LocalDate today, Consumer<SubjectCounts.Grown<K>> file) {
    for (SubjectCounts.Grown<K> grown : counts.grown(today).values()) {
      records.write(
          () -> {
            file.accept(grown);
            return grown;
          });
      counts.written(grown);
    }
  }

  private void place() {
    Map<MessageId, Asker> waiting = waiting();
    List<MessageId> ids = List.copyOf(waiting.keySet());
    LocalDate today = askers.today();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<MessageId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      Map<MessageId, CellId> cell = cellsOf.apply(some);
      List<Sighting> seen = sightings.of(some);
      for (MessageId id : some) {
        Asker asker = waiting.getOrDefault(id, Asker.UNCOUNTED);
        Optional.ofNullable(cell.get(id)).ifPresent(it -> cells.asked(it, asker, today));
        seen.stream()
            .filter(it -> it.message().equals(id) && it.stands())
            .forEach(it -> claims.asked(it.claim(), asker, today));
      }
      synchronized (pending) {
        cell.keySet().forEach(pending::remove);
        seen.forEach(it -> pending.remove(it.message()));
      }
    }
  }

  private Map<MessageId, Asker> waiting() {
    synchronized (pending) {
      Instant old = clock.instant().minusSeconds(PENDING_SECONDS);
      pending.values().removeIf(it -> it.since().isBefore(old));
      Map<MessageId, Asker> waiting = new HashMap<>();
      pending.forEach((message, it) -> waiting.put(message, it.asker()));
      return waiting;
    }
  }
}
