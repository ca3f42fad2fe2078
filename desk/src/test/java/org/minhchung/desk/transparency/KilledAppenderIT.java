package org.minhchung.desk.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.tree.TileTree;

/**
 * {@code kill -9} at each moment from an entry written to its subject shown, over SQLite; {@code
 * -Dminhchung.log-kills=200} for more. The log of one moment goes on from kill to kill.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledAppenderIT {

  private static final int KILLS = Integer.getInteger("minhchung.log-kills", 2);

  @RegisterExtension final SqliteDesk template = new SqliteDesk();
  @TempDir private Path home;

  @ParameterizedTest(name = "killed at {0}, seeds 0 to 9")
  @ValueSource(
      strings = {
        "WRITTEN",
        "TAKEN",
        "STAGED",
        "STAGED_FORCED",
        "SIGNED",
        "SWAPPED",
        "TILES_WRITTEN",
        "PUBLISHED",
        "ACKNOWLEDGED",
        "SHOWING",
        "SHOWN"
      })
  void nothingWrittenIsLostAndNothingIsShownWithoutItsEntry(String moment) throws Exception {
    Files.createDirectories(home.resolve("data"));
    template.jdbc().sql("VACUUM INTO :file").param("file", home + "/data/desk.db").update();
    List<String> written = new ArrayList<>();
    List<Checkpoint> seen = new ArrayList<>();
    for (int seed = 0; seed < KILLS; seed++) {
      for (String line : killed(moment, seed)) {
        note(line, written);
      }
      try (Database database = Database.open(DataFolder.at(home.resolve("data")), null);
          Logged log = KilledAppender.logged(home, database, () -> {}, "")) {
        if (log.shown() > 0) {
          assertThat(log.published().size()).as("shown").isGreaterThanOrEqualTo(log.shown());
        }
        log.start();
        log.awaitShown(log.count());

        List<String> fetched = log.fetched();
        assertThat(fetched).hasSize((int) log.count());
        for (int index = 0; index < written.size(); index++) {
          if (written.get(index) != null) {
            assertThat(fetched.get(index))
                .isEqualTo(new String(Logged.bytes(written.get(index)), UTF_8));
          }
        }
        assertThat(log.told().stream().map(subject -> new String(Logged.bytes(subject), UTF_8)))
            .as("each shown once, in order")
            .containsExactlyElementsOf(fetched.subList(0, log.told().size()));
        Checkpoint head = log.published();
        for (Checkpoint before : seen) {
          assertThat(new TileTree(log.tiles(), head.size()).rootOf(before.size()))
              .isEqualTo(before.root());
        }
        seen.add(head);
      }
    }
    assertThat(written).isNotEmpty();
  }

  /** Files what a line says was committed; what nobody said may be there too. */
  private static void note(String line, List<String> written) {
    String[] words = line.split(" ");
    int last = Integer.parseInt(words[0]);
    int count = Integer.parseInt(words[2]);
    while (written.size() <= last) {
      written.add(null);
    }
    IntStream.range(0, count).forEach(n -> written.set(last - count + 1 + n, words[1] + "-" + n));
  }

  private List<String> killed(String moment, int seed) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledAppender.class.getName(),
                home.toString(),
                moment,
                Integer.toString(new Random(seed).nextInt(6)),
                Integer.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8)
            .lines()
            .filter(line -> line.matches("[0-9]+ [0-9.]+ [0-9]+"))
            .toList();
    assertThat(process.waitFor()).as("ended by kill -9").isEqualTo(128 + 9);
    return lines;
  }
}
