package org.minhchung.desk.kernel.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A desk's process for tests that kill it or make it hold the lock. Speaks one line after what it
 * has done is committed, and never before.
 */
final class KilledWriter {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private KilledWriter() {}

  /** A process of its own on the database file; {@code write} or {@code hold}. */
  static Process start(Path file, String what) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                what))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.inFile(Path.of(arguments[0]))) {
      switch (arguments[1]) {
        case "write" -> writeUntilKilled(database);
        case "hold" -> holdUntilTold(database);
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  private static void writeUntilKilled(Database database) {
    while (true) {
      OUT.println(
          database
              .records()
              .write(
                  () -> {
                    long number = announce(database);
                    fileClaim(database, number);
                    return number;
                  }));
    }
  }

  private static void holdUntilTold(Database database) {
    database
        .records()
        .write(
            () -> {
              long number = announce(database);
              OUT.println("holding");
              try {
                return System.in.read();
              } catch (IOException e) {
                throw new IllegalStateException("nobody told " + number, e);
              }
            });
    OUT.println("done");
  }

  private static long announce(Database database) {
    return database.outbox().announce(DeskDatabase.DESK, "claim-filed", "c", "{}");
  }

  /** A claim of some length, so that a commit is more than one page. */
  private static void fileClaim(Database database, long number) {
    database
        .client()
        .sql(
            """
            INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id, created_at, version)
            VALUES (:id, :desk, 'fact', 'test', 'killed', :id, 0, 1)
            """)
        .param("id", Long.toString(number))
        .param("desk", DeskDatabase.DESK.value())
        .update();
    database
        .client()
        .sql("INSERT INTO claim_text (claim_id, language, text) VALUES (:id, 'vi', :text)")
        .param("id", Long.toString(number))
        .param("text", "x".repeat((int) (number * 7919 % 9_000)))
        .update();
  }
}
