package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folded words that say the opposite of each other, from {@code opposites.tsv}. */
final class Opposites {

  private static final String NAME = "opposites.tsv";
  private static final Map<String, Set<String>> WORDS = read();

  private Opposites() {}

  static boolean are(String one, String other) {
    return WORDS.getOrDefault(one, Set.of()).contains(other);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    try (BufferedReader reader = Resources.open(NAME)) {
      for (String line : reader.lines().filter(row -> !row.startsWith("#")).toList()) {
        List<String> row = List.of(line.split("\t"));
        for (String word : row) {
          words.computeIfAbsent(word, _ -> new HashSet<>()).addAll(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
    words.forEach((word, opposed) -> opposed.remove(word));
    return Map.copyOf(words);
  }
}
