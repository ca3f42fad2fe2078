package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.IndexFingerprint;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.text.TextReader;

/**
 * One index on disk that grows tenfold twice: what a message costs, what a claim takes in memory
 * and on disk, how many are put a second, and how long a refresh takes after one changed claim.
 */
final class GrowthBench {

  private static final int[] SIZES = {10_000, 100_000, 1_000_000};
  private static final int WORDS = 40;
  private static final int MESSAGES = 200;
  private static final int ROUNDS = 3;
  private static final int REFRESHES = 50;

  private final TextReader reader = new TextReader();
  private final ManyClaims claims = new ManyClaims(GoldSet.read(), 11);
  private final List<String> messages = new ArrayList<>();
  private int size;

  void run() throws IOException {
    ManyClaims other = new ManyClaims(GoldSet.read(), 23);
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(other.message(WORDS));
    }
    Path folder = Files.createTempDirectory("minhchung-growth");
    IndexFolder files = new IndexFolder(folder, IndexFingerprint.of(reader), reader);
    double least = 0;
    try (LuceneClaimIndex index = files.rebuild().finish(0)) {
      for (int wanted : SIZES) {
        grow(index, wanted);
        double median = measure(index);
        least = least == 0 ? median : least;
        System.out.printf(
            Locale.ROOT,
            "  memory %.0f bytes a claim, disk %.0f; p50 %.2f times that of the smallest%n",
            (double) index.memory() / size,
            (double) bytes(folder) / size,
            median / least);
      }
    } finally {
      remove(folder);
    }
  }

  private void grow(LuceneClaimIndex index, int wanted) {
    int before = size;
    long began = System.nanoTime();
    while (size < wanted) {
      put(index, size++, claims.claim());
    }
    index.commit(size);
    index.refresh();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d claims: %,.0f put a second, made visible and durable%n",
        size,
        (size - before) / seconds);
  }

  private void put(LuceneClaimIndex index, int number, String text) {
    index.put(new IndexedClaim("c" + number, List.of(new Wording("vi", text)), new Holds.Always()));
  }

  private double measure(LuceneClaimIndex index) {
    Matcher matcher = new Matcher(index);
    Measured retrieval =
        new Measured("  read and retrieve 24", text -> index.near(reader.message(text), 24));
    Measured decision = new Measured("  whole decision", text -> matcher.match(text, null, 10));
    Measured.inTurns(List.of(retrieval, decision), messages, ROUNDS);
    int[] next = {0};
    Measured refresh =
        new Measured(
            "  refresh after one claim",
            text -> {
              put(index, next[0]++, text);
              index.refresh();
            });
    Measured.inTurns(List.of(refresh), messages.subList(0, REFRESHES), 1);
    List.of(retrieval, decision, refresh).forEach(System.out::println);
    return decision.percentile(0.5);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
