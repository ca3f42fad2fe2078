package org.minhchung.bench.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.minhchung.bench.Clustering;
import org.minhchung.bench.quality.Block.Cell;
import org.minhchung.engine.cluster.GroupRules;
import org.minhchung.engine.cluster.Grouper;

/**
 * Groups a set's messages as they stream in, in several seeded orders, and compares with the right
 * groups by B-cubed: what repeats a claim belongs with what repeats it too, all else is alone.
 */
final class GroupingRun {

  private static final long SEED = 20261128;
  private static final int ORDERS = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);

  /** How well one message was placed in one order. */
  private record Placed(TestMessage message, Clustering agreement) {}

  private final HandSet set;
  private final Trials trials;

  GroupingRun(HandSet set, Trials trials) {
    this.set = set;
    this.trials = trials;
  }

  void run(Findings findings, Consumer<Aim> aims) {
    List<Placed> all = orders(_ -> true);
    List<Placed> positives = orders(TestMessage::repeats);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("all, the others alone", set.messages().size(), all));
    rows.add(row("those that repeat a claim", positives.size() / ORDERS, positives));
    findings.add(
        new Report.Section(
            set.name() + ", grouping",
            "Messages as they stream in without any claim known, mean of %d seeded orders, by B-cubed. The grouping threshold was chosen on gold-vi, not out of fold: the held-out sets are the honest columns."
                .formatted(ORDERS),
            List.of(
                new Block.Table(
                    set.name() + "-grouping",
                    "Groups against claims",
                    List.of("messages", "rows", "precision", "recall", "F1"),
                    rows))));
    String note = "threshold chosen on gold-vi";
    aims.accept(
        Aim.atLeast(
            "grouping, B-cubed precision", 0.95, figure(all, GroupingRun::precision), note));
    aims.accept(Aim.atLeast("grouping, B-cubed F1", 0.82, figure(all, GroupingRun::f1), note));
  }

  private List<Placed> orders(Predicate<TestMessage> some) {
    List<TestMessage> messages = set.messages().stream().filter(some).toList();
    List<Long> seeds = new ArrayList<>();
    for (long order = 0; order < ORDERS; order++) {
      seeds.add(SEED + order);
    }
    return trials.each(seeds, seed -> order(messages, seed)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Placed> order(List<TestMessage> messages, long seed) {
    List<TestMessage> shuffled = new ArrayList<>(messages);
    Collections.shuffle(shuffled, new Random(seed));
    Grouper grouper = new Grouper(GroupRules.shipped(), ids(SEED));
    Supplier<UUID> names = ids(SEED + 1);
    List<String> right = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (TestMessage message : shuffled) {
      right.add(message.repeats() ? message.claims().getFirst() : message.id());
      made.add(grouper.add(names.get(), message.text(), DAY).group().toString());
    }
    List<Clustering> each = Clustering.each(right, made);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      placed.add(new Placed(shuffled.get(i), each.get(i)));
    }
    return placed;
  }

  private static List<Cell> row(String name, int messages, List<Placed> placed) {
    return List.of(
        Cell.of(name),
        Cell.of(messages),
        Cell.of(figure(placed, GroupingRun::precision)),
        Cell.of(figure(placed, GroupingRun::recall)),
        Cell.of(figure(placed, GroupingRun::f1)));
  }

  private static Figure figure(List<Placed> placed, ToDoubleFunction<List<Placed>> measure) {
    Figure figure = Bootstrap.of(placed, one -> one.message.group(), measure);
    return new Figure(figure.value(), figure.low(), figure.high(), placed.size() / ORDERS);
  }

  private static double precision(List<Placed> some) {
    return some.stream().mapToDouble(one -> one.agreement.precision()).average().orElse(0);
  }

  private static double recall(List<Placed> some) {
    return some.stream().mapToDouble(one -> one.agreement.recall()).average().orElse(0);
  }

  private static double f1(List<Placed> some) {
    return new Clustering(precision(some), recall(some)).f1();
  }

  private static Supplier<UUID> ids(long seed) {
    Random random = new Random(seed);
    return () -> new UUID(random.nextLong(), random.nextLong());
  }
}
