package org.minhchung.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minhchung.desk.Main;
import org.minhchung.desk.RunningDesk;

/**
 * The two desks the journeys walk through, each started once, on a free port, with a folder that
 * goes with the JVM.
 */
final class Desks {

  private static final Path FOLDER = folder();

  private static int fresh;

  private Desks() {}

  /** The desk of the demo, with the sample checks. */
  static String demo() {
    return Demo.ADDRESS;
  }

  /** A desk of somebody's own that has checked nothing yet and imported the reviews of others. */
  static String own() {
    return Own.ADDRESS;
  }

  /** A new desk with nothing in it, each time it is asked for; nobody has an account. */
  static synchronized RunningDesk fresh() {
    fresh++;
    return running("fresh-" + fresh, false);
  }

  private static final class Demo {
    private static final String ADDRESS = started("demo", true);
  }

  private static final class Own {
    private static final String ADDRESS = imported();

    private static String imported() {
      importing("own", Path.of("src/test/resources/reviews.jsonl"));
      return started("own", false);
    }
  }

  private static String started(String name, boolean sample) {
    return running(name, sample).address().toString();
  }

  private static RunningDesk running(String name, boolean sample) {
    RunningDesk desk =
        RunningDesk.start(
            Map.of(
                "minhchung.data",
                data(name).toString(),
                "minhchung.keys",
                data(name) + "-keys",
                "minhchung.sample",
                sample,
                "server.port",
                0));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closed(desk, name)));
    return desk;
  }

  /** As the operator does it: with the verb, in a process of its own, before the desk starts. */
  private static void importing(String name, Path file) {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            "--data",
            data(name).toString(),
            file.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve(name + "-import.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "import said: " + Files.readString(FOLDER.resolve(name + "-import.log")));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fault);
    }
  }

  private static Path data(String name) {
    return FOLDER.resolve(name);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("journeys");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void closed(RunningDesk desk, String name) {
    desk.close();
    gone(data(name));
    gone(Path.of(data(name) + "-keys"));
    FOLDER.resolve(name + "-import.log").toFile().delete();
    FOLDER.toFile().delete();
  }

  private static void gone(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
