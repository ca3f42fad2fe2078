package org.minhchung.desk.verification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;

/**
 * Files batches of reviews: each batch with its claims and its changes in one write transaction.
 * Holds what one run has met; not thread-safe.
 *
 * <p>A review that is there already is replaced if the row is dated later, or dated alike and comes
 * from a later import. An undated row counts as the oldest. Within one run nothing is dated alike
 * and replaced: two rows that contradict each other are somebody's mistake, and the first stays. So
 * the same files give the same records, however often and after whatever interruption
 * (docs/decisions/0050-which-review-is-which.md).
 */
final class ReviewFiling {

  /** Reviews of one sentence in one language are reviews of one claim, whoever publishes them. */
  private static final String CLAIM_SOURCE = "external-review";

  /** What became of one row. */
  enum Outcome {
    ADDED,
    CHANGED,
    ALREADY_HERE,
    CONTRADICTS
  }

  private static final Comparator<@Nullable LocalDate> UNDATED_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final Records records;
  private final DeskId desk;
  private final Claims claims;
  private final ReviewShelf shelf;
  private final Outbox outbox;
  private final Ids ids;
  private final SeenReviews seen = new SeenReviews();

  ReviewFiling(
      Records records, DeskId desk, Claims claims, ReviewShelf shelf, Outbox outbox, Ids ids) {
    this.records = records;
    this.desk = desk;
    this.claims = claims;
    this.shelf = shelf;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Files a batch in one write transaction of its own.
   *
   * @param batch at most 1,000
   * @return what became of each, in the order given
   */
  List<Outcome> file(List<FoundReview> batch) {
    List<Outcome> outcomes = records.write(() -> fileNow(batch));
    batch.forEach(review -> seen.add(review.key()));
    return outcomes;
  }

  private List<Outcome> fileNow(List<FoundReview> batch) {
    Map<ReviewKey, ExternalReview> kept =
        shelf.byKeys(desk, batch.stream().map(FoundReview::key).distinct().toList());
    Map<ReviewKey, FoundReview> added = new LinkedHashMap<>();
    Map<ReviewKey, FoundReview> changed = new LinkedHashMap<>();
    Map<ReviewKey, FoundReview.Said> now = new HashMap<>();
    kept.forEach((key, review) -> now.put(key, FoundReview.Said.by(review)));
    Set<ReviewKey> inBatch = new HashSet<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (FoundReview review : batch) {
      ReviewKey key = review.key();
      Outcome outcome = outcome(now.get(key), review, inBatch.contains(key) || seen.contains(key));
      if (outcome == Outcome.ADDED || outcome == Outcome.CHANGED) {
        now.put(key, review.said());
        (kept.containsKey(key) ? changed : added).put(key, review);
      }
      inBatch.add(key);
      outcomes.add(outcome);
    }
    add(added);
    change(kept, changed);
    return outcomes;
  }

  static Outcome outcome(FoundReview.@Nullable Said kept, FoundReview found, boolean metInThisRun) {
    if (kept == null) {
      return Outcome.ADDED;
    }
    if (kept.equals(found.said())) {
      return Outcome.ALREADY_HERE;
    }
    int age = UNDATED_FIRST.compare(found.reviewedOn(), kept.reviewedOn());
    if (age < 0) {
      return Outcome.ALREADY_HERE;
    }
    return age == 0 && metInThisRun ? Outcome.CONTRADICTS : Outcome.CHANGED;
  }

  private void add(Map<ReviewKey, FoundReview> added) {
    if (added.isEmpty()) {
      return;
    }
    List<FoundReview> reviews = List.copyOf(added.values());
    List<ClaimId> claimIds = claims.addAll(reviews.stream().map(ReviewFiling::claim).toList());
    List<ReviewShelf.Kept> rows = new ArrayList<>();
    for (int at = 0; at < reviews.size(); at++) {
      FoundReview review = reviews.get(at);
      rows.add(new ReviewShelf.Kept(review.key(), review.as(ids.ordered(), claimIds.get(at))));
    }
    shelf.add(desk, rows);
    rows.forEach(row -> announce(row.review()));
  }

  private void change(Map<ReviewKey, ExternalReview> kept, Map<ReviewKey, FoundReview> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<ReviewShelf.Kept> rows = new ArrayList<>();
    kept.forEach(
        (key, old) -> {
          FoundReview review = changed.get(key);
          if (review != null) {
            rows.add(new ReviewShelf.Kept(key, review.as(old.id(), old.claim())));
          }
        });
    shelf.change(desk, rows);
    rows.forEach(row -> announce(row.review()));
  }

  private static NewClaim claim(FoundReview review) {
    return new NewClaim(
        ClaimKind.FACT,
        "",
        CLAIM_SOURCE,
        ReviewKey.hash(review.language() + "\n" + review.claim().value()),
        Map.of(review.language(), review.claim()));
  }

  /** An id and a number, so nothing in it needs escaping; the day begins at midnight UTC. */
  private void announce(ExternalReview review) {
    LocalDate day = review.reviewedAt();
    Long checked = day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    outbox.announce(
        desk,
        "review-imported",
        review.id(),
        """
        {"claim":"%s","answeredBy":"external","holdsFrom":null,"holdsUntil":null,"checkedAt":%s}"""
            .formatted(review.claim().value(), checked));
  }
}
