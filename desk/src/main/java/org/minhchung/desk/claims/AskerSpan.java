package org.minhchung.desk.claims;

import java.util.HashMap;
import java.util.Map;

/**
 * Different tokens of one span, counted in little memory: up to {@value #CAPACITY} exactly, beyond
 * it from an even sample of them, within some 6 % two times out of three (adaptive sampling:
 * Flajolet, 1990). Not thread-safe.
 */
final class AskerSpan {

  static final int CAPACITY = 512;

  /** Each token of the sample, and whether its asker said the answer was about something else. */
  private final Map<Long, Boolean> sample = new HashMap<>();

  /** Of tokens only those are kept whose last {@code depth} bits are zero. */
  private int depth;

  /**
   * @return whether the sample grew
   */
  boolean add(long token) {
    if (!sampled(token) || sample.putIfAbsent(token, false) != null) {
      return false;
    }
    while (sample.size() > CAPACITY) {
      depth++;
      sample.keySet().removeIf(kept -> !sampled(kept));
    }
    return true;
  }

  /** Whoever never asked here has nothing to say. */
  void notMine(long token) {
    sample.computeIfPresent(token, (_, _) -> true);
  }

  void forgetDoubts() {
    sample.replaceAll((_, _) -> false);
  }

  long people() {
    return (long) sample.size() << depth;
  }

  int size() {
    return sample.size();
  }

  /** How many said it was not theirs; sampled as {@link #people()} is. */
  long doubts() {
    return sample.values().stream().filter(doubt -> doubt).count() << depth;
  }

  private boolean sampled(long token) {
    return depth == 0 || token << (Long.SIZE - depth) == 0;
  }
}
