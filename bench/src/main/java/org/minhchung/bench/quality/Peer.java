package org.minhchung.bench.quality;

import java.util.List;

/** A plain way of finding, measured on the same texts in the same run. Safe between threads. */
public interface Peer {

  String name();

  /** Ids of the nearest claims, best first, ties by their order in the set. */
  List<String> nearest(String text, int limit);
}
