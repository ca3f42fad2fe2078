package org.minhchung.tlog.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of one size as its tiles tell it: root, proofs and entries.
 *
 * <p>A proof reads at most two tiles of each level, so O(log n). Tiles read once are kept for the
 * life of this object; make a new one for each question. Not safe for use by several threads.
 */
public final class TileTree {

  private static final int LEVELS_IN_TILE = 8;

  private final TileSource source;
  private final long size;
  private final Map<TilePath, byte[]> seen = new HashMap<>();

  /**
   * @param size number of entries
   */
  public TileTree(TileSource source, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative, was " + size);
    }
    this.source = source;
    this.size = size;
  }

  public long size() {
    return size;
  }

  /**
   * @throws BrokenTiles if a tile is missing or cut
   */
  public Hash root() throws IOException {
    return rootOf(size);
  }

  /**
   * The root the tree had when it was smaller.
   *
   * @param smaller 0 to size
   */
  public Hash rootOf(long smaller) throws IOException {
    checkWithin(smaller);
    return smaller == 0 ? Hash.EMPTY : range(0, smaller);
  }

  /**
   * Proves that an entry is in the tree: hashes from the leaf's sibling up to the root's child (RFC
   * 6962, section 2.1.1).
   *
   * @param index below size
   */
  public List<Hash> inclusion(long index) throws IOException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index must be below %d, was %d".formatted(size, index));
    }
    List<Hash> proof = new ArrayList<>();
    path(index, 0, size, proof);
    return List.copyOf(proof);
  }

  /**
   * Proves that the tree only grew since it was smaller (RFC 6962, section 2.1.2). Empty if nothing
   * was added, and from an empty tree, of which everything is a growth.
   *
   * @param smaller 0 to size
   */
  public List<Hash> consistency(long smaller) throws IOException {
    checkWithin(smaller);
    List<Hash> proof = new ArrayList<>();
    if (smaller > 0 && smaller < size) {
      subproof(smaller, 0, size, true, proof);
    }
    return List.copyOf(proof);
  }

  /** The hash of the entry at an index below size. */
  public Hash leaf(long index) throws IOException {
    return subtree(index, 0);
  }

  /** The hashes of a tile of this tree, in order. */
  List<Hash> tile(int level, long index) throws IOException {
    byte[] tile = read(new TilePath.Hashes(level, index, widthAt(level, index)));
    List<Hash> hashes = new ArrayList<>();
    for (int place = 0; place < tile.length / Hash.BYTES; place++) {
      hashes.add(Hash.in(tile, place));
    }
    return hashes;
  }

  /**
   * The entries of one bundle, in order.
   *
   * @param bundle index of the bundle; its first entry must be within the tree
   */
  public List<byte[]> entries(long bundle) throws IOException {
    TilePath path = new TilePath.Entries(bundle, widthAt(0, bundle));
    byte[] bytes = fetch(path);
    List<byte[]> entries = EntryBundle.read(bytes);
    if (entries.size() < path.width()) {
      throw new BrokenTiles(
          "%s must hold %d entries, held %d".formatted(path.path(), path.width(), entries.size()));
    }
    return List.copyOf(entries.subList(0, path.width()));
  }

  private void checkWithin(long smaller) {
    if (smaller < 0 || smaller > size) {
      throw new IllegalArgumentException("must be 0 to %d, was %d".formatted(size, smaller));
    }
  }

  private void path(long index, long from, long to, List<Hash> proof) throws IOException {
    if (to - from == 1) {
      return;
    }
    long middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      path(index, from, middle, proof);
      proof.add(range(middle, to));
    } else {
      path(index, middle, to, proof);
      proof.add(range(from, middle));
    }
  }

  private void subproof(long smaller, long from, long to, boolean known, List<Hash> proof)
      throws IOException {
    if (smaller == to) {
      if (!known) {
        proof.add(range(from, to));
      }
      return;
    }
    long middle = from + largestPowerBelow(to - from);
    if (smaller <= middle) {
      subproof(smaller, from, middle, known, proof);
      proof.add(range(middle, to));
    } else {
      subproof(smaller, middle, to, false, proof);
      proof.add(range(from, middle));
    }
  }

  /** The hash over entries {@code from} to {@code to}, a range as RFC 6962 cuts them. */
  private Hash range(long from, long to) throws IOException {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      return subtree(from, Long.numberOfTrailingZeros(count));
    }
    long middle = from + largestPowerBelow(count);
    return Hash.ofNode(range(from, middle), range(middle, to));
  }

  /** The root of a complete subtree of 2^height entries; it lies within one tile. */
  private Hash subtree(long from, int height) throws IOException {
    int level = height / LEVELS_IN_TILE;
    int count = 1 << (height % LEVELS_IN_TILE);
    long place = from >>> (level * LEVELS_IN_TILE);
    long index = place / TilePath.FULL;
    byte[] tile = read(new TilePath.Hashes(level, index, widthAt(level, index)));
    return within(tile, (int) (place % TilePath.FULL), count);
  }

  private static Hash within(byte[] tile, int place, int count) {
    return count == 1
        ? Hash.in(tile, place)
        : Hash.ofNode(within(tile, place, count / 2), within(tile, place + count / 2, count / 2));
  }

  private int widthAt(int level, long index) {
    long width = (size >>> (level * LEVELS_IN_TILE)) - index * TilePath.FULL;
    if (width <= 0) {
      throw new IllegalArgumentException(
          "a tree of %d entries has no tile %d at level %d".formatted(size, index, level));
    }
    return (int) Math.min(TilePath.FULL, width);
  }

  private byte[] read(TilePath.Hashes path) throws IOException {
    byte[] known = seen.get(path);
    if (known != null) {
      return known;
    }
    byte[] tile = fetch(path);
    int expected = path.width() * Hash.BYTES;
    if (tile.length < expected || tile.length % Hash.BYTES != 0) {
      throw new BrokenTiles(
          "%s must have %d bytes, had %d".formatted(path.path(), expected, tile.length));
    }
    byte[] wanted = tile.length == expected ? tile : Arrays.copyOf(tile, expected);
    seen.put(path, wanted);
    return wanted;
  }

  /** A log may drop a partial tile once the full one is there. */
  private byte[] fetch(TilePath path) throws IOException {
    Optional<byte[]> found = source.read(path);
    if (found.isEmpty() && !path.isFull()) {
      found = source.read(path.full());
    }
    return found.orElseThrow(() -> new BrokenTiles(path.path() + " is missing"));
  }

  /** The largest power of two that is smaller than a count of at least two. */
  static long largestPowerBelow(long count) {
    return Long.highestOneBit(count - 1);
  }
}
