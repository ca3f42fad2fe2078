package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many everyday texts a folded term stands, from {@code background.tsv}; its header names
 * source and licence.
 */
public final class Background {

  private static final String NAME = "background.tsv";

  private final Map<String, Integer> counts;
  private final int texts;

  private Background(Map<String, Integer> counts, int texts) {
    this.counts = Map.copyOf(counts);
    this.texts = texts;
  }

  /**
   * Reads the table that ships.
   *
   * @throws IllegalStateException if it is missing or says not how many texts it was counted in
   */
  public static Background shipped() {
    Map<String, Integer> counts = new HashMap<>();
    int texts = 0;
    try (BufferedReader reader = Resources.open(NAME)) {
      for (String line : reader.lines().toList()) {
        if (line.startsWith("# texts\t")) {
          texts = Integer.parseInt(line.split("\t")[1]);
        } else if (!line.startsWith("#")) {
          String[] row = line.split("\t");
          counts.put(row[0], Integer.parseInt(row[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
    if (texts < 1) {
      throw new IllegalStateException(NAME + " must say in how many texts it was counted");
    }
    return new Background(counts, texts);
  }

  int count(String term) {
    return counts.getOrDefault(term, 0);
  }

  int texts() {
    return texts;
  }
}
