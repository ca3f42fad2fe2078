package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.Database;

/**
 * The grouping follower is killed twice on its way; in the end the cells are those of a run that
 * was not. As many seeds as {@code -Dminhchung.kills} says, 3 unless told.
 */
class GroupingKillProperties {

  private static final int MESSAGES = 2_000;
  private static final int SUBJECTS = 120;
  private static final List<String> ONSETS =
      List.of("b", "c", "d", "g", "h", "l", "m", "n", "ph", "th", "tr", "ng", "nh", "s", "v", "x");
  private static final List<String> RHYMES =
      List.of(
          "ang", "oi", "ao", "uông", "iết", "ong", "uyên", "âp", "eo", "iêm", "ưng", "oa", "ut");

  /** So many changes are one step of the follower. */
  private static final int STEPS = MESSAGES / 200;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("minhchung.kills", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theCellsAfterKill9AreThoseOfARunWithoutOne(long seed) throws Exception {
    Path whole = filled("whole", seed);
    Path killed = filled("killed", seed);
    finish(whole);
    Random random = new Random(seed);

    kill(killed, 1 + random.nextInt(STEPS / 2));
    kill(killed, 1 + random.nextInt(STEPS / 3));
    finish(killed);

    assertThat(cells(killed)).isEqualTo(cells(whole)).hasSizeGreaterThanOrEqualTo(SUBJECTS);
    assertThat(emptyCells(killed)).isEmpty();
  }

  /** Kills the follower when it has said so often how far it is; by then it is further. */
  private static void kill(Path data, int enough) throws Exception {
    Process grouper = KilledGrouper.start(data);
    try (BufferedReader lines = grouper.inputReader()) {
      for (int said = 0; said < enough; said++) {
        assertThat(lines.readLine()).isNotNull();
      }
      grouper.toHandle().destroyForcibly();
    } finally {
      grouper.destroyForcibly().waitFor();
    }
  }

  private static void finish(Path data) throws Exception {
    try (Database database = Database.open(DataFolder.at(data), null)) {
      StreamedGroups groups =
          GroupingSpeed.groups(database, new Ids(InstantSource.system(), new Random(9)));
      while (groups.step() || groups.position() < database.outbox().latest()) {
        // Until nothing is left.
      }
    }
  }

  /** A desk to which the same was left, under the same ids. */
  private Path filled(String name, long seed) throws Exception {
    Path data = folder.resolve(name);
    try (Database database = Database.open(DataFolder.at(data), null)) {
      database.records().write(() -> GroupingSpeed.file(database));
      Ids ids = new Ids(InstantSource.system(), new Random(seed));
      MessageStore messages =
          new MessageStore(database.client(), database.profiles(), ids, database.outbox());
      Random random = new Random(seed);
      database
          .records()
          .write(
              () -> {
                for (int i = 0; i < MESSAGES; i++) {
                  messages.leave(
                      new MaskedMessage(text(random), List.of()),
                      ChannelKind.WEB,
                      LocalDate.of(2026, 8, 10));
                }
                return MESSAGES;
              });
    }
    return data;
  }

  /** Subjects share hardly a word, so that the order in which messages come decides nothing. */
  private static String text(Random random) {
    Random subject = new Random(random.nextInt(SUBJECTS));
    StringBuilder sentence = new StringBuilder("Tin");
    for (int word = 0; word < 14; word++) {
      sentence
          .append(' ')
          .append(ONSETS.get(subject.nextInt(ONSETS.size())))
          .append(RHYMES.get(subject.nextInt(RHYMES.size())));
    }
    return switch (random.nextInt(3)) {
      case 0 -> sentence.toString();
      case 1 -> sentence + " nha bà con";
      default -> "Bà con ơi, " + sentence;
    };
  }

  /** The messages of each cell, whatever the cells are called. */
  private static Set<Set<String>> cells(Path data) throws Exception {
    Map<String, Set<String>> cells = new TreeMap<>();
    try (Database database = Database.open(DataFolder.at(data), null)) {
      database
          .client()
          .sql("SELECT cell_id, message_id FROM cell_message")
          .query(
              row -> {
                cells
                    .computeIfAbsent(row.getString("cell_id"), _ -> new TreeSet<>())
                    .add(row.getString("message_id"));
              });
    }
    assertThat(cells.values().stream().mapToInt(Set::size).sum()).isEqualTo(MESSAGES);
    return new HashSet<>(cells.values());
  }

  private static List<String> emptyCells(Path data) throws Exception {
    try (Database database = Database.open(DataFolder.at(data), null)) {
      return database
          .client()
          .sql("SELECT cell_id FROM cell WHERE cell_id NOT IN (SELECT cell_id FROM cell_message)")
          .query(String.class)
          .list();
    }
  }
}
