package org.minhchung.tlog.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file system seen from the crash backwards: what was written may be lost until it is forced, and
 * a name may be lost until its folder is.
 */
public interface FileLayer {

  /** What keeps others out of a folder until it is closed. */
  @FunctionalInterface
  interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** The whole content of a file; empty if there is none. */
  Optional<byte[]> read(Path file) throws IOException;

  /** The names in a folder, in no order; empty if there is none. */
  List<Path> list(Path folder) throws IOException;

  /** Makes a folder and those above it, where they are missing. */
  void createFolders(Path folder) throws IOException;

  /** Writes a file anew; readers may see half of it. Its folder must be there. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Writes behind what stands in a file, which is made if missing; touches nothing before it. */
  void append(Path file, byte[] bytes) throws IOException;

  /**
   * Writes over a part of a file that is long enough; touches nothing around it.
   *
   * @param at where the part begins
   */
  void overwrite(Path file, long at, byte[] bytes) throws IOException;

  /** Takes the place of what stood there; readers see the one or the other. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file or an empty folder; no trouble if there is none. */
  void delete(Path path) throws IOException;

  /** Brings a file's bytes to the disk. */
  void force(Path file) throws IOException;

  /** Brings the names in a folder to the disk. */
  void forceFolder(Path folder) throws IOException;

  /**
   * Keeps other processes, and other holders in this one, out of a folder.
   *
   * @throws IOException at once if somebody else holds it
   */
  Hold hold(Path folder) throws IOException;

  /** Writes beside the file and renames, so that no reader sees half of it; forces nothing. */
  default void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    write(beside, bytes);
    rename(beside, file);
  }

  /** As {@link #replace}, and on the disk when it returns. */
  default void replaceForced(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    write(beside, bytes);
    force(beside);
    rename(beside, file);
    Path folder = file.getParent();
    if (folder != null) {
      forceFolder(folder);
    }
  }
}
