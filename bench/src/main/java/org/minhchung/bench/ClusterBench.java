package org.minhchung.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.minhchung.bench.GoldSet.GoldMessage;
import org.minhchung.engine.cluster.GroupRules;
import org.minhchung.engine.cluster.Grouper;

/**
 * How well messages are grouped as they stream in, how fast, and in how much memory.
 *
 * <p>The threshold was chosen on gold-vi, so what is printed of it is a development figure.
 * Held-out sets are grouped by {@code bench quality}.
 */
final class ClusterBench {

  private static final long SEED = 20261128;
  private static final int ORDERS = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);
  private static final int[] MARKS = {10_000, 100_000, 1_000_000};
  private static final int BLOCK = 10_000;

  private ClusterBench() {}

  /**
   * Measures.
   *
   * @param arguments {@code quality} or {@code speed} for one of both, and of speed how many
   *     messages; nothing for all
   */
  static void main(List<String> arguments) {
    GoldSet gold = GoldSet.read();
    if (!arguments.contains("speed")) {
      quality(gold, "gold-vi (development: the threshold was chosen on it)");
      quality(GoldSet.seeds(), "seeds (development)");
      quality(GoldSet.second(), "held-vi (no threshold was chosen on it)");
      System.out.println("threshold on told, gold-vi:");
      curve(gold);
      System.out.println("threshold on told, seeds:");
      curve(GoldSet.seeds());
    }
    if (!arguments.contains("quality")) {
      int most =
          arguments.stream()
              .filter(one -> one.matches("\\d+"))
              .map(Integer::valueOf)
              .findFirst()
              .orElse(MARKS[MARKS.length - 1]);
      speed(gold, most);
    }
  }

  private static void quality(GoldSet gold, String name) {
    System.out.printf("%s, %d seeded orders: mean (least to most)%n", name, ORDERS);
    List<GoldMessage> positives =
        gold.messages().stream().filter(message -> !message.claim().equals("-")).toList();
    print("positives alone", orders(positives, GroupRules.shipped()));
    print("all, non-positives as singletons", orders(gold.messages(), GroupRules.shipped()));
  }

  private static void curve(GoldSet gold) {
    System.out.println("      P     R     F1, all messages");
    GroupRules shipped = GroupRules.shipped();
    for (int at = 50; at <= 76; at += 2) {
      GroupRules rules =
          new GroupRules(at / 100.0, shipped.shared(), shipped.exchange(), shipped.copied());
      List<Clustering> made = orders(gold.messages(), rules);
      System.out.printf(
          Locale.ROOT,
          "%.2f  %.3f %.3f %.3f%n",
          rules.told(),
          made.stream().mapToDouble(Clustering::precision).average().orElse(0),
          made.stream().mapToDouble(Clustering::recall).average().orElse(0),
          made.stream().mapToDouble(Clustering::f1).average().orElse(0));
    }
  }

  private static List<Clustering> orders(List<GoldMessage> messages, GroupRules rules) {
    List<Clustering> made = new ArrayList<>();
    for (int order = 0; order < ORDERS; order++) {
      List<GoldMessage> shuffled = new ArrayList<>(messages);
      Collections.shuffle(shuffled, new Random(SEED + order));
      Grouper grouper = new Grouper(rules, ids(SEED));
      Supplier<UUID> names = ids(SEED + 1);
      List<String> right = new ArrayList<>();
      List<String> groups = new ArrayList<>();
      for (GoldMessage message : shuffled) {
        right.add(message.claim().equals("-") ? message.id() : message.claim());
        groups.add(grouper.add(names.get(), message.text(), DAY).group().toString());
      }
      made.add(Clustering.of(right, groups));
    }
    return made;
  }

  private static void print(String what, List<Clustering> made) {
    System.out.printf(
        "  %s: B-cubed precision %s, recall %s, F1 %s%n",
        what,
        spread(made.stream().map(Clustering::precision).toList()),
        spread(made.stream().map(Clustering::recall).toList()),
        spread(made.stream().map(Clustering::f1).toList()));
  }

  private static String spread(List<Double> values) {
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        values.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        Collections.min(values),
        Collections.max(values));
  }

  /**
   * The clocks run while messages are placed and not while they are made: one on the wall, and the
   * one of the thread's own processor time, which says the same on a busy machine.
   */
  private static void speed(GoldSet gold, int most) {
    MessageStream stream = new MessageStream(gold, SEED);
    long empty = usedBytes();
    Grouper grouper = new Grouper(ids(SEED));
    Supplier<UUID> names = ids(SEED + 1);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    System.out.println(
        "rates in messages a second: of the last 10,000, of all, of the last 10,000 by processor time");
    System.out.println(" messages     last      all      cpu    cells  bytes a message");
    long spent = 0;
    int mark = 0;
    for (int placed = BLOCK; placed <= most; placed += BLOCK) {
      List<String> block = new ArrayList<>(BLOCK);
      for (int i = 0; i < BLOCK; i++) {
        block.add(stream.next());
      }
      long worked = threads.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      for (String text : block) {
        grouper.add(names.get(), text, DAY);
      }
      long took = System.nanoTime() - began;
      worked = threads.getCurrentThreadCpuTime() - worked;
      spent += took;
      if (mark < MARKS.length && placed == MARKS[mark] || placed % 250_000 == 0 || placed == most) {
        mark += mark < MARKS.length && placed == MARKS[mark] ? 1 : 0;
        System.out.printf(
            Locale.ROOT,
            "%,9d %,8.0f %,8.0f %,8.0f %,8d %,8d%n",
            placed,
            BLOCK * 1e9 / took,
            placed * 1e9 / spent,
            BLOCK * 1e9 / worked,
            grouper.cells(),
            (usedBytes() - empty) / placed);
      }
    }
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Supplier<UUID> ids(long seed) {
    Random random = new Random(seed);
    return () -> new UUID(random.nextLong(), random.nextLong());
  }
}
