package org.minhchung.engine.cluster;

/**
 * Under each term the texts that held it last, in buckets of fixed width: a newer text pushes the
 * oldest of its bucket out. So a look-up costs the same however many texts there are, and what
 * people send now is found before what nobody sends any more.
 *
 * <p>Each entry carries the hash of its term, so terms that share a bucket are told apart. Entries
 * of texts that are gone stay until they are pushed out; whoever reads them looks whether the text
 * is still there. Not safe to share between threads.
 */
final class Postings {

  private static final long EMPTY = -1;

  private final int width;
  private final int mostBuckets;
  private long[] entries;
  private byte[] next;
  private long kept;

  /**
   * @param width entries a bucket, at most 127
   * @param mostBuckets a power of two; the table grows to it and not beyond
   */
  Postings(int width, int mostBuckets) {
    this.width = width;
    this.mostBuckets = mostBuckets;
    int buckets = Math.min(1 << 12, mostBuckets);
    entries = empty(buckets * width);
    next = new byte[buckets];
  }

  void add(int term, int text) {
    if (kept > entries.length / 2 && next.length < mostBuckets) {
      grow();
    }
    put(term, text);
  }

  /** Writes the texts of a term to {@code into}, and says how many; at most the width. */
  int find(int term, int[] into) {
    int bucket = bucket(term);
    int found = 0;
    for (int i = bucket * width; i < (bucket + 1) * width; i++) {
      long entry = entries[i];
      if ((int) (entry >>> 32) == term && entry != EMPTY) {
        into[found++] = (int) entry;
      }
    }
    return found;
  }

  private void put(int term, int text) {
    int bucket = bucket(term);
    int at = bucket * width + next[bucket];
    kept += entries[at] == EMPTY ? 1 : 0;
    entries[at] = (long) term << 32 | text & 0xFFFFFFFFL;
    next[bucket] = (byte) ((next[bucket] + 1) % width);
  }

  private void grow() {
    long[] old = entries;
    byte[] oldest = next;
    entries = empty(old.length * 2);
    next = new byte[oldest.length * 2];
    kept = 0;
    for (int bucket = 0; bucket < oldest.length; bucket++) {
      for (int i = 0; i < width; i++) {
        long entry = old[bucket * width + (oldest[bucket] + i) % width];
        if (entry != EMPTY) {
          put((int) (entry >>> 32), (int) entry);
        }
      }
    }
  }

  private int bucket(int term) {
    return (term * 0x9E3779B9 >>> 7) & next.length - 1;
  }

  private static long[] empty(int length) {
    long[] entries = new long[length];
    java.util.Arrays.fill(entries, EMPTY);
    return entries;
  }
}
