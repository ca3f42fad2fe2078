package org.minhchung.tlog.tree;

import java.io.IOException;
import java.util.Optional;

/** Where tiles come from: a folder, a map, another machine. */
@FunctionalInterface
public interface TileSource {

  /**
   * The bytes of a tile; empty if there is none at that path. What is returned is not yet trusted:
   * {@link TileTree} looks at its length, and only the root tells whether its content is right.
   *
   * @throws IOException if nobody can say whether there is one
   */
  Optional<byte[]> read(TilePath path) throws IOException;
}
