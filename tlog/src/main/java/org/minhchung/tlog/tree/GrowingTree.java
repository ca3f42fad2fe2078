package org.minhchung.tlog.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a tree, to which entries are added, and the tiles that follow from them.
 *
 * <p>Holds the tiles that are not full, so at most 255 hashes of each level and 255 entries. Not
 * safe for use by several threads.
 */
public final class GrowingTree {

  private final List<List<Hash>> edge = new ArrayList<>();
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
      growing.edge.add(
          open ? new ArrayList<>(tree.tile(level, count / TilePath.FULL)) : new ArrayList<>());
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
    push(0, Hash.ofLeaf(entry), size);
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
    for (List<Hash> open : edge) {
      for (int end = open.size(), bit = 1; end > 0; bit <<= 1) {
        if ((end & bit) != 0) {
          Hash left = complete(open, end - bit, bit);
          root = root == null ? left : Hash.ofNode(left, root);
          end -= bit;
        }
      }
    }
    return root == null ? Hash.EMPTY : root;
  }

  /**
   * The tiles that came or grew since this was last asked: full ones first, then the partial ones
   * of the present size. Their bytes follow from the entries alone.
   */
  public Map<TilePath, byte[]> takeGrown() {
    Map<TilePath, byte[]> grown = new LinkedHashMap<>(filled);
    filled.clear();
    if (size > taken) {
      long count = size;
      for (int level = 0; level < edge.size(); level++, count /= TilePath.FULL) {
        List<Hash> open = edge.get(level);
        if (!open.isEmpty()) {
          grown.put(new TilePath.Hashes(level, count / TilePath.FULL, open.size()), bytes(open));
        }
      }
      if (!openEntries.isEmpty()) {
        grown.put(
            new TilePath.Entries(size / TilePath.FULL, openEntries.size()),
            EntryBundle.write(openEntries));
      }
      taken = size;
    }
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
