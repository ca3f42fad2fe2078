package org.minhchung.engine.index;

import java.util.Arrays;

/**
 * Keys of a text, and in which of its windows each stands: bit 0 for the whole text, the next ones
 * for its sentences. For one thread.
 */
final class Marks {

  private final IntTable places;
  private int[] keys;
  private byte[] windows;

  Marks(int expected) {
    places = new IntTable(expected);
    keys = new int[expected];
    windows = new byte[expected];
  }

  /** Marks a key; says in which of these windows it was not marked before. */
  int add(int key, int in) {
    int place = places.place(key);
    if (place == keys.length) {
      keys = Arrays.copyOf(keys, 2 * place);
      windows = Arrays.copyOf(windows, 2 * place);
    }
    keys[place] = key;
    int fresh = in & ~windows[place];
    windows[place] |= (byte) in;
    return fresh & 0xFF;
  }

  /** Where the key stands, as bits; 0 for nowhere. */
  int in(int key) {
    int place = places.find(key);
    return place == IntTable.ABSENT ? 0 : windows[place] & 0xFF;
  }

  int place(int key) {
    return places.find(key);
  }

  int size() {
    return places.size();
  }

  /** The keys, in the order in which they were first marked. */
  int[] keys() {
    return Arrays.copyOf(keys, size());
  }
}
