package org.minhchung.engine.score;

import java.util.Arrays;

/** Where each token of a text stands, found by its hash without boxing. */
final class Positions {

  private final int[] heads;
  private final int[] next;
  private final long[] hashes;
  private final int mask;

  Positions(long[] hashes) {
    this.hashes = hashes;
    int size = Integer.highestOneBit(Math.max(8, hashes.length * 2)) * 2;
    heads = new int[size];
    next = new int[hashes.length];
    mask = size - 1;
    Arrays.fill(heads, -1);
    for (int i = hashes.length - 1; i >= 0; i--) {
      int slot = slot(hashes[i]);
      next[i] = heads[slot];
      heads[slot] = i;
    }
  }

  /** The first place of the token, or -1. */
  int first(long hash) {
    return same(heads[slot(hash)], hash);
  }

  /** The next place of the token that stands at {@code place}, or -1. */
  int after(int place) {
    return same(next[place], hashes[place]);
  }

  private int same(int from, long hash) {
    int place = from;
    while (place >= 0 && hashes[place] != hash) {
      place = next[place];
    }
    return place;
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 29) & mask;
  }
}
