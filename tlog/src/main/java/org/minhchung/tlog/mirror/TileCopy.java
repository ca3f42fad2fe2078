package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileSource;
import org.minhchung.tlog.tree.TileTree;

/**
 * Brings the entries of a signed tree into a folder, one bundle after the other, and makes the
 * tiles of hashes from them. A bundle is written after it was shown to be part of the signed tree;
 * so what lies in the folder is always the log's, however far the copy came.
 *
 * <p>Holds one bundle and the right edge of the tree.
 */
final class TileCopy {

  private static final int BUNDLES_BETWEEN_FORCES = 64;

  /** Notes how far a copy has come; called when everything up to there is on the disk. */
  @FunctionalInterface
  interface Progress {
    void reached(Checkpoint own) throws IOException;
  }

  private final TileSource from;
  private final TileFolder into;

  /** Tiles that are not full yet, by the full tile of their place. */
  private final Map<TilePath, Map<TilePath, byte[]>> open = new LinkedHashMap<>();

  TileCopy(TileSource from, TileFolder into) {
    this.from = new NearTiles(from);
    this.into = into;
  }

  /**
   * @param growing what lies in the folder already; a beginning of the goal
   * @param goal signed by the log
   * @throws WrongContent if a bundle or a tile is not what the log has signed
   * @throws org.minhchung.tlog.tree.BrokenTiles if one is missing or cut
   */
  void copy(GrowingTree growing, Checkpoint goal, Progress progress) throws IOException {
    int unforced = 0;
    while (growing.size() < goal.size()) {
      grow(growing, goal);
      write(growing.takeGrown());
      if (++unforced == BUNDLES_BETWEEN_FORCES || growing.size() == goal.size()) {
        for (Map<TilePath, byte[]> tile : open.values()) {
          into.write(tile);
        }
        into.force();
        progress.reached(new Checkpoint(goal.origin(), growing.size(), growing.root()));
        unforced = 0;
      }
    }
  }

  /** Writes full tiles; of the others the widest of each place waits until it is asked for. */
  private void write(Map<TilePath, byte[]> grown) throws IOException {
    for (Map.Entry<TilePath, byte[]> tile : grown.entrySet()) {
      Map<TilePath, byte[]> alone = Map.of(tile.getKey(), tile.getValue());
      if (tile.getKey().isFull()) {
        into.write(alone);
        open.remove(tile.getKey());
      } else {
        open.put(tile.getKey().full(), alone);
      }
    }
  }

  private void grow(GrowingTree growing, Checkpoint goal) throws IOException {
    long first = growing.size();
    long bundle = first / TilePath.FULL;
    int known = (int) (first % TilePath.FULL);
    List<byte[]> entries = new TileTree(from, goal.size()).entries(bundle);
    if (known > 0) {
      compare(new TileTree(into, first).entries(bundle), entries, first - known);
    }
    entries.subList(known, entries.size()).forEach(growing::add);
    if (!Growth.leads(growing.size(), growing.root(), goal, new TileTree(from, goal.size()))) {
      throw new WrongContent(
          "entries %d to %d, or the tiles above them, are not what the log has signed"
              .formatted(first, growing.size() - 1));
    }
  }

  private static void compare(List<byte[]> own, List<byte[]> served, long first)
      throws WrongContent {
    for (int place = 0; place < own.size(); place++) {
      if (!Arrays.equals(own.get(place), served.get(place))) {
        throw new WrongContent("entry %d is not what it was".formatted(first + place));
      }
    }
  }
}
