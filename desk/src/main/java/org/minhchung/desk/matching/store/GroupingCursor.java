package org.minhchung.desk.matching.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the outbox was read for grouping. Methods run in the caller's transaction. */
@Component
public final class GroupingCursor {

  private static final String READER = "grouping";

  private final JdbcClient db;

  public GroupingCursor(JdbcClient db) {
    this.db = db;
  }

  /** The number of the last change that is grouped. */
  public long position() {
    return db.sql("SELECT change_number FROM outbox_cursor WHERE reader = :reader")
        .param("reader", READER)
        .query(Long.class)
        .single();
  }

  /**
   * Moves on, if nobody else did meanwhile.
   *
   * @return false if the cursor stands elsewhere than at {@code from}; nothing is changed then
   */
  public boolean advance(long from, long to) {
    int rows =
        db.sql(
                """
                UPDATE outbox_cursor
                   SET change_number = :to
                 WHERE reader = :reader
                   AND change_number = :from
                """)
            .param("to", to)
            .param("reader", READER)
            .param("from", from)
            .update();
    return rows == 1;
  }
}
