package org.minhchung.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when its standard input does. The system closes that even if this process is
 * killed, so that none is left.
 */
record Child(Process process) implements AutoCloseable {

  private static final long SECONDS_TO_END = 20;

  /**
   * Starts it.
   *
   * @param errors the file that takes what it writes to standard error
   */
  static Child start(Path errors, List<String> command) {
    try {
      return new Child(new ProcessBuilder(command).redirectError(errors.toFile()).start());
    } catch (IOException trouble) {
      throw new UncheckedIOException("cannot start " + command.getFirst(), trouble);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
