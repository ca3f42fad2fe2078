package org.minhchung.desk.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.matching.store.ClaimAnswer;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.lucene.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the outbox, first into the table of answers and from there into the claim index. One
 * thread calls it.
 *
 * <p>The table and its cursor change in one transaction, so the table is right after any kill. The
 * index remembers with each commit how far it came and is taken on from there: what is applied
 * twice changes nothing. If the outbox no longer holds what it would need, or the records are older
 * than the index (a restored backup), or its files are damaged, it is built again from the table,
 * and the old one answers meanwhile if it can.
 */
final class IndexFollower {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  /** Keeps a write transaction far below 50 ms. */
  private static final int ANSWERS_A_WRITE = 200;

  private static final int CHANGES_A_STEP = 500;

  /** A Lucene commit costs 20 to 200 ms. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

  private static final int COMMIT_AFTER = 20_000;

  private final Records records;
  private final Outbox outbox;
  private final ClaimAnswers answers;
  private final AnswerableClaims claims;
  private final IndexFolder folder;
  private final ServingIndex serving;
  private final InstantSource clock;
  private final AnswerChanges changes = new AnswerChanges();

  private @Nullable LuceneClaimIndex index;
  private long position;
  private long uncommitted;
  private Instant firstUncommitted = Instant.EPOCH;

  IndexFollower(
      Records records,
      Outbox outbox,
      ClaimAnswers answers,
      AnswerableClaims claims,
      IndexFolder folder,
      ServingIndex serving,
      InstantSource clock) {
    this.records = records;
    this.outbox = outbox;
    this.answers = answers;
    this.claims = claims;
    this.folder = folder;
    this.serving = serving;
    this.clock = clock;
  }

  /** The number of the last change that answers take into account. */
  long position() {
    return position;
  }

  /**
   * Opens the index that the last run left. What has to be built is built with the next step.
   *
   * @throws UncheckedIOException if the folder cannot be used
   */
  void open() {
    try {
      switch (folder.open()) {
        case Opened.Ready(LuceneClaimIndex found) -> {
          serving.serve(found);
          index = found;
          position = found.committed();
          folder.removeOthers();
        }
        case Opened.MustRebuild(String reason, LuceneClaimIndex meanwhile) -> {
          LOG.info("the claim index is built again: {}", reason);
          if (meanwhile != null) {
            serving.serve(meanwhile);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the next changes over.
   *
   * @return whether there may be more
   */
  boolean step() {
    boolean filed = fileAnswers();
    LuceneClaimIndex now = index;
    if (now == null || outOfReach()) {
      rebuild();
      return true;
    }
    try {
      return apply(now) || filed;
    } catch (UncheckedIOException damaged) {
      LOG.warn("the claim index is built again: {}", damaged.getMessage());
      index = null;
      return true;
    }
  }

  /** Commits what was applied, if anything was. */
  void commit() {
    LuceneClaimIndex now = index;
    if (now != null && position > now.committed()) {
      now.commit(position);
      uncommitted = 0;
    }
  }

  /** Lets no file of the index hold what was taken out of it. */
  void forget() {
    LuceneClaimIndex now = index;
    if (now != null) {
      now.forget();
      now.commit(position);
      uncommitted = 0;
      now.refresh();
    }
  }

  private boolean fileAnswers() {
    if (outbox.latest() <= answers.applied()) {
      return false;
    }
    return records.write(
        () -> {
          long from = answers.applied();
          List<Change> next = outbox.after(from, ANSWERS_A_WRITE);
          if (next.isEmpty()) {
            return false;
          }
          if (next.getFirst().number() != from + 1) {
            throw new IllegalStateException(
                "changes after %d are gone from the outbox, next is %d"
                    .formatted(from, next.getFirst().number()));
          }
          for (Change change : next) {
            changes.read(change).ifPresent(answers::keep);
          }
          answers.applied(next.getLast().number());
          return true;
        });
  }

  /** Whether the outbox cannot lead the index from where it is to where the records are. */
  private boolean outOfReach() {
    long latest = outbox.latest();
    if (position > latest) {
      return true;
    }
    if (position == latest) {
      return false;
    }
    List<Change> next = outbox.after(position, 1);
    return next.isEmpty() || next.getFirst().number() != position + 1;
  }

  private boolean apply(LuceneClaimIndex now) {
    long filed = answers.applied();
    List<Change> next =
        outbox.after(position, CHANGES_A_STEP).stream()
            .takeWhile(change -> change.number() <= filed)
            .toList();
    if (!next.isEmpty()) {
      Set<ClaimId> touched = new LinkedHashSet<>();
      for (Change change : next) {
        Optional<ClaimAnswer> answer = changes.read(change);
        answer.ifPresent(known -> touched.add(known.claim()));
      }
      if (!touched.isEmpty()) {
        put(now, touched);
        now.refresh();
      }
      if (uncommitted == 0) {
        firstUncommitted = clock.instant();
      }
      uncommitted += next.size();
      position = next.getLast().number();
    }
    if (uncommitted >= COMMIT_AFTER
        || (uncommitted > 0 && !clock.instant().isBefore(firstUncommitted.plus(COMMIT_EVERY)))) {
      commit();
    }
    return next.size() == CHANGES_A_STEP;
  }

  private void put(LuceneClaimIndex into, Set<ClaimId> touched) {
    Set<String> gone = new LinkedHashSet<>();
    touched.forEach(claim -> gone.add(claim.value()));
    for (IndexedClaim claim : claims.of(touched)) {
      into.put(claim);
      gone.remove(claim.id());
    }
    gone.forEach(into::remove);
  }

  private void rebuild() {
    try {
      IndexFolder.Rebuild rebuild = folder.rebuild();
      LuceneClaimIndex fresh;
      long at = answers.applied();
      try {
        fill(rebuild.index());
        fresh = rebuild.finish(at);
      } catch (IOException | RuntimeException e) {
        rebuild.index().close();
        throw e;
      }
      serving.serve(fresh);
      index = fresh;
      position = at;
      uncommitted = 0;
      folder.removeOthers();
      LOG.info("the claim index holds {} claims", fresh.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(LuceneClaimIndex fresh) {
    String after = "";
    while (true) {
      List<ClaimId> page = answers.claims(after, CHANGES_A_STEP);
      if (page.isEmpty()) {
        return;
      }
      claims.of(page).forEach(fresh::put);
      after = page.getLast().value();
    }
  }
}
