package org.minhchung.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.onnx.Encoders;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.text.TextReader;

/**
 * What the English encoder is worth and costs: the English set by words alone and with meaning, and
 * the price of many claims.
 */
final class EncoderBench {

  private static final int SHOWN = 5;
  private static final int BINS = 10;

  private final Path set;

  EncoderBench(Path set) {
    this.set = set;
  }

  /**
   * Measures and prints.
   *
   * @param every of so many messages one is asked, 1 for all
   */
  void quality(int every) {
    Map<String, String> claims = Tables.texts(set.resolve("corpus.tsv"));
    try (Encoder none = Encoder.none();
        Encoder english = Encoders.english()) {
      for (Encoder encoder : List.of(none, english)) {
        long begun = System.nanoTime();
        try (LuceneClaimIndex index = index(claims, encoder)) {
          double seconds = (System.nanoTime() - begun) / 1e9;
          System.out.printf(
              Locale.ROOT,
              "%s: %d claims in %.1f s (%.0f/s), %d MB resident%n",
              encoder.title(),
              claims.size(),
              seconds,
              claims.size() / seconds,
              Machine.residentMegabytes(ProcessHandle.current().pid()));
          ask(new Matcher(index), index, every);
        }
      }
    }
  }

  private record Said(double probability, boolean right) {}

  private void ask(Matcher matcher, LuceneClaimIndex index, int every) {
    TextReader reader = new TextReader();
    Map<String, Set<String>> right = answers();
    double decided = 0;
    double retrieved = 0;
    int asked = 0;
    int same = 0;
    int sameRight = 0;
    List<Said> said = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (Map.Entry<String, String> query : Tables.texts(set.resolve("queries.tsv")).entrySet()) {
      Set<String> wanted = right.getOrDefault(query.getKey(), Set.of());
      if (wanted.isEmpty() || Math.floorMod(query.getKey().hashCode(), every) != 0) {
        continue;
      }
      asked++;
      long begun = System.nanoTime();
      MatchAnswer answer = matcher.match(query.getValue(), null, 10);
      times.add((System.nanoTime() - begun) / 1e6);
      List<String> ids = answer.candidates().stream().map(one -> one.claim().id()).toList();
      decided += precision(wanted, ids);
      var text = reader.message(query.getValue());
      retrieved +=
          precision(wanted, index.near(text, 10).stream().map(one -> one.claim().id()).toList());
      if (!ids.isEmpty()) {
        said.add(new Said(answer.probability(), wanted.contains(ids.getFirst())));
      }
      if (answer.decision() instanceof Decision.Same(String claim)) {
        same++;
        sameRight += wanted.contains(claim) ? 1 : 0;
      }
    }
    times.sort(Comparator.naturalOrder());
    System.out.printf(
        Locale.ROOT,
        "  %d posts: MAP@5 %.3f, retrieval alone %.3f; answered %d, right %d (%.3f);"
            + " calibration error %.3f; %.1f ms p50, %.1f ms p99%n",
        asked,
        decided / asked,
        retrieved / asked,
        same,
        sameRight,
        same == 0 ? 1 : (double) sameRight / same,
        calibrationError(said),
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100));
  }

  /** Mean distance of what was said and what was so, over ten bins of equal mass. */
  private static double calibrationError(List<Said> said) {
    List<Said> sorted =
        said.stream().sorted(Comparator.comparingDouble(Said::probability)).toList();
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      List<Said> some =
          sorted.subList(bin * sorted.size() / BINS, (bin + 1) * sorted.size() / BINS);
      double off = some.stream().mapToDouble(one -> one.probability - (one.right ? 1 : 0)).sum();
      sum += Math.abs(off);
    }
    return sum / sorted.size();
  }

  private Map<String, Set<String>> answers() {
    Map<String, Set<String>> right = new HashMap<>();
    try {
      for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
        String[] row = line.split("\t");
        right.computeIfAbsent(row[0], _ -> new HashSet<>()).add(row[1]);
      }
      return right;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the answers of " + set, e);
    }
  }

  private static double precision(Set<String> wanted, List<String> got) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < Math.min(SHOWN, got.size()); i++) {
      if (wanted.contains(got.get(i))) {
        hits++;
        sum += (double) hits / (i + 1);
      }
    }
    return sum / Math.min(SHOWN, wanted.size());
  }

  private static LuceneClaimIndex index(Map<String, String> claims, Encoder encoder) {
    LuceneClaimIndex index = LuceneClaimIndex.inMemory(new TextReader(), encoder);
    claims.forEach(
        (id, text) ->
            index.put(new IndexedClaim(id, List.of(new Wording("und", text)), new Holds.Always())));
    index.refresh();
    return index;
  }
}
