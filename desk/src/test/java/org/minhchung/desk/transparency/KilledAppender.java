package org.minhchung.desk.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.kernel.store.DeskDatabase;

/**
 * A desk's process that enters into its log until it kills itself at a moment. Says a line for each
 * transaction after it is committed: the index of its last entry, and its name and length.
 */
final class KilledAppender {

  private KilledAppender() {}

  /** The desk of a folder, whose records are migrated and hold the sample desk. */
  static Logged logged(Path home, Database database, Runnable atMoment, String moment) {
    return new Logged(
        DeskDatabase.DESK,
        database.client(),
        database.records(),
        database.outbox(),
        home,
        Optional.of("localhost"),
        reached -> {
          if (reached.name().equals(moment)) {
            atMoment.run();
          }
        },
        (_, _) -> {
          if (moment.equals("SHOWING")) {
            atMoment.run();
          }
        });
  }

  /**
   * @param arguments folder, moment, how many of these moments to live through, seed
   */
  public static void main(String[] arguments) throws Exception {
    var out = new PrintStream(System.out, true, UTF_8);
    Path home = Path.of(arguments[0]);
    String moment = arguments[1];
    var left = new AtomicInteger(Integer.parseInt(arguments[2]));
    var random = new Random(Long.parseLong(arguments[3]));
    Runnable kill =
        () -> {
          if (left.getAndDecrement() == 0) {
            killSelf();
          }
        };
    Database database = Database.open(DataFolder.at(home.resolve("data")), null);
    Logged log = logged(home, database, kill, moment);
    log.start();
    for (int batch = 0; ; batch++) {
      String name = arguments[3] + "." + batch;
      int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 120 : 4);
      long last = log.enter(name, count);
      out.println(last + " " + name + " " + count);
      if (moment.equals("WRITTEN")) {
        kill.run();
      }
      if (random.nextBoolean()) {
        log.awaitShown(last + 1);
        if (moment.equals("SHOWN")) {
          kill.run();
        }
      }
    }
  }

  private static void killSelf() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
      Thread.sleep(60_000);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
