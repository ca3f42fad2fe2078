package org.minhchung.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping agrees with the right one, by B-cubed (Bagga and Baldwin, 1998): of each
 * message, which share of its group belongs with it, and which share of what belongs with it is in
 * its group; averaged over messages.
 */
public record Clustering(double precision, double recall) {

  /**
   * @param right the right group of each message
   * @param made the group it was given, in the same order
   */
  public static Clustering of(List<String> right, List<String> made) {
    List<Clustering> each = each(right, made);
    return new Clustering(
        each.stream().mapToDouble(Clustering::precision).average().orElse(0),
        each.stream().mapToDouble(Clustering::recall).average().orElse(0));
  }

  /** The same of every single message, in order. */
  public static List<Clustering> each(List<String> right, List<String> made) {
    Map<String, Integer> rights = sizes(right);
    Map<String, Integer> mades = sizes(made);
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      both.merge(List.of(right.get(i), made.get(i)), 1, Integer::sum);
    }
    List<Clustering> each = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      double shared = both.getOrDefault(List.of(right.get(i), made.get(i)), 0);
      each.add(
          new Clustering(
              shared / mades.getOrDefault(made.get(i), 1),
              shared / rights.getOrDefault(right.get(i), 1)));
    }
    return each;
  }

  /** Harmonic mean of both. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Integer> sizes(List<String> groups) {
    Map<String, Integer> sizes = new HashMap<>();
    groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
    return sizes;
  }
}
