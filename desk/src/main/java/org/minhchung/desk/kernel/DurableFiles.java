package org.minhchung.desk.kernel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Files the desk writes by itself. When the power fails, a restart finds of each file the old
 * content or the new one, whole; and once a method has returned, the new one.
 *
 * <p>One writer for a file at a time. Every failure of the disk is an {@link
 * java.io.UncheckedIOException}.
 */
public interface DurableFiles {

  /** Makes the folder, and what is missing above it, for the desk's own user alone. */
  void makeFolder(Path folder);

  /** The file's content, or empty if there is no such file. */
  Optional<byte[]> read(Path file);

  /** Puts the content in the place of what was there, if anything was. */
  void replace(Path file, byte[] content);

  /**
   * Whether nobody but the desk's own user may read or write the file; true where the file system
   * knows no such thing.
   */
  boolean ownerOnly(Path file);

  /**
   * Runs the work while nobody else on this machine, thread or process, runs work alone in the same
   * folder.
   */
  <T> T alone(Path folder, Supplier<T> work);
}
