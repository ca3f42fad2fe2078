package org.minhchung.desk.verification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.verification.ExternalReviews;
import org.minhchung.desk.verification.ReviewKey;
import org.minhchung.desk.verification.ReviewPages;
import org.minhchung.desk.verification.ReviewShelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * External reviews at rest. Methods run in the caller's transaction; safe to share between threads.
 */
@Component
public final class ExternalReviewStore implements ExternalReviews, ReviewPages, ReviewShelf {

  private static final int MOST_A_PAGE = 1_000;

  private final JdbcClient db;
  private final InstantSource clock;

  public ExternalReviewStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public List<ExternalReview> of(ClaimId claim) {
    return db.sql(
            """
            SELECT review_id, claim_id, publisher, site, url, title, rating, reviewed_on,
                   language, claimant
              FROM external_review
             WHERE claim_id = :claim
             ORDER BY reviewed_on DESC NULLS LAST, review_id
            """)
        .param("claim", claim.value())
        .query(ExternalReviewStore::review)
        .list();
  }

  @Override
  public List<ExternalReview> page(Filter filter, int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MOST_A_PAGE) {
      throw new IllegalArgumentException(
          "a page has 1 to %d reviews from 0 on, asked for %d from %d"
              .formatted(MOST_A_PAGE, limit, offset));
    }
    // PostgreSQL must be told the type of a parameter that may be null.
    return db.sql(
            """
            SELECT review_id, claim_id, publisher, site, url, title, rating, reviewed_on,
                   language, claimant
              FROM external_review
             WHERE (CAST(:site AS TEXT) IS NULL OR site = :site)
               AND (CAST(:language AS TEXT) IS NULL OR language = :language)
               AND (CAST(:since AS TEXT) IS NULL OR reviewed_on >= :since)
             ORDER BY reviewed_on DESC NULLS LAST, review_id
             LIMIT :limit
            OFFSET :offset
            """)
        .param("site", filter.site())
        .param("language", filter.language())
        .param("since", filter.since() == null ? null : filter.since().toString())
        .param("limit", limit)
        .param("offset", offset)
        .query(ExternalReviewStore::review)
        .list();
  }

  @Override
  public Map<ReviewKey, ExternalReview> byKeys(DeskId desk, Collection<ReviewKey> keys) {
    Map<ReviewKey, ExternalReview> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    db.sql(
            """
            SELECT review_id, claim_id, publisher, site, url, title, rating, reviewed_on,
                   language, claimant, source, source_id
              FROM external_review
             WHERE desk_id = :desk
               AND (source, source_id) IN (VALUES :keys)
            """)
        .param("desk", desk.value())
        .param(
            "keys", keys.stream().map(key -> new Object[] {key.source(), key.sourceId()}).toList())
        .query(
            row -> {
              found.put(
                  new ReviewKey(row.getString("source"), row.getString("source_id")),
                  review(row, 0));
            });
    return found;
  }

  @Override
  public void add(DeskId desk, List<Kept> reviews) {
    if (reviews.isEmpty()) {
      return;
    }
    long now = clock.millis();
    db.sql(
            """
            INSERT INTO external_review (
              review_id, desk_id, claim_id, source, source_id, publisher, site, url, title, rating,
              reviewed_on, language, claimant, imported_at)
            VALUES :rows
            """)
        .param("rows", reviews.stream().map(kept -> row(desk, kept, now)).toList())
        .update();
  }

  private static @Nullable Object[] row(DeskId desk, Kept kept, long now) {
    ExternalReview review = kept.review();
    return new @Nullable Object[] {
      review.id(),
      desk.value(),
      review.claim().value(),
      kept.key().source(),
      kept.key().sourceId(),
      review.publisher(),
      review.site(),
      review.url(),
      review.title(),
      review.rating(),
      day(review),
      review.language(),
      review.claimant(),
      now
    };
  }

  @Override
  public void change(DeskId desk, List<Kept> reviews) {
    long now = clock.millis();
    for (Kept kept : reviews) {
      ExternalReview review = kept.review();
      int rows =
          db.sql(
                  """
                  UPDATE external_review
                     SET publisher   = :publisher,
                         site        = :site,
                         url         = :url,
                         title       = :title,
                         rating      = :rating,
                         reviewed_on = :day,
                         claimant    = :claimant,
                         imported_at = :now
                   WHERE review_id = :id
                     AND desk_id = :desk
                  """)
              .param("publisher", review.publisher())
              .param("site", review.site())
              .param("url", review.url())
              .param("title", review.title())
              .param("rating", review.rating())
              .param("day", day(review))
              .param("claimant", review.claimant())
              .param("now", now)
              .param("id", review.id())
              .param("desk", desk.value())
              .update();
      if (rows != 1) {
        throw new IllegalStateException("review %s exists %d times".formatted(review.id(), rows));
      }
    }
  }

  private static @Nullable String day(ExternalReview review) {
    return review.reviewedAt() == null ? null : review.reviewedAt().toString();
  }

  private static ExternalReview review(ResultSet row, int number) throws SQLException {
    String day = row.getString("reviewed_on");
    return new ExternalReview(
        row.getString("review_id"),
        new ClaimId(row.getString("claim_id")),
        row.getString("publisher"),
        row.getString("site"),
        row.getString("url"),
        row.getString("title"),
        row.getString("rating"),
        day == null ? null : LocalDate.parse(day),
        row.getString("language"),
        row.getString("claimant"));
  }
}
