package org.minhchung.desk.kernel.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Gives SQLite's errors the names PostgreSQL's have, so that a store catches one exception for
 * both. SQLite's driver sets no SQL state.
 */
final class SqliteExceptions implements SQLExceptionTranslator {

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    String message = e.getMessage() == null ? "SQLite failed" : e.getMessage();
    if (!(e instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException(task, sql, e);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
      return new DuplicateKeyException(message, e);
    }
    return switch (code.code & 0xff) {
      case 19 -> new DataIntegrityViolationException(message, e);
      case 5, 6 -> new CannotAcquireLockException(message, e);
      default -> new UncategorizedSQLException(task, sql, e);
    };
  }
}
