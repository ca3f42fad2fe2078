package org.minhchung.engine.cluster;

import java.util.Arrays;
import java.util.UUID;

/**
 * Numbers ids: each gets the lowest free index, so that what is known of it stands in plain arrays.
 * 24 to 40 bytes an id. Not safe to share between threads.
 */
final class IdTable {

  private static final int FREE = -1;

  private long[] high = new long[64];
  private long[] low = new long[64];
  private int[] slots = filled(256);
  private final IntStack released = new IntStack();
  private int used;
  private int size;

  /** Index of the id, or -1. */
  int find(UUID id) {
    return slots[slot(id)];
  }

  /** Index of the id, which must not be in the table yet; below {@link #bound} afterwards. */
  int add(UUID id) {
    if ((size + 1) * 2 > slots.length) {
      grow();
    }
    int index = released.isEmpty() ? used++ : released.pop();
    if (index >= high.length) {
      high = Arrays.copyOf(high, index * 3 / 2 + 1);
      low = Arrays.copyOf(low, index * 3 / 2 + 1);
    }
    high[index] = id.getMostSignificantBits();
    low[index] = id.getLeastSignificantBits();
    slots[slot(id)] = index;
    size++;
    return index;
  }

  /** Frees an index that is in use. */
  void remove(int index) {
    int hole = slot(id(index));
    slots[hole] = FREE;
    int mask = slots.length - 1;
    for (int at = hole + 1 & mask; slots[at] != FREE; at = at + 1 & mask) {
      int home = home(slots[at]);
      if ((at - home & mask) >= (at - hole & mask)) {
        slots[hole] = slots[at];
        slots[at] = FREE;
        hole = at;
      }
    }
    released.push(index);
    size--;
  }

  UUID id(int index) {
    return new UUID(high[index], low[index]);
  }

  /** All indexes are below it. */
  int bound() {
    return used;
  }

  int size() {
    return size;
  }

  private int slot(UUID id) {
    long most = id.getMostSignificantBits();
    long least = id.getLeastSignificantBits();
    int mask = slots.length - 1;
    int at = mix(most, least) & mask;
    while (slots[at] != FREE && (high[slots[at]] != most || low[slots[at]] != least)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private int home(int index) {
    return mix(high[index], low[index]) & slots.length - 1;
  }

  private void grow() {
    int[] old = slots;
    slots = filled(old.length * 2);
    for (int index : old) {
      if (index != FREE) {
        slots[slot(id(index))] = index;
      }
    }
  }

  private static int mix(long most, long least) {
    long mixed = (most ^ Long.rotateLeft(least, 31)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
