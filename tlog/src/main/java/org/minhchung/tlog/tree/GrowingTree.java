package org.minhchung.tlog.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The right edge of a tree, to which entries are added, and the tiles that follow from them.
 *
 * <p>Holds the tiles that are not full, so at most 255 hashes of each level and 255 entries, and a
 * hash for each bit of its size, so that a root costs few hashes. Not safe for use by several
 * threads.
 */
public final class GrowingTree {

  private final List<List<Hash>> edge = new ArrayList<>();

  /** Roots of the complete subtrees that make up the tree, by height: one for each bit of size. */
  private final Map<Integer, Hash> peaks = new TreeMap<>();

  private final List<byte[]> openEntries = new ArrayList<>();
  private final Map<TilePath, byte[]> filled = new LinkedHashMap<>();
  private long size;
  private long taken;

  /** A tree without entries. */
  public GrowingTree() {}

  /**
   * Goes on where the tiles of a tree end.
   *
   * @throws BrokenTiles if a tile of the right edge is missing or cut
   */
  public static GrowingTree after(TileTree tree) throws IOException {
    var growing = new GrowingTree();
    growing.size = tree.size();
    growing.taken = tree.size();
    long count = tree.size();
    for (int level = 0; count > 0; level++, count /= TilePath.FULL) {
      boolean open = count % TilePath.FULL > 0;
      List<Hash> hashes =
          open ? new ArrayList<>(tree.tile(level, count / TilePath.FULL)) : new ArrayList<>();
      growing.edge.add(hashes);
      for (int end = hashes.size(), bit = 1, height = 8 * level; end > 0; bit <<= 1, height++) {
        if ((end & bit) != 0) {
          growing.peaks.put(height, complete(hashes, end - bit, bit));
          end -= bit;
        }
      }
    }
    if (tree.size() % TilePath.FULL > 0) {
      growing.openEntries.addAll(tree.entries(tree.size() / TilePath.FULL));
    }
    return growing;
  }

  public long size() {
    return size;
  }

  /**
   * Adds an entry and returns its index.
   *
   * @throws IllegalArgumentException if the entry is too long for a tile
   */
  public long add(byte[] entry) {
    EntryBundle.checkLength(entry);
    openEntries.add(entry.clone());
    Hash leaf = Hash.ofLeaf(entry);
    raise(leaf);
    push(0, leaf, size);
    if (openEntries.size() == TilePath.FULL) {
      filled.put(
          new TilePath.Entries(size / TilePath.FULL, TilePath.FULL),
          EntryBundle.write(openEntries));
      openEntries.clear();
    }
    return size++;
  }

  public Hash root() {
    Hash root = null;
    for (Hash peak : peaks.values()) {
      root = root == null ? peak : Hash.ofNode(peak, root);
    }
    return root == null ? Hash.EMPTY : root;
  }

  private void raise(Hash leaf) {
    Hash raised = leaf;
    int height = 0;
    for (Hash left = peaks.remove(height); left != null; left = peaks.remove(height)) {
      raised = Hash.ofNode(left, raised);
      height++;
    }
    peaks.put(height, raised);
  }

  /**
   * The tiles that came or grew since this was last asked: full ones first, then the partial ones
   * of the present size. Their bytes follow from the entries alone. A tile that is as wide as it
   * was is not among them: writing it again would put what is forced at risk.
   */
  public Map<TilePath, byte[]> takeGrown() {
    Map<TilePath, byte[]> grown = new LinkedHashMap<>(filled);
    filled.clear();
    long count = size;
    long before = taken;
    for (int level = 0; level < edge.size() && count > before; level++) {
      List<Hash> open = edge.get(level);
      if (!open.isEmpty()) {
        grown.put(new TilePath.Hashes(level, count / TilePath.FULL, open.size()), bytes(open));
      }
      count /= TilePath.FULL;
      before /= TilePath.FULL;
    }
    if (size > taken && !openEntries.isEmpty()) {
      grown.put(
          new TilePath.Entries(size / TilePath.FULL, openEntries.size()),
          EntryBundle.write(openEntries));
    }
    taken = size;
    return grown;
  }

  /**
   * @param place of the hash within its level, counted over all tiles
   */
  private void push(int level, Hash hash, long place) {
    if (edge.size() == level) {
      edge.add(new ArrayList<>());
    }
    List<Hash> open = edge.get(level);
    open.add(hash);
    if (open.size() == TilePath.FULL) {
      long index = place / TilePath.FULL;
      filled.put(new TilePath.Hashes(level, index, TilePath.FULL), bytes(open));
      Hash above = complete(open, 0, TilePath.FULL);
      open.clear();
      push(level + 1, above, index);
    }
  }

  private static Hash complete(List<Hash> hashes, int from, int count) {
    return count == 1
        ? hashes.get(from)
        : Hash.ofNode(
            complete(hashes, from, count / 2), complete(hashes, from + count / 2, count / 2));
  }

  private static byte[] bytes(List<Hash> hashes) {
    byte[] tile = new byte[hashes.size() * Hash.BYTES];
    for (int place = 0; place < hashes.size(); place++) {
      hashes.get(place).copyInto(tile, place);
    }
    return tile;
  }
}
