package org.minhchung.bench.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Claims that are nobody's: runs of words of several seed claims put together, so that the model
 * meets, beside each right claim, the rivals that a full index brings.
 */
final class Strangers {

  private static final int SHORTEST = 10;
  private static final int LENGTHS = 16;
  private static final int SHORTEST_RUN = 3;
  private static final int RUNS = 6;

  private final List<String[]> texts;
  private final Random random;

  Strangers(List<String> texts, long seed) {
    this.texts = texts.stream().map(text -> text.split("\\s+")).toList();
    this.random = new Random(seed);
  }

  /** So many different ones. */
  List<String> take(int count) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < count) {
      int length = SHORTEST + random.nextInt(LENGTHS);
      List<String> words = new ArrayList<>();
      while (words.size() < length) {
        String[] source = texts.get(random.nextInt(texts.size()));
        int run = Math.min(source.length, SHORTEST_RUN + random.nextInt(RUNS));
        int at = random.nextInt(source.length - run + 1);
        words.addAll(List.of(source).subList(at, at + run));
      }
      made.add(String.join(" ", words));
    }
    return List.copyOf(made);
  }
}
