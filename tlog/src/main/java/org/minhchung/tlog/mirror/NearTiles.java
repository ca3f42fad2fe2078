package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileSource;

/** Keeps the tiles of hashes read last, because neighbouring proofs share them. */
final class NearTiles implements TileSource {

  /** Two of each level there can be, and some. */
  private static final int MOST = 32;

  private final TileSource source;
  private final Map<TilePath, byte[]> near =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
          return size() > MOST;
        }
      };

  NearTiles(TileSource source) {
    this.source = source;
  }

  @Override
  public Optional<byte[]> read(TilePath path) throws IOException {
    byte[] known = near.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> read = source.read(path);
    if (path instanceof TilePath.Hashes) {
      read.ifPresent(bytes -> near.put(path, bytes));
    }
    return read;
  }
}
