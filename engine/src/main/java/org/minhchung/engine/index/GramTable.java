package org.minhchung.engine.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which syllables hold a gram. One writer, any number of readers. */
final class GramTable {

  /** A gram that more syllables hold says little, and is not looked up. */
  static final int MOST = 4_000;

  private final Map<Integer, Holders> holders = new ConcurrentHashMap<>();

  /** Syllables by number, in no order that means anything. */
  static final class Holders {

    private volatile int[] syllables = new int[4];
    private volatile int size;

    private void add(int syllable) {
      if (size == syllables.length) {
        syllables = Arrays.copyOf(syllables, 2 * size);
      }
      syllables[size] = syllable;
      size++;
    }

    /** How many there are by now; all of them are in {@link #syllables} when it is asked after. */
    int size() {
      return size;
    }

    int[] syllables() {
      return syllables;
    }
  }

  void add(int[] grams, int syllable) {
    for (int gram : grams) {
      holders.computeIfAbsent(gram, _ -> new Holders()).add(syllable);
    }
  }

  private static final Holders NONE = new Holders();

  Holders get(int gram) {
    return holders.getOrDefault(gram, NONE);
  }
}
