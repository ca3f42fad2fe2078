package org.minhchung.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DataFolder;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets one process serve a data folder. An import beside it is fine: it writes records and leaves
 * the index alone. The operating system releases the lock however the process ends.
 */
@Component
final class FolderLock implements SmartLifecycle {

  private final Path folder;
  private @Nullable FileChannel held;

  FolderLock(DataFolder folder) {
    this.folder = folder.data();
  }

  @Override
  public void start() {
    try {
      FileChannel file =
          FileChannel.open(
              folder.resolve("serving.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        throw new UnusableSettings(UnusableSettings.Code.FOLDER_IN_USE, folder.toString());
      }
      held = file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  @Override
  public void stop() {
    FileChannel file = held;
    held = null;
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRunning() {
    return held != null;
  }

  /** Before anything is loaded or followed. */
  @Override
  public int getPhase() {
    return -2;
  }
}
