package org.minhchung.desk.transparency.store;

import java.time.Instant;
import java.util.List;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries of the log at rest, and which of them readers can fetch. Methods run in the caller's
 * transaction; safe to share between threads.
 */
@Component
public final class LogEntryStore {

  private final JdbcClient db;

  public LogEntryStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Writes an entry behind the last one. The caller has announced a change before, so that nobody
   * else writes at the same time.
   *
   * @return its index
   */
  public long insert(DeskId desk, String kind, String subject, byte[] canonical) {
    return db.sql(
            """
            INSERT INTO log_entry (leaf_index, desk_id, kind, subject, canonical)
            SELECT COALESCE(MAX(leaf_index) + 1, 0), :desk, :kind, :subject, :canonical
              FROM log_entry
            RETURNING leaf_index
            """)
        .param("desk", desk.value())
        .param("kind", kind)
        .param("subject", subject)
        .param("canonical", canonical)
        .query(Long.class)
        .single();
  }

  /** The bytes of entries from an index on, in order. */
  public List<byte[]> bytesFrom(long index, int limit) {
    return db.sql(
            """
            SELECT canonical
              FROM log_entry
             WHERE leaf_index >= :index
             ORDER BY leaf_index
             LIMIT :limit
            """)
        .param("index", index)
        .param("limit", limit)
        .query((row, _) -> row.getBytes("canonical"))
        .list();
  }

  /** Entries from an index on without their bytes, in order. */
  public List<PublicRecord.Entry> namesFrom(long index, int limit) {
    return db.sql(
            """
            SELECT leaf_index, desk_id, kind, subject
              FROM log_entry
             WHERE leaf_index >= :index
             ORDER BY leaf_index
             LIMIT :limit
            """)
        .param("index", index)
        .param("limit", limit)
        .query(
            (row, _) ->
                new PublicRecord.Entry(
                    row.getLong("leaf_index"),
                    new DeskId(row.getString("desk_id")),
                    row.getString("kind"),
                    row.getString("subject")))
        .list();
  }

  /** How many entries were written; the index of the next one. */
  public long count() {
    return db.sql("SELECT COALESCE(MAX(leaf_index) + 1, 0) FROM log_entry")
        .query(Long.class)
        .single();
  }

  /** How many entries are shown, from the first on; the index of the next to be shown. */
  public long shown() {
    return db.sql("SELECT COALESCE(MAX(leaf_index) + 1, 0) FROM log_shown")
        .query(Long.class)
        .single();
  }

  /** Notes that readers can fetch an entry. */
  public void show(long index, Instant at) {
    db.sql(
            """
            INSERT INTO log_shown (leaf_index, shown_at)
            VALUES (:index, :at)
            """)
        .param("index", index)
        .param("at", at.toEpochMilli())
        .update();
  }
}
