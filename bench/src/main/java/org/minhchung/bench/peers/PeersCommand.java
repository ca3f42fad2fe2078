package org.minhchung.bench.peers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our engine and desk beside others, in one run on the same data. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    description = "Quality and speed beside Lucene, pg_trgm and OpenSearch.")
public final class PeersCommand implements Callable<Integer> {

  private static final List<String> PEERS = List.of("lucene", "postgresql", "opensearch");

  @Option(names = "--claims", description = "for speed (default: ${DEFAULT-VALUE})")
  private int claims = 100_000;

  @Option(names = "--distractors", description = "for finding (default: ${DEFAULT-VALUE})")
  private int distractors = 5_000;

  @Option(
      names = "--english",
      description = "messages of the English set, 0 for none (default: ${DEFAULT-VALUE})")
  private int english = 200;

  @Option(names = "--turns", description = "of two seconds, counted (default: ${DEFAULT-VALUE})")
  private int turns = 4;

  @Option(
      names = "--warm",
      description = "seconds each is asked before its turns count (default: ${DEFAULT-VALUE})")
  private int warm = 30;

  @Option(
      names = "--only",
      description = "lucene, postgresql, opensearch, quality or speed; may be repeated")
  private List<String> only = List.of();

  private final Path home;

  public PeersCommand(Path home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    System.out.println("at " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + load());
    long began = System.nanoTime();
    List<Contender> inside = new ArrayList<>(List.of(new OurEngine()));
    List<Contender> servers = new ArrayList<>();
    try {
      if (wants("lucene")) {
        inside.add(new BareLucene());
      }
      add(servers, "postgresql", PostgresServer::start);
      add(servers, "opensearch", OpenSearchNode::start);
      List<Contender> all = new ArrayList<>(inside);
      all.addAll(servers);
      all.forEach(contender -> System.out.println(contender.setting()));
      if (asks("quality")) {
        quality(all);
      }
      if (asks("speed")) {
        SpeedRun speed = new SpeedRun(claims, turns, 2_000, warm);
        System.out.println(speed.inProcess(inside));
        if (!servers.isEmpty()) {
          speed.served(home, servers).forEach(System.out::println);
        }
      }
    } finally {
      servers.forEach(Contender::close);
      inside.forEach(Contender::close);
    }
    System.out.printf(
        Locale.ROOT, "%nwhole run: %.0f s%s%n", (System.nanoTime() - began) / 1e9, load());
    return 0;
  }

  private void quality(List<Contender> all) {
    QualityRun quality = new QualityRun(all);
    System.out.println(quality.deciding());
    quality.finding(distractors).forEach(System.out::println);
    if (english > 0) {
      quality
          .english(home.resolve("../shared").normalize(), english)
          .ifPresentOrElse(
              System.out::println,
              () -> System.out.println("without the English set: it is not beside the repository"));
    }
  }

  private void add(
      List<Contender> to, String name, Supplier<? extends Optional<? extends Contender>> start) {
    if (wants(name)) {
      start.get().ifPresent(to::add);
    }
  }

  /** A peer is wanted if it is named, or if none is. */
  private boolean wants(String peer) {
    return only.contains(peer) || only.stream().noneMatch(PEERS::contains);
  }

  /** So is a part of the run. */
  private boolean asks(String part) {
    return only.contains(part) || only.stream().allMatch(PEERS::contains);
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, ", load of the machine %.1f", load);
  }
}
