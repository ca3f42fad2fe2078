package org.minhchung.desk.kernel.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The door before the writers' pool: who comes first writes first. A pool lets late comers pass
 * those who wait, and SQLite's own waiting is a lottery.
 *
 * <p>A thread that holds the writer's connection must not ask for another: it would wait for itself
 * until {@code patience} ends.
 */
final class WriterGate extends DelegatingDataSource {

  private final Semaphore gate;
  private final Duration patience;

  /**
   * @param places how many may write at once; no more than the pool has connections
   * @param patience how long a writer waits in line before it fails
   */
  WriterGate(DataSource pool, int places, Duration patience) {
    super(pool);
    this.gate = new Semaphore(places, true);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    pass();
    try {
      return released(super.getConnection());
    } catch (SQLException | RuntimeException e) {
      gate.release();
      throw e;
    }
  }

  /** How many wait in line; for tests. */
  int waiting() {
    return gate.getQueueLength();
  }

  private void pass() throws SQLException {
    try {
      if (!gate.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException(
            "waited %s for the writer, in vain".formatted(patience));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting for the writer", e);
    }
  }

  private Connection released(Connection connection) {
    var closed = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              } finally {
                if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                  gate.release();
                }
              }
            });
  }
}
