package org.minhchung.tlog.mirror;

import java.io.IOException;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.ProofCheck;
import org.minhchung.tlog.tree.TileSource;
import org.minhchung.tlog.tree.TileTree;

/** What a signed tree was when it was smaller, by its tiles. */
final class Growth {

  private Growth() {}

  /**
   * The root over the first entries of a signed tree. Nothing of the tiles is trusted: together
   * with a consistency proof the root must lead to the signed one, so another root than an earlier
   * signed one is a fork and no fault of the tiles.
   *
   * @param smaller 0 to the size of the tree
   * @throws WrongContent if the tiles do not lead to the signed root
   * @throws org.minhchung.tlog.tree.BrokenTiles if a tile is missing or cut
   */
  static Hash rootWithin(Checkpoint signed, long smaller, TileSource tiles) throws IOException {
    var tree = new TileTree(tiles, signed.size());
    Hash root = tree.rootOf(smaller);
    if (!leads(smaller, root, signed, tree)) {
      throw new WrongContent(
          "the tiles do not lead to the signed root of %d entries".formatted(signed.size()));
    }
    return root;
  }

  /** Whether a tree of this size and root is the beginning of a signed one. */
  static boolean leads(long size, Hash root, Checkpoint signed, TileTree tree) throws IOException {
    return ProofCheck.isGrowth(size, root, signed.size(), signed.root(), tree.consistency(size));
  }
}
