package org.minhchung.desk.matching.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.minhchung.desk.claims.AnsweredAtOnce;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ReachBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a claim was asked for on a day, at rest. Methods run in the caller's transaction; safe
 * to share between threads.
 */
@Component
public final class ClaimCounts implements AnsweredAtOnce {

  private final JdbcClient db;

  public ClaimCounts(JdbcClient db) {
    this.db = db;
  }

  /**
   * What is to be added for one claim and day.
   *
   * @param asked messages that repeat the claim, for certain or perhaps
   * @param answered those of them that were answered
   * @param notMine readers who said the answer was not what they were sent
   */
  public record Addition(ClaimId claim, LocalDate day, long asked, long answered, long notMine) {}

  public void add(Addition more) {
    db.sql(
            """
            INSERT INTO claim_count (claim_id, day, asked, answered, not_mine)
            VALUES (:claim, :day, :asked, :answered, :notMine)
            ON CONFLICT (claim_id, day)
            DO UPDATE SET asked    = claim_count.asked + excluded.asked,
                          answered = claim_count.answered + excluded.answered,
                          not_mine = claim_count.not_mine + excluded.not_mine
            """)
        .param("claim", more.claim().value())
        .param("day", more.day().toString())
        .param("asked", more.asked())
        .param("answered", more.answered())
        .param("notMine", more.notMine())
        .update();
  }

  @Override
  public Map<LocalDate, ReachBand> between(LocalDate first, LocalDate last) {
    Map<LocalDate, ReachBand> bands = new HashMap<>();
    db.sql(
            """
            SELECT day, SUM(answered) AS number
              FROM claim_count
             WHERE day BETWEEN :first AND :last
             GROUP BY day
            """)
        .param("first", first.toString())
        .param("last", last.toString())
        .query(
            row -> {
              bands.put(LocalDate.parse(row.getString("day")), ReachBand.of(row.getLong("number")));
            });
    return bands;
  }
}
