package org.minhchung.desk.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * How a database begins and ends a transaction on a connection that commits by itself otherwise.
 */
interface Transactions {

  void beginWrite(Connection connection) throws SQLException;

  void beginRead(Connection connection) throws SQLException;

  void commit(Connection connection) throws SQLException;

  void rollback(Connection connection) throws SQLException;

  /**
   * Makes what was deleted unreadable in the database's own files, as far as it can: outside any
   * transaction, on a connection that commits by itself.
   */
  void forget(Connection connection) throws SQLException;

  /** Names for the database's errors, where Spring does not know them already. */
  default Optional<SQLExceptionTranslator> exceptions() {
    return Optional.empty();
  }

  /**
   * SQLite, in plain words to the database. The driver's own {@code commit()} begins the next
   * transaction at once, so it may report a failure (the file is busy) after the commit has been
   * made, and holds the write lock until somebody says otherwise.
   */
  final class Sqlite implements Transactions {

    /** Takes the write lock at once: a lock taken in mid-transaction can fail without waiting. */
    @Override
    public void beginWrite(Connection connection) throws SQLException {
      run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
      run(connection, "BEGIN DEFERRED");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
      run(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
      run(connection, "ROLLBACK");
    }

    /** The file has its deleted rows zeroed (secure_delete); its log still holds the old pages. */
    @Override
    public void forget(Connection connection) throws SQLException {
      run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public Optional<SQLExceptionTranslator> exceptions() {
      return Optional.of(new SqliteExceptions());
    }

    private static void run(Connection connection, String words) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(words);
      }
    }
  }

  /**
   * PostgreSQL. Writers run side by side (READ COMMITTED) until they announce a change; readers see
   * one snapshot (REPEATABLE READ).
   */
  final class Postgres implements Transactions {

    @Override
    public void beginWrite(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
    }

    /** Gives the room of deleted rows free to be written over; its own log is the server's. */
    @Override
    public void forget(Connection connection) throws SQLException {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM");
      }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
      connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
      connection.rollback();
    }
  }
}
