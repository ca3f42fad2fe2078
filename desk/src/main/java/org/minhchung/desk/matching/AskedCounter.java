package org.minhchung.desk.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.store.ClaimCounts;

/**
 * Counts in memory how often a claim was asked for, and writes the sums now and then: a request
 * leaves no row and no moment. A kill loses the last seconds' counts, which are shown in bands
 * only. Thread-safe.
 */
final class AskedCounter {

  /** Between two writes at most so many claims are counted; ids made up by a sender end here. */
  private static final int MOST_CLAIMS = 50_000;

  private static final int ROWS_A_WRITE = 200;

  private final Records records;
  private final ClaimCounts store;
  private final Function<Collection<ClaimId>, List<Claim>> claims;
  private final InstantSource clock;
  private final ZoneId zone;
  private Map<Key, Sums> gathered = new HashMap<>();

  /**
   * @param claims gives the claims it knows of those asked for
   * @param zone where the day ends
   */
  AskedCounter(
      Records records,
      ClaimCounts store,
      Function<Collection<ClaimId>, List<Claim>> claims,
      InstantSource clock,
      ZoneId zone) {
    this.records = records;
    this.store = store;
    this.claims = claims;
    this.clock = clock;
    this.zone = zone;
  }

  void asked(ClaimId claim) {
    add(claim, new Sums(1, 0, 0));
  }

  void answered(ClaimId claim) {
    add(claim, new Sums(1, 1, 0));
  }

  void notMine(ClaimId claim) {
    add(claim, new Sums(0, 0, 1));
  }

  /** Writes what was gathered; what cannot be written is kept for the next time. */
  void write() {
    List<ClaimCounts.Addition> additions = known(taken());
    int from = 0;
    try {
      while (from < additions.size()) {
        int until = Math.min(additions.size(), from + ROWS_A_WRITE);
        List<ClaimCounts.Addition> batch = additions.subList(from, until);
        records.write(
            () -> {
              batch.forEach(store::add);
              return batch.size();
            });
        from = until;
      }
    } finally {
      giveBack(additions.subList(from, additions.size()));
    }
  }

  private record Key(ClaimId claim, LocalDate day) {}

  private record Sums(long asked, long answered, long notMine) {

    Sums plus(Sums more) {
      return new Sums(asked + more.asked, answered + more.answered, notMine + more.notMine);
    }
  }

  private void add(ClaimId claim, Sums more) {
    add(new Key(claim, LocalDate.ofInstant(clock.instant(), zone)), more);
  }

  private synchronized void add(Key key, Sums more) {
    if (gathered.size() < MOST_CLAIMS || gathered.containsKey(key)) {
      gathered.merge(key, more, Sums::plus);
    }
  }

  private synchronized Map<Key, Sums> taken() {
    Map<Key, Sums> taken = gathered;
    gathered = new HashMap<>();
    return taken;
  }

  private List<ClaimCounts.Addition> known(Map<Key, Sums> taken) {
    Set<ClaimId> asked = new HashSet<>();
    taken.keySet().forEach(key -> asked.add(key.claim));
    Set<ClaimId> known = new HashSet<>();
    try {
      List<ClaimId> ids = List.copyOf(asked);
      for (int from = 0; from < ids.size(); from += ROWS_A_WRITE) {
        List<ClaimId> page = ids.subList(from, Math.min(ids.size(), from + ROWS_A_WRITE));
        claims.apply(page).forEach(claim -> known.add(claim.id()));
      }
    } catch (RuntimeException e) {
      taken.forEach(this::add);
      throw e;
    }
    List<ClaimCounts.Addition> additions = new ArrayList<>();
    taken.forEach(
        (key, sums) -> {
          if (known.contains(key.claim)) {
            additions.add(
                new ClaimCounts.Addition(
                    key.claim, key.day, sums.asked, sums.answered, sums.notMine));
          }
        });
    return additions;
  }

  private void giveBack(List<ClaimCounts.Addition> unwritten) {
    for (ClaimCounts.Addition addition : unwritten) {
      add(
          new Key(addition.claim(), addition.day()),
          new Sums(addition.asked(), addition.answered(), addition.notMine()));
    }
  }
}
