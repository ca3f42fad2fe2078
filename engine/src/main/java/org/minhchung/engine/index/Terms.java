package org.minhchung.engine.index;

import java.util.Arrays;

/** What a text is found by where its syllables are not: runs of characters. */
public final class Terms {

  /** Raise it when a text is stored in another form than before: every index is then rebuilt. */
  public static final int VERSION = 2;

  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;

  private Terms() {}

  /**
   * The runs of 3 to 5 characters of a syllable with a space on either side, as hashes, each once,
   * ascending.
   */
  static int[] grams(String syllable) {
    int size = syllable.length() + 2;
    int[] grams = new int[(LONGEST_GRAM - SHORTEST_GRAM + 1) * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int hash = 0;
      for (int n = 1; n <= LONGEST_GRAM && i + n <= size; n++) {
        hash = hash * 31 + charAt(syllable, i + n - 2);
        if (n >= SHORTEST_GRAM) {
          grams[count++] = (hash ^ n * 0x9E3779B9) * 0x85EBCA6B;
        }
      }
    }
    Arrays.sort(grams, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[kept++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, kept);
  }

  private static char charAt(String syllable, int at) {
    return at < 0 || at >= syllable.length() ? ' ' : syllable.charAt(at);
  }

  /** Two neighbouring syllables as one hash; that two pairs share one costs a little precision. */
  public static int pair(int first, int second) {
    long mixed = (((long) first << 32) | second & 0xFFFFFFFFL) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 32);
  }
}
