package org.minhchung.desk.kernel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.minhchung.desk.kernel.UnusableRecords;

/** A PostgreSQL server opened for writers and, in sessions that refuse to write, for readers. */
final class PostgresPools {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WRITERS = 4;
  private static final int READERS = 8;

  private PostgresPools() {}

  /**
   * @param url a JDBC address; user and password may stand in it
   * @throws UnusableRecords if the server cannot be reached, or a newer program has been there
   */
  static Pools open(String url) {
    HikariDataSource writers;
    try {
      // A commit is acknowledged when it is on disk, whatever the server's default.
      writers =
          new HikariDataSource(pool("desk-writers", url, WRITERS, "-c synchronous_commit=on"));
    } catch (PoolInitializationException e) {
      throw unreachable(url, e);
    }
    try {
      Migrations.run(writers, "postgresql");
      var readers =
          new HikariDataSource(
              pool("desk-readers", url, READERS, "-c default_transaction_read_only=on"));
      return new Pools(
          writers,
          new WriterGate(writers, WRITERS, PATIENCE),
          readers,
          new Transactions.Postgres());
    } catch (FlywayException | PoolInitializationException e) {
      writers.close();
      throw unreachable(url, e);
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  private static HikariConfig pool(String name, String url, int size, String options) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.addDataSourceProperty("options", options);
    config.addDataSourceProperty("ApplicationName", name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  private static UnusableRecords unreachable(String url, Exception cause) {
    return new UnusableRecords(UnusableRecords.Code.DATABASE_SERVER, withoutSecrets(url), cause);
  }

  /** The address without what stands before {@code @} or after {@code ?}: passwords do. */
  static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }
}
