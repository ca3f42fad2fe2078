package org.minhchung.desk.kernel;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@link ForcedFiles} asks of a file system, step by step, so that a test can fail the power
 * between two steps. Nothing lasts until it is forced: a file's bytes by {@link #force}, the names
 * in a folder by {@link #forceFolder}.
 */
interface FileLayer {

  boolean exists(Path path);

  /** Makes one folder in one that exists. */
  void createFolder(Path folder) throws IOException;

  byte[] read(Path file) throws IOException;

  /** Makes or overwrites the file. */
  void write(Path file, byte[] content) throws IOException;

  void force(Path file) throws IOException;

  /**
   * Gives the file another name in the same folder; a file of that name is replaced in one step.
   */
  void rename(Path from, Path to) throws IOException;

  void forceFolder(Path folder) throws IOException;

  boolean ownerOnly(Path file) throws IOException;

  /** Waits until nobody else holds the folder, and holds it until closed. */
  Hold hold(Path folder) throws IOException;

  /** A folder held alone. */
  interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
