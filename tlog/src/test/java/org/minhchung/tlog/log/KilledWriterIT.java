package org.minhchung.tlog.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.tlog.note.Checkpoint;

/**
 * {@code kill -9} at each moment, ten times each, on real files; {@code -Dtlog.kills=200} for more.
 * The log of one moment goes on from kill to kill.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWriterIT {

  private static final int KILLS = Integer.getInteger("tlog.kills", 10);

  @TempDir private Path folder;

  @ParameterizedTest(name = "killed at {0}, seeds 0 to 9")
  @EnumSource(Moment.class)
  void nothingToldIsLostAndNothingShownIsTakenBack(Moment moment) throws Exception {
    List<String> told = new ArrayList<>();
    List<Checkpoint> shown = new ArrayList<>();
    for (int seed = 0; seed < KILLS; seed++) {
      for (String line : killed(moment, seed)) {
        told.add(line);
      }
      LogStart start = KilledWriter.start(folder, _ -> {});
      assertThat(start).isInstanceOf(LogStart.Writing.class);
      try (Log log = ((LogStart.Writing) start).log()) {
        Checkpoint head = SampleLog.read(log.checkpoint());
        List<byte[]> whole = SampleLog.whole(log.tree(), head.root());
        for (String line : told) {
          int space = line.indexOf(' ');
          int index = Integer.parseInt(line.substring(0, space));
          assertThat(whole.get(index)).isEqualTo(line.substring(space + 1).getBytes(UTF_8));
        }
        for (Checkpoint before : shown) {
          assertThat(log.tree().rootOf(before.size())).isEqualTo(before.root());
        }
        shown.add(head);
      }
    }
    assertThat(told).isNotEmpty();
  }

  private List<String> killed(Moment moment, int seed) throws IOException, InterruptedException {
    int lives = new Random(seed).nextInt(isRare(moment) ? 2 : 6);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                moment.name(),
                Integer.toString(lives),
                Integer.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).as("ended by kill -9").isEqualTo(128 + 9);
    return lines;
  }

  private static boolean isRare(Moment moment) {
    return moment == Moment.TILES_FORCED || moment == Moment.STAGED_REMOVED;
  }
}
