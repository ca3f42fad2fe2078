package org.minhchung.engine.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines go. A file appears whole or not at all: it is written beside, forced to disk and
 * renamed at the end. Standard output gets whole lines as they are ready.
 */
final class Output implements AutoCloseable {

  private final OutputStream out;
  private final @Nullable FileChannel channel;
  private final @Nullable Path beside;
  private final @Nullable Path file;

  private Output(
      OutputStream out, @Nullable FileChannel channel, @Nullable Path beside, @Nullable Path file) {
    this.out = out;
    this.channel = channel;
    this.beside = beside;
    this.file = file;
  }

  static Output to(OutputStream standard) {
    return new Output(new BufferedOutputStream(standard, 1 << 16), null, null, null);
  }

  /**
   * @throws IOException if the folder is missing or may not be written
   */
  static Output to(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
    Path absolute = file.toAbsolutePath();
    Path beside =
        absolute.resolveSibling(
            "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new Output(
        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
        channel,
        beside,
        absolute);
  }

  void write(byte[] line) throws IOException {
    out.write(line);
  }

  void flush() throws IOException {
    out.flush();
  }

  /** Everything was written: the file gets its name. */
  void complete() throws IOException {
    out.flush();
    if (channel != null && beside != null && file != null) {
      channel.force(true);
      channel.close();
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not completed. */
  @Override
  public void close() throws IOException {
    if (channel != null && beside != null) {
      channel.close();
      Files.deleteIfExists(beside);
    }
  }
}
