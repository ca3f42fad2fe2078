package org.minhchung.desk.people.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong tries in a row, for a subject that {@code SlowDown} names by a keyed hash. */
@Repository
public class SlowDownStore {

  /** How many in a row, and when the next may come. */
  public record Tries(int failures, Instant until) {}

  private final JdbcClient db;

  public SlowDownStore(JdbcClient db) {
    this.db = db;
  }

  public Optional<Tries> of(String subject) {
    return db.sql("SELECT failures, until_at FROM slow_down WHERE subject = :subject")
        .param("subject", subject)
        .query(
            (row, _) ->
                new Tries(row.getInt("failures"), Instant.ofEpochMilli(row.getLong("until_at"))))
        .optional();
  }

  public void keep(String subject, Tries tries) {
    db.sql(
            """
            INSERT INTO slow_down (subject, failures, until_at)
            VALUES (:subject, :failures, :until)
            ON CONFLICT (subject) DO UPDATE
               SET failures = excluded.failures,
                   until_at = excluded.until_at
            """)
        .param("subject", subject)
        .param("failures", tries.failures())
        .param("until", tries.until().toEpochMilli())
        .update();
  }

  public void forget(String subject) {
    db.sql("DELETE FROM slow_down WHERE subject = :subject").param("subject", subject).update();
  }

  public int purge(Instant before) {
    return db.sql("DELETE FROM slow_down WHERE until_at < :before")
        .param("before", before.toEpochMilli())
        .update();
  }
}
