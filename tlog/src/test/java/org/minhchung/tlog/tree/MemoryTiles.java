package org.minhchung.tlog.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory. */
final class MemoryTiles implements TileSource {

  final Map<TilePath, byte[]> tiles = new HashMap<>();

  void putAll(Map<TilePath, byte[]> grown) {
    tiles.putAll(grown);
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    return Optional.ofNullable(tiles.get(path));
  }
}
