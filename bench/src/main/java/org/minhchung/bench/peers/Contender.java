package org.minhchung.bench.peers;

import java.util.List;
import java.util.Map;

/** Something that can hold claims and be asked in one or more ways. */
interface Contender extends AutoCloseable {

  /** Name, version and settings, in one line. */
  String setting();

  /**
   * Takes in a set of claims.
   *
   * @param set a name of lower-case letters and digits, new for each set
   * @param texts id to words
   */
  List<Side> holding(String set, Map<String, String> texts);

  @Override
  default void close() {}
}
