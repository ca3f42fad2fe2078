package org.minhchung.bench.peers;

import java.util.List;

/**
 * What a way of finding says to a message.
 *
 * @param ranking ids, best first; empty if nothing came up to its minimum
 * @param answer the claim it would answer with alone, or nothing
 */
record Found(List<String> ranking, String answer) {

  Found {
    ranking = List.copyOf(ranking);
  }

  /** Of a way that takes whatever comes first. */
  static Found first(List<String> ranking) {
    return new Found(ranking, ranking.isEmpty() ? "" : ranking.getFirst());
  }
}
