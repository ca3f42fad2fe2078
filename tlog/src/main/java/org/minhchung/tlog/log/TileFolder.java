package org.minhchung.tlog.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileSource;

/**
 * The folder that readers see: {@code checkpoint} and {@code tile/…}, as any web server can hand
 * them out. Remembers what was written and not forced. Not safe for use by several threads, reading
 * apart.
 */
public final class TileFolder implements TileSource {

  private final FileLayer files;

  private final Path folder;
  private final Map<TilePath, Path> unforced = new LinkedHashMap<>();

  public TileFolder(FileLayer files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> read(TilePath path) throws IOException {
    return files.read(at(path));
  }

  /** The published checkpoint as it stands there; empty if none was ever published. */
  public Optional<byte[]> checkpoint() throws IOException {
    return files.read(folder.resolve("checkpoint"));
  }

  /** The statement that this log was closed, and by whom it is followed; empty while it goes on. */
  public Optional<byte[]> succession() throws IOException {
    return files.read(folder.resolve("succession"));
  }

  /** Closes the log: from here on it can be read, and not opened for writing. Forced. */
  void close(byte[] statement) throws IOException {
    files.createFolders(folder);
    files.replaceForced(folder.resolve("succession"), statement);
  }

  /** Writes tiles; no reader sees half of one. They may be lost until {@link #force}. */
  public void write(Map<TilePath, byte[]> tiles) throws IOException {
    for (Map.Entry<TilePath, byte[]> tile : tiles.entrySet()) {
      Path file = at(tile.getKey());
      files.createFolders(parent(file));
      files.replace(file, tile.getValue());
      unforced.put(tile.getKey(), file);
    }
  }

  /**
   * Writes tiles that may be there already, as they should be: such a one is left alone, because
   * what follows may have to be made from it again. Forced with the others.
   */
  void restore(Map<TilePath, byte[]> tiles) throws IOException {
    Map<TilePath, byte[]> missing = new LinkedHashMap<>();
    for (Map.Entry<TilePath, byte[]> tile : tiles.entrySet()) {
      Optional<byte[]> found = read(tile.getKey());
      if (found.isPresent() && Arrays.equals(found.get(), tile.getValue())) {
        unforced.put(tile.getKey(), at(tile.getKey()));
      } else {
        missing.put(tile.getKey(), tile.getValue());
      }
    }
    write(missing);
  }

  /** Shows a checkpoint to readers. It may fall back until {@link #force}; the head does not. */
  public void publish(byte[] checkpoint) throws IOException {
    files.createFolders(folder);
    files.replace(folder.resolve("checkpoint"), checkpoint);
  }

  /**
   * Brings to the disk what was written, and drops the partial tiles whose full tile is there: C2SP
   * tlog-tiles, "Partial Tiles", allows it, and else each append would leave files for ever. They
   * were not forced, so their going is: one that came back after a failure could be torn.
   */
  public void force() throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    Set<Path> partials = new HashSet<>();
    for (Map.Entry<TilePath, Path> tile : unforced.entrySet()) {
      TilePath path = tile.getKey();
      if (!path.isFull() && unforced.containsKey(path.full())) {
        continue;
      }
      files.force(tile.getValue());
      for (Path above = parent(tile.getValue()); above.startsWith(folder); above = parent(above)) {
        folders.add(above);
      }
      if (path.isFull()) {
        Path file = tile.getValue();
        partials.add(file.resolveSibling(file.getFileName() + ".p"));
      }
    }
    if (files.read(folder.resolve("checkpoint")).isPresent()) {
      files.force(folder.resolve("checkpoint"));
      folders.add(folder);
    }
    for (Path each : folders) {
      files.forceFolder(each);
    }
    for (Path partial : partials) {
      List<Path> old = files.list(partial);
      if (!old.isEmpty()) {
        for (Path file : old) {
          files.delete(file);
        }
        files.forceFolder(partial);
        files.delete(partial);
      }
    }
    unforced.clear();
  }

  private Path at(TilePath path) {
    return folder.resolve(path.path());
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " has no folder");
    }
    return parent;
  }
}
