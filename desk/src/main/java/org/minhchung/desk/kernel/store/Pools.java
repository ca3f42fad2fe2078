package org.minhchung.desk.kernel.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * A migrated database, opened.
 *
 * @param writerPool closed at the end; never asked for a connection
 * @param writers gives connections that may write, in the order of asking
 * @param readers gives connections the database itself keeps from writing
 */
record Pools(
    HikariDataSource writerPool,
    DataSource writers,
    HikariDataSource readers,
    Transactions transactions) {

  /** Readers first: SQLite folds its log into the file when the last connection, a writer, goes. */
  void close() {
    readers.close();
    writerPool.close();
  }
}
