package org.minhchung.desk.verification;

/**
 * Which reviews a run has met, at 8 to 16 bytes each: a file of a gigabyte holds a few million.
 *
 * <p>A set of 64-bit pieces of the reviews' SHA-256, open addressing with linear probing. Two
 * reviews that share a piece (odds of one in ten million for a million reviews) are taken for one,
 * which matters only if they also share their key. Not thread-safe.
 */
final class SeenReviews {

  private static final int HEX_OF_A_LONG = 16;

  private long[] table = new long[1 << 10];
  private int size;
  private boolean zero;

  boolean contains(ReviewKey key) {
    long piece = piece(key);
    return piece == 0 ? zero : table[slot(table, piece)] == piece;
  }

  void add(ReviewKey key) {
    long piece = piece(key);
    if (piece == 0) {
      zero = true;
      return;
    }
    int slot = slot(table, piece);
    if (table[slot] == 0) {
      table[slot] = piece;
      size++;
      if (2 * size > table.length) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    for (long piece : table) {
      if (piece != 0) {
        larger[slot(larger, piece)] = piece;
      }
    }
    table = larger;
  }

  /** Where the piece stands, or would. */
  private static int slot(long[] table, long piece) {
    int slot = (int) (piece & (table.length - 1));
    while (table[slot] != 0 && table[slot] != piece) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private static long piece(ReviewKey key) {
    return Long.parseUnsignedLong(key.sourceId(), 0, HEX_OF_A_LONG, 16);
  }
}
