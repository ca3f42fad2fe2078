package org.minhchung.desk.kernel.store;

import java.util.List;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as a table whose numbers come from one counter row. */
final class OutboxStore implements Outbox {

  private static final int MOST = 10_000;

  private final JdbcClient db;
  private final TransactionalRecords records;

  OutboxStore(JdbcClient db, TransactionalRecords records) {
    this.db = db;
    this.records = records;
  }

  @Override
  public long announce(DeskId desk, String topic, String subject, String payload) {
    if (!records.writing()) {
      throw new IllegalStateException("a change is announced inside the write that makes it");
    }
    long number = next();
    db.sql(
            """
            INSERT INTO outbox (change_number, desk_id, topic, subject, payload)
            VALUES (:number, :desk, :topic, :subject, :payload)
            """)
        .param("number", number)
        .param("desk", desk.value())
        .param("topic", topic)
        .param("subject", subject)
        .param("payload", payload)
        .update();
    return number;
  }

  /** Keeps the counter's row until the transaction ends: the next number waits for this commit. */
  private long next() {
    return db.sql(
            """
            UPDATE change_counter
               SET latest = latest + 1
             WHERE only_one = 1
            RETURNING latest
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public List<Change> after(long number, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to %d, was %d".formatted(MOST, limit));
    }
    return db.sql(
            """
            SELECT change_number, desk_id, topic, subject, payload
              FROM outbox
             WHERE change_number > :number
             ORDER BY change_number
             LIMIT :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Change(
                    row.getLong("change_number"),
                    new DeskId(row.getString("desk_id")),
                    row.getString("topic"),
                    row.getString("subject"),
                    row.getString("payload")))
        .list();
  }

  @Override
  public long latest() {
    return db.sql("SELECT latest FROM change_counter WHERE only_one = 1")
        .query(Long.class)
        .single();
  }
}
