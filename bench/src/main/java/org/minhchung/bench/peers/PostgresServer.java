package org.minhchung.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.minhchung.bench.quality.PlainCosine;

/** A real server with pg_trgm on a throw-away folder, asked through JDBC. */
final class PostgresServer implements Contender {

  private static final int CONNECTIONS = 16;
  private static final long SECONDS_TO_START = 40;
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Child child;
  private final Path folder;
  private final String version;
  private final BlockingQueue<Connection> connections;

  private PostgresServer(
      Child child, Path folder, String version, BlockingQueue<Connection> connections) {
    this.child = child;
    this.folder = folder;
    this.version = version;
    this.connections = connections;
  }

  /** A started server, or nothing and one sentence that says why. */
  static Optional<PostgresServer> start() {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return without("no postgresql is installed under " + DEBIAN);
    }
    Path folder = Folders.temporary("postgresql");
    boolean root = "root".equals(System.getProperty("user.name"));
    int port = Ports.free();
    try {
      if (root) {
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("postgres"));
      }
      Path data = folder.resolve("data");
      List<String> made =
          asServer(
              root,
              programs.get().resolve("initdb").toString(),
              "-D",
              data.toString(),
              "-U",
              "postgres",
              "-A",
              "trust",
              "-E",
              "UTF8",
              "--locale=C.UTF-8",
              "--no-sync");
      Process making =
          new ProcessBuilder(made)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!making.waitFor(SECONDS_TO_START, TimeUnit.SECONDS) || making.exitValue() != 0) {
        making.destroyForcibly();
        return without("initdb failed");
      }
      Path errors = Files.createTempFile("minhchung-peers-postgresql", ".log");
      errors.toFile().deleteOnExit();
      // The shell waits for the end of its input, then asks the server to stop.
      Child child =
          Child.start(
              errors,
              asServer(
                  root,
                  "sh",
                  "-c",
                  "\"$0\" -D \"$1\" -p \"$2\" -k \"$1\" -c listen_addresses=127.0.0.1"
                      + " -c shared_buffers=512MB -c jit=off -c max_parallel_workers_per_gather=0"
                      + " </dev/null >/dev/null & server=$!; cat >/dev/null; kill -INT $server; wait",
                  programs.get().resolve("postgres").toString(),
                  data.toString(),
                  Integer.toString(port)));
      return connected(child, folder, port);
    } catch (IOException trouble) {
      return without(trouble.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return without("stopped");
    }
  }

  private static Optional<PostgresServer> connected(Child child, Path folder, int port)
      throws InterruptedException {
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    String why = "";
    while (System.nanoTime() < until && child.process().isAlive()) {
      BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
      try {
        for (int i = 0; i < CONNECTIONS; i++) {
          connections.add(DriverManager.getConnection(url));
        }
        Connection first = connections.element();
        try (Statement statement = first.createStatement()) {
          statement.execute("CREATE EXTENSION pg_trgm");
        }
        String version = first.getMetaData().getDatabaseProductVersion();
        return Optional.of(new PostgresServer(child, folder, version, connections));
      } catch (SQLException notYet) {
        why = String.valueOf(notYet.getMessage());
        connections.forEach(PostgresServer::hangUp);
        if (why.contains("pg_trgm")) {
          break;
        }
        Thread.sleep(200);
      }
    }
    child.close();
    Folders.delete(folder);
    return without(why);
  }

  private static Optional<PostgresServer> without(String why) {
    System.out.println("without PostgreSQL: " + why);
    return Optional.empty();
  }

  private static Optional<Path> programs() {
    if (!Files.isDirectory(DEBIAN)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static List<String> asServer(boolean root, String... command) {
    List<String> whole = new ArrayList<>();
    if (root) {
      whole.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  @Override
  public String setting() {
    return "PostgreSQL %s, pg_trgm: folded text, shared_buffers 512 MB, jit off, GIN; GiST with siglen 256; JDBC"
        .formatted(version);
  }

  @Override
  public List<Side> holding(String set, Map<String, String> texts) {
    fill(set + "_gin", texts, "gin (body gin_trgm_ops)");
    fill(set + "_gist", texts, "gist (body gist_trgm_ops(siglen = 256))");
    return List.of(
        new Trigrams(
            this,
            "pg_trgm GIN, % at 0.3",
            true,
            set + "_gin",
            """
            SELECT claim_id
              FROM %s
             WHERE body %% ?
             ORDER BY similarity(body, ?) DESC, claim_id
             LIMIT %d
            """,
            2),
        new Trigrams(
            this,
            "pg_trgm GiST, <->",
            false,
            set + "_gist",
            """
            SELECT claim_id
              FROM %s
             ORDER BY body <-> ?
             LIMIT %d
            """,
            1));
  }

  private void fill(String table, Map<String, String> texts, String index) {
    Connection connection = take();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE %s (claim_id text PRIMARY KEY, body text NOT NULL)".formatted(table));
      connection.setAutoCommit(false);
      try (PreparedStatement row =
          connection.prepareStatement(
              "INSERT INTO %s (claim_id, body) VALUES (?, ?)".formatted(table))) {
        int waiting = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
          row.setString(1, text.getKey());
          row.setString(2, PlainCosine.plain(text.getValue()));
          row.addBatch();
          if (++waiting % 1_000 == 0) {
            row.executeBatch();
          }
        }
        row.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("CREATE INDEX %s_body ON %s USING %s".formatted(table, table, index));
      statement.execute("VACUUM ANALYZE " + table);
    } catch (SQLException trouble) {
      throw new IllegalStateException("the table could not be filled", trouble);
    } finally {
      connections.add(connection);
    }
  }

  private Connection take() {
    try {
      return connections.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for a connection", stopped);
    }
  }

  /**
   * A question to a table.
   *
   * @param times how often the text stands in it
   */
  private record Trigrams(
      PostgresServer server, String name, boolean decides, String table, String sql, int times)
      implements Side {

    @Override
    public Found find(String text) {
      Connection connection = server.take();
      try (PreparedStatement question = connection.prepareStatement(sql.formatted(table, TOP))) {
        for (int i = 1; i <= times; i++) {
          question.setString(i, PlainCosine.plain(text));
        }
        List<String> ranking = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
          while (rows.next()) {
            ranking.add(rows.getString(1));
          }
        }
        return Found.first(ranking);
      } catch (SQLException trouble) {
        throw new IllegalStateException("the table could not be asked", trouble);
      } finally {
        server.connections.add(connection);
      }
    }

    @Override
    public long bytes() {
      Connection connection = server.take();
      try (Statement statement = connection.createStatement();
          ResultSet size =
              statement.executeQuery("SELECT pg_total_relation_size('%s')".formatted(table))) {
        size.next();
        return size.getLong(1);
      } catch (SQLException trouble) {
        throw new IllegalStateException("the table's size could not be asked", trouble);
      } finally {
        server.connections.add(connection);
      }
    }
  }

  private static void hangUp(Connection connection) {
    try {
      connection.close();
    } catch (SQLException gone) {
      // The server is about to end: what it says now is of no use.
      return;
    }
  }

  @Override
  public void close() {
    connections.forEach(PostgresServer::hangUp);
    child.close();
    Folders.delete(folder);
  }
}
