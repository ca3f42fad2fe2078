package org.minhchung.desk.kernel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL for all tests of this process, started by the first that asks and stopped
 * with the process. It does not wait for the disk (fsync is off): what it measures is no measure.
 */
public final class PostgresServer {

  private static final String TEMPLATE = "desk_template";
  private static final AtomicInteger COPIES = new AtomicInteger();

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        execute(server, "CREATE DATABASE " + TEMPLATE);
        try (Database database = Database.onServer(address(server, TEMPLATE))) {
          OpenedDesk.fileSampleDesk(database);
        }
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PostgresServer() {}

  /** A new copy of the migrated template. */
  static String copy() {
    String name = "desk_" + COPIES.incrementAndGet();
    execute(Running.SERVER, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return name;
  }

  /** A new database with nothing in it. */
  static String empty() {
    String name = "desk_" + COPIES.incrementAndGet();
    execute(Running.SERVER, "CREATE DATABASE " + name);
    return name;
  }

  static void drop(String name) {
    execute(Running.SERVER, "DROP DATABASE " + name + " WITH (FORCE)");
  }

  /** The JDBC address of one database, user included. */
  public static String address(String name) {
    return address(Running.SERVER, name);
  }

  private static String address(EmbeddedPostgres server, String name) {
    return server.getJdbcUrl("postgres", name);
  }

  private static void execute(EmbeddedPostgres server, String words) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(words);
    } catch (SQLException e) {
      throw new IllegalStateException(words, e);
    }
  }
}
