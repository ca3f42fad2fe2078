package org.minhchung.desk.transparency.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Records;
import org.minhchung.tlog.log.HeadStore;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last checkpoint that the log has signed, in a row of the desk's records. */
@Component
public final class LogHeadStore implements HeadStore {

  private final JdbcClient db;
  private final Records records;

  public LogHeadStore(JdbcClient db, Records records) {
    this.db = db;
    this.records = records;
  }

  /** Whether the log was ever begun. */
  public boolean exists() {
    return stored().isPresent();
  }

  /**
   * Counts the opening first: that commit brings to the disk what an earlier process may have
   * committed and not lived to force.
   */
  @Override
  public Optional<Note> head() throws IOException {
    Optional<byte[]> stored =
        unlessFaulty(
            () ->
                records.write(
                    () -> {
                      db.sql("UPDATE log_head SET openings = openings + 1 WHERE only_one = 1")
                          .update();
                      return stored();
                    }));
    try {
      return stored.isEmpty() ? Optional.empty() : Optional.of(Note.read(stored.get()));
    } catch (Malformed e) {
      throw new IOException("log_head holds no checkpoint: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean swap(@Nullable Note expected, Note next) throws IOException {
    long size = size(next);
    int rows =
        unlessFaulty(
            () ->
                records.write(
                    () ->
                        expected == null
                            ? begin(size, next.bytes())
                            : replace(expected.bytes(), size, next.bytes())));
    return rows == 1;
  }

  private Optional<byte[]> stored() {
    return db.sql("SELECT checkpoint FROM log_head WHERE only_one = 1")
        .query((row, _) -> row.getBytes("checkpoint"))
        .optional();
  }

  private int begin(long size, byte[] next) {
    return db.sql(
            """
            INSERT INTO log_head (only_one, size, checkpoint, openings)
            VALUES (1, :size, :next, 0)
            ON CONFLICT (only_one) DO NOTHING
            """)
        .param("size", size)
        .param("next", next)
        .update();
  }

  private int replace(byte[] expected, long size, byte[] next) {
    return db.sql(
            """
            UPDATE log_head
               SET size       = :size,
                   checkpoint = :next
             WHERE only_one = 1
               AND checkpoint = :expected
            """)
        .param("size", size)
        .param("next", next)
        .param("expected", expected)
        .update();
  }

  private static long size(Note next) {
    try {
      return Checkpoint.readText(next.text()).size();
    } catch (Malformed e) {
      throw new IllegalArgumentException("not a checkpoint: " + e.getMessage(), e);
    }
  }

  private static <T> T unlessFaulty(Supplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw new IOException("the records did not take the log's head", e);
    }
  }
}
