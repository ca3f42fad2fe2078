package org.minhchung.desk.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.tree.TilePath;

/** The log as readers may fetch it: the files, and nothing computed. Safe to share. */
public final class PublishedLog {

  private final TileFolder tiles;

  PublishedLog(Path shown) {
    this.tiles = new TileFolder(new DiskFiles(), shown);
  }

  /** The signed checkpoint; empty before the log has begun. */
  public Optional<byte[]> checkpoint() {
    try {
      return tiles.checkpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A tile of hashes or entries.
   *
   * @param path {@code tile/…} as C2SP tlog-tiles writes it
   * @return empty if there is none, or the path is not exactly one of a tile
   */
  public Optional<byte[]> tile(String path) {
    try {
      Optional<TilePath> tile = TilePath.read(path);
      return tile.isEmpty() ? Optional.empty() : tiles.read(tile.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statement that the log was closed, and what follows it; empty while it goes on. */
  public Optional<byte[]> succession() {
    try {
      return tiles.succession();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
