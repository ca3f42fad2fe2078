package org.minhchung.desk.matching.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims that can be answered, at rest, and how far the outbox was read for them. Methods run
 * in the caller's transaction; safe to share between threads.
 */
@Component
public final class ClaimAnswers {

  private static final String READER = "matching";

  private final JdbcClient db;

  public ClaimAnswers(JdbcClient db) {
    this.db = db;
  }

  /**
   * Files the answer, or what has changed about it; twice changes nothing. Of several checks by
   * others the newest day counts, in whatever order they come.
   */
  public void keep(ClaimAnswer answer) {
    db.sql(
            """
            INSERT INTO claim_answer (claim_id, answered_by, holds_from, holds_until, checked_at)
            VALUES (:claim, :by, :from, :until, :checked)
            ON CONFLICT (claim_id, answered_by)
            DO UPDATE SET holds_from  = excluded.holds_from,
                          holds_until = excluded.holds_until,
                          checked_at  = CASE WHEN excluded.answered_by = 'external'
                                              AND claim_answer.checked_at IS NOT NULL
                                              AND (excluded.checked_at IS NULL
                                                   OR claim_answer.checked_at > excluded.checked_at)
                                             THEN claim_answer.checked_at
                                             ELSE excluded.checked_at
                                         END
            """)
        .param("claim", answer.claim().value())
        .param("by", answer.by().word())
        .param("from", millis(answer.holdsFrom()), Types.BIGINT)
        .param("until", millis(answer.holdsUntil()), Types.BIGINT)
        .param("checked", millis(answer.checkedAt()), Types.BIGINT)
        .update();
  }

  /**
   * What is known of these claims, in the order of their ids, own checks before others.
   *
   * @param claims at most 1,000; may be empty
   */
  public List<ClaimAnswer> of(Collection<ClaimId> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT claim_id, answered_by, holds_from, holds_until, checked_at
              FROM claim_answer
             WHERE claim_id IN (:claims)
             ORDER BY claim_id, answered_by
            """)
        .param("claims", claims.stream().map(ClaimId::value).toList())
        .query(ClaimAnswers::row)
        .list();
  }

  /**
   * The ids of the next claims that can be answered, in their order.
   *
   * @param after the last id of the page before, or an empty text
   */
  public List<ClaimId> claims(String after, int limit) {
    return db.sql(
            """
            SELECT DISTINCT claim_id
              FROM claim_answer
             WHERE claim_id > :after
             ORDER BY claim_id
             LIMIT :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new ClaimId(row.getString("claim_id")))
        .list();
  }

  /** The number of the last change that is in the table; 0 before the first. */
  public long applied() {
    return db.sql("SELECT change_number FROM outbox_cursor WHERE reader = :reader")
        .param("reader", READER)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Remembers that every change up to this one is in the table. */
  public void applied(long change) {
    db.sql(
            """
            INSERT INTO outbox_cursor (reader, change_number)
            VALUES (:reader, :change)
            ON CONFLICT (reader)
            DO UPDATE SET change_number = excluded.change_number
            """)
        .param("reader", READER)
        .param("change", change)
        .update();
  }

  private static ClaimAnswer row(ResultSet row, int number) throws SQLException {
    return new ClaimAnswer(
        new ClaimId(row.getString("claim_id")),
        ClaimAnswer.By.of(row.getString("answered_by")),
        moment(row, "holds_from"),
        moment(row, "holds_until"),
        moment(row, "checked_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
