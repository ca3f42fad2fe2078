package org.minhchung.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people merge, split, undo and forget, in whatever order rows are read again: what they
 * decided holds.
 */
class GrouperProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);
  private static final int STEPS = 120;

  private static final List<String> STEMS =
      List.of(
          "Cầu phao Bến Gạo bị nước cuốn trôi lúc %d giờ sáng nay, xe tải không qua được",
          "Nhà máy nước Sông Trầu ngừng cấp %d ngày để thay ống, bà con nhớ trữ nước",
          "Phòng khám Hoa Mộc tiêm vắc xin cúm miễn phí cho %d trẻ đầu tiên đến sớm");

  private static final List<String> WAYS =
      List.of("%s", "%s nha mọi người", "Nghe nói %s", "%s, chia sẻ giúp em với ạ", "tin nóng: %s");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void decisionsHoldAndRowsReadInAnyOrderGiveTheSameGroups(long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(random);
    for (int i = 0; i < STEPS; i++) {
      desk.step();
    }
    desk.holds(desk.grouper);

    Grouper restored = new Grouper(GrouperTest.ids(seed + 1));
    restored.restore(desk.shuffledCells(), desk.shuffledRows(), desk.shuffledLinks());
    for (UUID message : desk.rows.keySet()) {
      assertThat(restored.find(message)).isEqualTo(desk.grouper.find(message));
    }
    assertThat(restored.messages()).isEqualTo(desk.grouper.messages());

    Grouper once = new Grouper(GrouperTest.ids(seed + 2));
    once.regroup(desk.shuffledCells(), desk.shuffledRows(), desk.shuffledLinks());
    Grouper again = new Grouper(GrouperTest.ids(seed + 2));
    again.regroup(desk.shuffledCells(), desk.shuffledRows(), desk.shuffledLinks());
    desk.holds(once);
    for (Placed row : desk.rows.values()) {
      assertThat(again.find(row.message())).isEqualTo(once.find(row.message()));
      if (desk.decided().contains(row.cell())) {
        assertThat(once.find(row.message())).map(Placement::cell).contains(row.cell());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOldestMessageOfAGroupKeepsItsIdWhenNobodyDecidedAnything(long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(random);
    for (int i = 0; i < STEPS; i++) {
      desk.arrive();
    }

    Grouper again = new Grouper(GrouperTest.ids(seed + 2));
    again.regroup(desk.shuffledCells(), desk.shuffledRows(), List.of());

    Set<UUID> seen = new LinkedHashSet<>();
    desk.rows.values().stream()
        .sorted(Placed.ORDER)
        .forEach(
            row -> {
              Placement placed = again.find(row.message()).orElseThrow();
              boolean opens = seen.add(placed.cell());
              boolean free = !seen.contains(row.cell()) || placed.cell().equals(row.cell());
              if (opens && free) {
                assertThat(placed.cell()).isEqualTo(row.cell());
              }
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whenAllIsForgottenNothingIsKeptButWhatPeopleDecided(long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(random);
    for (int i = 0; i < STEPS; i++) {
      desk.step();
    }

    for (UUID message : List.copyOf(desk.rows.keySet())) {
      desk.grouper.forget(message);
    }
    assertThat(desk.grouper.messages()).isZero();
    assertThat(desk.grouper.cells()).isEqualTo(desk.decided().size());

    for (Link link : List.copyOf(desk.links)) {
      if (link.kind() == Link.Kind.MUST) {
        desk.grouper.undo(link);
        desk.links.remove(link);
      }
    }
    assertThat(desk.grouper.cells()).isEqualTo(desk.decided().size());
  }

  /** A desk that writes down what it is told to keep, and nothing else. */
  private static final class Desk {

    private final Random random;
    private final Supplier<UUID> ids;
    private final Grouper grouper;
    private final Map<UUID, Placed> rows = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> cells = new HashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    Desk(Random random) {
      this.random = random;
      this.ids = GrouperTest.ids(random.nextLong());
      this.grouper = new Grouper(GrouperTest.ids(random.nextLong()));
    }

    void step() {
      int kind = random.nextInt(20);
      if (rows.size() < 4 || kind < 11) {
        arrive();
      } else if (kind < 14) {
        decided(grouper.merge(anyRow().cell(), anyRow().cell()));
      } else if (kind < 17) {
        split();
      } else if (kind < 19 && !links.isEmpty()) {
        decided(grouper.undo(any(List.copyOf(links))));
      } else {
        UUID gone = anyRow().message();
        grouper.forget(gone);
        rows.remove(gone);
      }
    }

    void arrive() {
      String said = any(STEMS).formatted(3 + random.nextInt(3));
      String text = any(WAYS).formatted(said);
      LocalDate day = DAY.plusDays(random.nextInt(3));
      UUID message = ids.get();
      Placement placed = grouper.add(message, text, day);
      cells.putIfAbsent(placed.cell(), day);
      rows.put(message, new Placed(message, placed.cell(), day, text));
    }

    private void split() {
      UUID group = grouper.find(anyRow().message()).orElseThrow().group();
      Set<UUID> chosen = new LinkedHashSet<>();
      for (UUID message : rows.keySet()) {
        if (grouper.find(message).orElseThrow().group().equals(group) && random.nextBoolean()) {
          chosen.add(message);
        }
      }
      Ruling ruling = grouper.split(chosen, DAY.plusDays(3));
      if (ruling instanceof Ruling.Held held) {
        cells.put(held.group(), DAY.plusDays(3));
        chosen.forEach(
            message ->
                rows.computeIfPresent(
                    message, (_, row) -> new Placed(message, held.group(), row.day(), row.text())));
      }
      decided(ruling);
    }

    private void decided(Ruling ruling) {
      if (ruling instanceof Ruling.Held held) {
        links.removeAll(held.removed());
        links.addAll(held.added());
      }
    }

    Set<UUID> decided() {
      Set<UUID> decided = new LinkedHashSet<>();
      links.forEach(link -> decided.addAll(List.of(link.one(), link.other())));
      return decided;
    }

    /** That the grouper's groups are what the links say, for every two messages in linked cells. */
    void holds(Grouper grouper) {
      Map<UUID, UUID> groups = new HashMap<>();
      for (Placed row : rows.values()) {
        groups.put(row.cell(), grouper.find(row.message()).orElseThrow().group());
      }
      for (Link link : links) {
        UUID one = groups.get(link.one());
        UUID other = groups.get(link.other());
        if (one != null && other != null) {
          assertThat(one.equals(other)).as("%s", link).isEqualTo(link.kind() == Link.Kind.MUST);
        }
      }
    }

    List<Cell> shuffledCells() {
      Set<UUID> named = decided();
      rows.values().forEach(row -> named.add(row.cell()));
      return shuffled(named.stream().map(id -> new Cell(id, cells.get(id))).toList());
    }

    List<Placed> shuffledRows() {
      return shuffled(List.copyOf(rows.values()));
    }

    List<Link> shuffledLinks() {
      return shuffled(List.copyOf(links));
    }

    private <T> List<T> shuffled(List<T> all) {
      List<T> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }

    private Placed anyRow() {
      return any(List.copyOf(rows.values()));
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
