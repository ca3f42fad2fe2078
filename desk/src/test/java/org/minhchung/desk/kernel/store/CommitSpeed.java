package org.minhchung.desk.kernel.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minhchung.desk.kernel.DataFolder;

/**
 * How many announced changes a second are committed and on disk; the figures of decision 0040. Not
 * a test. Arguments: a folder for SQLite, and after it, for PostgreSQL, a JDBC address of a new
 * database on a server that waits for its disk.
 */
final class CommitSpeed {

  private static final int SECONDS = 5;

  private CommitSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "commit-speed");
    String url = arguments.length > 1 ? arguments[1] : null;
    try (Database database = Database.open(DataFolder.at(folder.resolve("data")), url)) {
      OpenedDesk.fileSampleDesk(database);
      measure(database, 1);
      for (int writers : new int[] {1, 8, 32}) {
        System.out.println(measure(database, writers));
      }
      System.out.println(database.outbox().latest() + " commits in all, warming up included");
    } finally {
      SqliteDesk.delete(folder);
    }
  }

  private static String measure(Database database, int writers) throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      Callable<List<Long>> work = () -> announceUntil(database, end);
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        running.add(threads.submit(work));
      }
      for (Future<List<Long>> one : running) {
        nanos.addAll(one.get());
      }
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%2d writers: %5d commits/s, one takes %6.2f ms p50, %6.2f ms p99, %7.2f ms at most",
        writers,
        sorted.length / SECONDS,
        milliseconds(sorted, 0.5),
        milliseconds(sorted, 0.99),
        Arrays.stream(sorted).max().orElseThrow() / 1e6);
  }

  private static List<Long> announceUntil(Database database, long end) {
    List<Long> nanos = new ArrayList<>();
    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
      database
          .records()
          .write(() -> database.outbox().announce(DeskDatabase.DESK, "measured", "x", "{}"));
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }

  private static double milliseconds(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)] / 1e6;
  }
}
