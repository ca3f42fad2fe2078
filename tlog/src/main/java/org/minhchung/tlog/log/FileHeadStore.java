package org.minhchung.tlog.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;

/**
 * The head in a file of its own, for logs without a database. Keep it apart from the tiles when you
 * back up: both restored to yesterday look like an honest log, and only a witness can tell.
 */
public final class FileHeadStore implements HeadStore {

  private final FileLayer files;
  private final Path folder;
  private final Path file;

  /**
   * @param folder where {@code head} stands; made if missing
   */
  public FileHeadStore(FileLayer files, Path folder) throws IOException {
    this.files = files;
    this.folder = folder;
    this.file = folder.resolve("head");
    files.createFolders(folder);
    Path above = folder.getParent();
    if (above != null) {
      files.forceFolder(above);
    }
  }

  /**
   * Forces what it finds before it tells: a process that died may have left a head that the disk
   * has not seen, and once published it must not fall back.
   */
  @Override
  public synchronized Optional<Note> head() throws IOException {
    Optional<Note> found = read();
    if (found.isPresent()) {
      files.force(file);
      files.forceFolder(folder);
    }
    return found;
  }

  @Override
  public synchronized boolean swap(@Nullable Note expected, Note next) throws IOException {
    try (FileLayer.Hold held = files.hold(folder)) {
      Note present = read().orElse(null);
      boolean isExpected = present == null ? expected == null : present.equals(expected);
      if (isExpected) {
        files.replaceForced(file, next.bytes());
      }
      return isExpected;
    }
  }

  private Optional<Note> read() throws IOException {
    Optional<byte[]> bytes = files.read(file);
    try {
      return bytes.isEmpty() ? Optional.empty() : Optional.of(Note.read(bytes.get()));
    } catch (Malformed e) {
      throw new IOException(file + " is not a checkpoint: " + e.getMessage(), e);
    }
  }
}
