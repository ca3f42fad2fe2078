package org.minhchung.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping agrees with the right one, by B-cubed (Bagga and Baldwin, 1998): of each
 * message, which share of its group belongs with it, and which share of what belongs with it is in
 * its group; averaged over messages.
 */
record Clustering(double precision, double recall) {

  /**
   * @param right the right group of each message
   * @param made the group it was given, in the same order
   */
  static Clustering of(List<String> right, List<String> made) {
    Map<String, Integer> rights = sizes(right);
    Map<String, Integer> mades = sizes(made);
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      both.merge(List.of(right.get(i), made.get(i)), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Integer> entry : both.entrySet()) {
      double shared = entry.getValue();
      precision += shared * shared / mades.getOrDefault(entry.getKey().get(1), 1);
      recall += shared * shared / rights.getOrDefault(entry.getKey().get(0), 1);
    }
    int size = Math.max(1, right.size());
    return new Clustering(precision / size, recall / size);
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Integer> sizes(List<String> groups) {
    Map<String, Integer> sizes = new HashMap<>();
    groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
    return sizes;
  }
}
