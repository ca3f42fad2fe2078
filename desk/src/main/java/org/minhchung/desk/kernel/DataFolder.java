package org.minhchung.desk.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the desk keeps what it knows, and apart from it what opens it.
 *
 * @param data {@code desk.db}, claim index, captures, tiles; absolute. Lost: the desk
 * @param keys secrets, never in a backup; absolute. Lost: masked repeats no longer match, and
 *     sealed reply addresses can never be opened
 */
public record DataFolder(Path data, Path keys) {

  public DataFolder {
    data = data.toAbsolutePath().normalize();
    keys = keys.toAbsolutePath().normalize();
  }

  /** The data folder with its keys beside it: the same path followed by {@code -keys}. */
  public static DataFolder at(Path data) {
    Path absolute = data.toAbsolutePath().normalize();
    return new DataFolder(absolute, absolute.resolveSibling(absolute.getFileName() + "-keys"));
  }

  /**
   * Makes both folders where they are missing, readable by the desk's own user alone (mode 0700
   * where the file system knows modes), and tries whether it may write there.
   *
   * @throws UnusableRecords if one of them is no folder or cannot be written
   */
  public DataFolder ready(DurableFiles files) {
    ready(data, files, UnusableRecords.Code.DATA_FOLDER);
    ready(keys, files, UnusableRecords.Code.KEYS_FOLDER);
    return this;
  }

  private static void ready(Path folder, DurableFiles files, UnusableRecords.Code code) {
    try {
      files.makeFolder(folder);
      Files.delete(Files.createTempFile(folder, ".try", null));
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableRecords(code, folder.toString(), e);
    }
  }
}
