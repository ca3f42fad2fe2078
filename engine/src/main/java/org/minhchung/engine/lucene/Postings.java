package org.minhchung.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold a key, for all keys of a segment. Immutable; about 1.3 bytes a document of a
 * common key, and 8 bytes more for each key.
 *
 * <p>A list is its length and then the distances between documents, as numbers of 7 bits a byte,
 * the last byte negative. Keys are hashes, in ascending order without sign: those that begin alike
 * stand side by side, so that two steps find one.
 */
final class Postings {

  /** Of a weight, which is some forty at most: with it and a claim's terms no sum overflows. */
  static final int POINTS = 1 << 14;

  private static final int KEYS_A_BUCKET = 4;

  private final int[] keys;
  private final int[] starts;
  private final byte[] bytes;
  private final int[] buckets;
  private final int shift;

  private Postings(int[] keys, int[] starts, byte[] bytes) {
    this.keys = keys;
    this.starts = starts;
    this.bytes = bytes;
    int bits = 1;
    while (bits < 28 && KEYS_A_BUCKET << bits < keys.length) {
      bits++;
    }
    this.shift = Integer.SIZE - bits;
    this.buckets = new int[(1 << bits) + 1];
    for (int key : keys) {
      buckets[(key >>> shift) + 1]++;
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
  }

  /**
   * Takes what a segment holds.
   *
   * @param held key in the upper half, document in the lower, in any order, some perhaps twice;
   *     sorted here
   */
  static Postings of(long[] held, int size) {
    for (int i = 0; i < size; i++) {
      held[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(held, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || held[i] >> 32 != held[i - 1] >> 32 ? 1 : 0;
    }
    int[] keys = new int[distinct];
    int[] starts = new int[distinct];
    Bytes bytes = new Bytes(2 * size + 16);
    int key = 0;
    for (int i = 0; i < size; key++) {
      int end = i;
      int count = 0;
      while (end < size && held[end] >> 32 == held[i] >> 32) {
        count += end == i || held[end] != held[end - 1] ? 1 : 0;
        end++;
      }
      keys[key] = (int) (held[i] >> 32) ^ Integer.MIN_VALUE;
      starts[key] = bytes.size;
      bytes.add(count);
      int before = 0;
      for (int k = i; k < end; k++) {
        if (k == i || held[k] != held[k - 1]) {
          bytes.add((int) held[k] - before);
          before = (int) held[k];
        }
      }
      i = end;
    }
    return new Postings(keys, starts, Arrays.copyOf(bytes.all, bytes.size));
  }

  private static final class Bytes {
    private byte[] all;
    private int size;

    Bytes(int expected) {
      all = new byte[expected];
    }

    void add(int number) {
      if (size + 5 > all.length) {
        all = Arrays.copyOf(all, all.length + all.length / 2 + 16);
      }
      int rest = number;
      while (rest >= 128) {
        all[size++] = (byte) (rest & 127);
        rest >>>= 7;
      }
      all[size++] = (byte) (rest | 128);
    }
  }

  /** Walks one list. */
  final class Cursor {

    /** Stands behind the last document. */
    static final int END = Integer.MAX_VALUE;

    private final int weight;
    private final int size;
    private int left;
    private int at;
    private int document;

    private Cursor(int start, float weight) {
      this.weight = Math.round(weight * POINTS);
      this.at = start;
      this.size = number();
      this.left = size;
      next();
    }

    int size() {
      return size;
    }

    private void next() {
      document = left == 0 ? END : document + number();
      left--;
    }

    private int number() {
      int number = 0;
      int shifted = 0;
      byte one = bytes[at++];
      while (one >= 0) {
        number |= one << shifted;
        shifted += 7;
        one = bytes[at++];
      }
      return number | (one & 127) << shifted;
    }

    /**
     * Adds the weight for each document below {@code end}, at its place after {@code base}.
     *
     * @param sums in {@link #POINTS} of a weight
     */
    void add(int[] sums, int base, int end) {
      int now = document;
      int place = at;
      int rest = left;
      while (now < end) {
        sums[now - base] += weight;
        if (rest == 0) {
          now = END;
          rest = -1;
          break;
        }
        int one = bytes[place++];
        if (one < 0) {
          now += one & 127;
        } else {
          int number = one;
          int shifted = 7;
          one = bytes[place++];
          while (one >= 0) {
            number |= one << shifted;
            shifted += 7;
            one = bytes[place++];
          }
          now += number | (one & 127) << shifted;
        }
        rest--;
      }
      document = now;
      at = place;
      left = rest;
    }

    /** How many of the documents live. */
    int living(@Nullable Bits live) {
      if (live == null) {
        return size;
      }
      int living = 0;
      while (document != END) {
        living += live.get(document) ? 1 : 0;
        next();
      }
      return living;
    }
  }

  /** The list of a key, or null if there is none. */
  @Nullable Cursor find(int key, float weight) {
    int from = buckets[key >>> shift];
    int to = buckets[(key >>> shift) + 1];
    for (int i = from; i < to; i++) {
      if (keys[i] == key) {
        return new Cursor(starts[i], weight);
      }
    }
    return null;
  }

  /** In how many documents the key stands, whether they live or not. */
  int size(int key) {
    Cursor found = find(key, 0);
    return found == null ? 0 : found.size;
  }

  /** All keys. Not to be written to. */
  int[] keys() {
    return keys;
  }

  long ramBytes() {
    return 4L * (keys.length + starts.length + buckets.length) + bytes.length;
  }
}
