package org.minhchung.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Claims that are nobody's, to hide the right ones among: seeded recombinations of runs of words,
 * and claims with other numbers in them. Harder than news, because their words are the claims' own.
 */
final class Distractors {

  private final List<String[]> near;
  private final List<String[]> far;
  private final Random random;

  /**
   * @param near texts on the same topics as the claims
   * @param far other texts in the same language
   */
  Distractors(List<String> near, List<String> far, long seed) {
    this.near = near.stream().map(text -> text.split("\\s+")).toList();
    this.far = far.stream().map(text -> text.split("\\s+")).toList();
    this.random = new Random(seed);
  }

  List<String> make(int count) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < count) {
      int kind = random.nextInt(100);
      if (kind < 3) {
        made.add(otherNumbers(any(near)));
      } else if (kind < 43) {
        made.add(recombined(0, 12 + random.nextInt(14)));
      } else {
        made.add(recombined(7, 12 + random.nextInt(18)));
      }
    }
    return List.copyOf(made);
  }

  private String otherNumbers(String[] words) {
    List<String> other = new ArrayList<>();
    for (String word : words) {
      other.add(word.matches(".*\\d.*") ? Integer.toString(1 + random.nextInt(999)) : word);
    }
    return String.join(" ", other);
  }

  /**
   * @param farOfEight how many of eight runs come from far away
   */
  private String recombined(int farOfEight, int length) {
    List<String> words = new ArrayList<>();
    while (words.size() < length) {
      String[] source = any(random.nextInt(8) < farOfEight ? far : near);
      int run = Math.min(source.length, 3 + random.nextInt(6));
      int at = random.nextInt(source.length - run + 1);
      words.addAll(List.of(source).subList(at, at + run));
    }
    return String.join(" ", words);
  }

  private String[] any(List<String[]> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
