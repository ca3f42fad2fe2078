package org.minhchung.desk.kernel.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.minhchung.desk.kernel.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets changes after 90 days. An outbox row has no time of its own, so that it cannot tell when
 * a message came; each day this notes which number was the last, and that is all the age there is.
 *
 * <p>What a reader has not seen stays, however old.
 */
final class OutboxPurge {

  /** A change made after its day's note counts to the next day, and must go on its ninetieth. */
  private static final int DAYS = 89;

  private static final int BATCH = 1_000;

  private final JdbcClient db;
  private final Records records;
  private final InstantSource clock;

  OutboxPurge(JdbcClient db, Records records, InstantSource clock) {
    this.db = db;
    this.records = records;
    this.clock = clock;
  }

  void run() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String oldest = today.minusDays(DAYS).toString();
    records.write(() -> note(today.toString()));
    int gone = BATCH;
    while (gone == BATCH) {
      gone = records.write(() -> forget(oldest));
    }
    records.write(() -> forgetNotes(oldest));
  }

  private int note(String today) {
    return db.sql(
            """
            INSERT INTO outbox_day (day, change_number)
            SELECT :today, latest
              FROM change_counter
             WHERE only_one = 1
            ON CONFLICT (day) DO NOTHING
            """)
        .param("today", today)
        .update();
  }

  private int forget(String oldest) {
    return db.sql(
            """
            DELETE FROM outbox
             WHERE change_number IN (
                     SELECT change_number
                       FROM outbox
                      WHERE change_number <= (SELECT MAX(change_number)
                                                FROM outbox_day
                                               WHERE day <= :oldest)
                        AND NOT EXISTS (SELECT 1
                                          FROM outbox_cursor
                                         WHERE outbox_cursor.change_number < outbox.change_number)
                      ORDER BY change_number
                      LIMIT :batch)
            """)
        .param("oldest", oldest)
        .param("batch", BATCH)
        .update();
  }

  /** The newest old note stays: it says of all rows left behind that they may go. */
  private int forgetNotes(String oldest) {
    return db.sql(
            """
            DELETE FROM outbox_day
             WHERE day < (SELECT MAX(day)
                            FROM outbox_day
                           WHERE day <= :oldest)
            """)
        .param("oldest", oldest)
        .update();
  }
}
