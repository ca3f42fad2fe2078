package org.minhchung.engine.index;

import java.util.Arrays;

/** Gives whole numbers a place, 0 for the first met, 1 for the next. For one thread. */
final class IntTable {

  static final int ABSENT = -1;

  private long[] slots;
  private int size;

  /**
   * @param expected how many it will hold about; it grows beyond
   */
  IntTable(int expected) {
    slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
  }

  int size() {
    return size;
  }

  /** The place of a key, or {@link #ABSENT}. */
  int find(int key) {
    long held = slots[at(slots, key)];
    return held == 0 ? ABSENT : (int) held - 1;
  }

  /** The place of a key, which is given one if it has none. */
  int place(int key) {
    int at = at(slots, key);
    if (slots[at] != 0) {
      return (int) slots[at] - 1;
    }
    size++;
    slots[at] = (long) key << 32 | size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] before = slots;
    long[] wider = new long[2 * before.length];
    for (long held : before) {
      if (held != 0) {
        wider[at(wider, (int) (held >> 32))] = held;
      }
    }
    slots = wider;
  }

  /** Where the key stands or would stand; a place that is taken is never 0. */
  private static int at(long[] slots, int key) {
    int mask = slots.length - 1;
    int at = (key * 0x9E3779B1 >>> 7) & mask;
    while (slots[at] != 0 && (int) (slots[at] >> 32) != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** All keys, by their places. */
  int[] keys() {
    int[] keys = new int[size];
    for (long held : slots) {
      if (held != 0) {
        keys[(int) held - 1] = (int) (held >> 32);
      }
    }
    return keys;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }
}
