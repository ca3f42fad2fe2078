package org.minhchung.desk.kernel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Records;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records over two pools. Every statement asks the readers' pool for its connection; for the length
 * of a transaction, the thread's connection stands in its place, so one {@code JdbcClient} serves
 * both.
 */
final class TransactionalRecords implements Records {

  /** A transaction open on a thread. */
  private static final class Open {
    private final boolean write;
    private boolean doomed;

    Open(boolean write) {
      this.write = write;
    }
  }

  private final DataSource writers;
  private final DataSource readers;
  private final Transactions transactions;
  private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

  TransactionalRecords(DataSource writers, HikariDataSource readers, Transactions transactions) {
    this.writers = writers;
    this.readers = readers;
    this.transactions = transactions;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    Open outer = open.get();
    if (outer == null) {
      return inTransaction(new Open(true), work);
    }
    if (!outer.write) {
      throw new IllegalStateException(
          "a write inside a read would wait for itself or see the past");
    }
    return join(outer, work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    Open outer = open.get();
    return outer == null ? inTransaction(new Open(false), work) : join(outer, work);
  }

  /** Whether this thread is inside {@link #write}. */
  boolean writing() {
    Open outer = open.get();
    return outer != null && outer.write;
  }

  /** What fails inside fails the whole, even if somebody in between catches it. */
  private static <T> T join(Open outer, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      outer.doomed = true;
      throw e;
    }
  }

  private <T> T inTransaction(Open transaction, Supplier<T> work) {
    try (Connection connection = (transaction.write ? writers : readers).getConnection()) {
      if (transaction.write) {
        transactions.beginWrite(connection);
      } else {
        transactions.beginRead(connection);
      }
      T result;
      try {
        result = lend(connection, transaction, work);
        if (transaction.doomed) {
          throw new IllegalStateException("an inner write failed, so the outer one cannot stand");
        }
        transactions.commit(connection);
      } catch (Throwable e) {
        rollBack(connection, e);
        throw e;
      }
      return result;
    } catch (SQLException e) {
      throw failure(transaction, e);
    }
  }

  private <T> T lend(Connection connection, Open transaction, Supplier<T> work) {
    open.set(transaction);
    TransactionSynchronizationManager.bindResource(readers, new ConnectionHolder(connection));
    try {
      return work.get();
    } finally {
      TransactionSynchronizationManager.unbindResource(readers);
      open.remove();
    }
  }

  /** SQLite has rolled back by itself after a full disk, and says so when asked again. */
  private void rollBack(Connection connection, Throwable cause) {
    try {
      transactions.rollback(connection);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static DataAccessException failure(Open transaction, SQLException e) {
    return new DataAccessResourceFailureException(
        transaction.write ? "the write was not committed" : "the records cannot be read", e);
  }
}
