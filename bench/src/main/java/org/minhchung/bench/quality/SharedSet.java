package org.minhchung.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A public set beside the repository: measured where it is, never carried along. Folders of {@code
 * corpus.tsv}, {@code queries.tsv} (id, text) and {@code qrels.tsv} (query, right claim; no
 * header).
 */
public record SharedSet(String name, Map<String, String> texts, List<TestMessage> messages) {

  public static Optional<SharedSet> read(Path shared, String name) {
    Path folder = shared.resolve("data").resolve(name);
    if (!Files.isReadable(folder.resolve("corpus.tsv"))) {
      return Optional.empty();
    }
    Map<String, List<String>> right = new LinkedHashMap<>();
    for (String line : lines(folder.resolve("qrels.tsv"))) {
      String[] row = line.split("\t");
      right.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
    }
    List<TestMessage> messages = new ArrayList<>();
    texts(folder.resolve("queries.tsv"))
        .forEach(
            (id, text) -> {
              List<String> claims = right.getOrDefault(id, List.of());
              if (!claims.isEmpty()) {
                messages.add(
                    new TestMessage(id, text, null, claims, "query", "", claims.getFirst()));
              }
            });
    return Optional.of(new SharedSet(name, texts(folder.resolve("corpus.tsv")), messages));
  }

  /** At most so many of its messages, drawn by the seed. */
  public List<TestMessage> some(int most, long seed) {
    List<TestMessage> drawn = new ArrayList<>(messages);
    Collections.shuffle(drawn, new Random(seed));
    return List.copyOf(drawn.subList(0, Math.min(most, drawn.size())));
  }

  private static Map<String, String> texts(Path file) {
    Map<String, String> texts = new LinkedHashMap<>();
    lines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(row -> texts.put(row[0], row[1]));
    return texts;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
