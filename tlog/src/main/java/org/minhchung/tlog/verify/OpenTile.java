package org.minhchung.tlog.verify;

import java.util.Arrays;

/** The tile of a level that is being filled: the hashes so far, one behind the other. */
final class OpenTile {

  private final byte[] hashes = new byte[Tiles.FULL * Sha256.BYTES];
  private final byte[] folding = new byte[hashes.length];
  private long index;
  private int width;

  /** Of the tile within its level. */
  long index() {
    return index;
  }

  int width() {
    return width;
  }

  boolean isFull() {
    return width == Tiles.FULL;
  }

  void addLeaf(Sha256 sha, byte[] bytes, int from, int length) {
    sha.leafInto(bytes, from, length, hashes, width++);
  }

  /** Adds the root of a full tile of the level below. */
  void add(byte[] hash) {
    System.arraycopy(hash, 0, hashes, width++ * Sha256.BYTES, Sha256.BYTES);
  }

  /** Goes on to the next tile. */
  void next() {
    width = 0;
    index++;
  }

  /** The first place where another tile differs; as wide as this one if nowhere. */
  int mismatch(byte[] other) {
    int end = width * Sha256.BYTES;
    int at = Arrays.mismatch(hashes, 0, end, other, 0, end);
    return at < 0 ? width : at / Sha256.BYTES;
  }

  /** The root over a complete subtree within the tile. */
  byte[] fold(Sha256 sha, int from, int count) {
    System.arraycopy(hashes, from * Sha256.BYTES, folding, 0, count * Sha256.BYTES);
    for (int left = count; left > 1; left /= 2) {
      for (int pair = 0; pair < left / 2; pair++) {
        sha.nodeInto(folding, 2 * pair, folding, pair);
      }
    }
    return Arrays.copyOf(folding, Sha256.BYTES);
  }
}
