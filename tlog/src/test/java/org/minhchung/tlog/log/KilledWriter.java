package org.minhchung.tlog.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.note.SampleKeys;

/**
 * A process that appends to a log on real files until it kills itself at a moment. It writes a line
 * for each entry it was told of: {@code index entry}.
 */
final class KilledWriter {

  private KilledWriter() {}

  static LogStart start(Path folder, Consumer<Moment> moments) throws IOException {
    var files = new DiskFiles();
    var heads = new FileHeadStore(files, folder.resolve("head"));
    var settings =
        new LogSettings(
            SampleKeys.LOG,
            List.of(SampleKeys.log()),
            List.of(),
            Cosigners.NONE,
            Clock.systemUTC(),
            3,
            moments);
    Path log = folder.resolve("log");
    return heads.head().isPresent()
        ? Log.open(files, log, heads, settings)
        : Log.create(files, log, heads, settings);
  }

  /**
   * @param args folder, moment, how many of these moments to live through, seed
   */
  public static void main(String[] args) throws Exception {
    Moment last = Moment.valueOf(args[1]);
    var left = new AtomicInteger(Integer.parseInt(args[2]));
    var random = new Random(Long.parseLong(args[3]));
    LogStart start =
        start(
            Path.of(args[0]),
            moment -> {
              if (moment == last && left.getAndDecrement() == 0) {
                killSelf();
              }
            });
    if (!(start instanceof LogStart.Writing(Log log, var _))) {
      throw new IllegalStateException(start.toString());
    }
    for (int batch = 0; ; batch++) {
      List<byte[]> entries = new ArrayList<>();
      for (int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 4); count > 0; count--) {
        entries.add("%s-%d-%d".formatted(args[3], batch, count).getBytes(UTF_8));
      }
      List<CompletableFuture<Log.Appended>> told = log.appendAll(entries);
      var lines = new StringBuilder();
      for (int place = 0; place < entries.size(); place++) {
        lines.append(told.get(place).join().index()).append(' ');
        lines.append(new String(entries.get(place), UTF_8)).append('\n');
      }
      System.out.write(lines.toString().getBytes(UTF_8));
      System.out.flush();
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
