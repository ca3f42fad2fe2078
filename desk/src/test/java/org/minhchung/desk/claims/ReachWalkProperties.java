package org.minhchung.desk.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.kernel.Records;

/**
 * Promise 10 by random walks: people ask, leave, doubt, come again on other channels and days, and
 * the desk restarts; whatever happens, what is written is a band that at least so many different
 * people of one span have earned, and nothing at ten. The seed in the test's name replays a
 * failure.
 */
class ReachWalkProperties {

  private static final int STEPS = 400;

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noWalkMakesABandThatNobodyEarned(long seed) {
    Walk walk = new Walk(seed);
    for (int step = 0; step < STEPS; step++) {
      walk.step();
    }
    assertThat(walk.writes).as("a walk that writes nothing proves nothing").isPositive();
  }

  /** The desk, and beside it who really asked. */
  private static final class Walk implements Reaches, Sightings {
    private final SplittableRandom random;
    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private Askers askers;
    private AskerCounts counts;
    private int writes;

    /** Per subject and span, the people; a span is a channel with its day, or without one. */
    private final Map<String, Map<String, Set<Integer>>> truth = new HashMap<>();

    private final Map<MessageId, CellId> placed = new HashMap<>();

    Walk(long seed) {
      this.random = new SplittableRandom(seed);
      restart();
    }

    void step() {
      switch (random.nextInt(10)) {
        case 0 -> now = now.plus(Duration.ofHours(random.nextInt(40)));
        case 1 -> counts.write();
        case 2 -> {
          if (random.nextInt(8) == 0) {
            restart();
          }
        }
        case 3 -> leave();
        case 4 -> counts.notMine(claim(), asker(random.nextInt(40)));
        default -> ask();
      }
    }

    private void ask() {
      ClaimId claim = claim();
      for (int i = random.nextInt(14); i > 0; i--) {
        int person = random.nextInt(40);
        counts.asked(claim, asker(person));
        earn(claim.value(), person);
      }
      counts.asked(claim, Asker.UNCOUNTED);
    }

    private void leave() {
      var cell = new CellId("cell" + random.nextInt(2));
      int person = random.nextInt(40);
      var message = new MessageId("m" + placed.size());
      placed.put(message, cell);
      counts.left(message, asker(person));
      counts.left(new MessageId("never" + placed.size()), Asker.UNCOUNTED);
      earn(cell.value(), person);
    }

    private void earn(String subject, int person) {
      for (String span : List.of(channel(person) + askers.today(), channel(person) + "")) {
        truth
            .computeIfAbsent(subject, _ -> new HashMap<>())
            .computeIfAbsent(span, _ -> new HashSet<>())
            .add(person);
      }
    }

    private Asker asker(int person) {
      return person % 2 == 0
          ? askers.ofAddress(ChannelKind.WEB, "198.51.100." + person)
          : askers.ofSender(ChannelKind.CHAT, "sender " + person);
    }

    private static String channel(int person) {
      return person % 2 == 0 ? "web " : "chat ";
    }

    private ClaimId claim() {
      return new ClaimId("claim" + random.nextInt(3));
    }

    private void restart() {
      askers = new Askers(new Random(random.nextLong()), () -> now);
      counts =
          new AskerCounts(
              new Random(random.nextLong()),
              askers,
              this,
              this::cells,
              this,
              new Direct(),
              () -> now);
    }

    private Map<MessageId, CellId> cells(Collection<MessageId> messages) {
      Map<MessageId, CellId> found = new HashMap<>(placed);
      found.keySet().retainAll(messages);
      return found;
    }

    private void check(String subject, LocalDate day, ReachBand band) {
      writes++;
      assertThat(band.moreThan()).isGreaterThanOrEqualTo(10);
      Map<String, Set<Integer>> spans = truth.getOrDefault(subject, Map.of());
      int web = spans.getOrDefault("web " + day, Set.of()).size();
      int chat = spans.getOrDefault("chat ", Set.of()).size();
      assertThat(Math.max(web, chat)).as(subject).isGreaterThan(band.moreThan());
    }

    @Override
    public void claimReached(ClaimId claim, LocalDate day, ReachBand band) {
      check(claim.value(), day, band);
    }

    @Override
    public void cellReached(CellId cell, LocalDate day, ReachBand band) {
      writes++;
      assertThat(band.moreThan()).isGreaterThanOrEqualTo(10);
      Map<String, Set<Integer>> spans = truth.getOrDefault(cell.value(), Map.of());
      // Who left a message late in a day may be counted on the next, when it was grouped.
      assertThat(spans.values().stream().mapToInt(Set::size).max().orElse(0))
          .isGreaterThan(band.moreThan());
    }

    @Override
    public Map<ClaimId, Reach> ofClaims(Collection<ClaimId> claims) {
      return Map.of();
    }

    @Override
    public Map<CellId, Reach> ofCells(Collection<CellId> cells) {
      return Map.of();
    }

    @Override
    public void record(ClaimId claim, Collection<MessageId> messages) {}

    @Override
    public List<MessageId> leave(ClaimId claim, Collection<MessageId> messages, LocalDate on) {
      return List.of();
    }

    @Override
    public List<Sighting> of(Collection<MessageId> messages) {
      return new ArrayList<>();
    }

    @Override
    public List<MessageId> messages(ClaimId claim, String after, int limit) {
      return List.of();
    }
  }

  private static final class Direct implements Records {
    @Override
    public <T> T write(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return work.get();
    }
  }
}
