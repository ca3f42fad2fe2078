package org.minhchung.desk.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Durable files by the old recipe: write a sibling, force it, rename it over the file, force the
 * folder.
 *
 * <p>Where the power may fail, and what a restart finds:
 *
 * <ol>
 *   <li>before the sibling is forced: the old file, and perhaps a broken sibling nobody reads;
 *   <li>after that, before the rename: the old file;
 *   <li>after the rename, before the folder is forced: the old file or the new one, both whole;
 *   <li>after the folder is forced, when the caller is told: the new file.
 * </ol>
 *
 * <p>Without the force of the sibling the third moment could find the new name on bytes that were
 * never written (Pillai and others, "All file systems are not created equal", OSDI 2014).
 */
public final class ForcedFiles implements DurableFiles {

  private final FileLayer layer;

  ForcedFiles(FileLayer layer) {
    this.layer = layer;
  }

  /** On the machine's own disks. */
  public static DurableFiles onDisk() {
    return new ForcedFiles(new DiskLayer());
  }

  @Override
  public void makeFolder(Path folder) {
    unchecked(
        () -> {
          makeFolderIn(folder.toAbsolutePath());
          return folder;
        });
  }

  private void makeFolderIn(Path folder) throws IOException {
    Path above = folder.getParent();
    if (layer.exists(folder) || above == null) {
      return;
    }
    makeFolderIn(above);
    layer.createFolder(folder);
    layer.forceFolder(above);
  }

  @Override
  public Optional<byte[]> read(Path file) {
    return unchecked(
        () -> layer.exists(file) ? Optional.of(layer.read(file)) : Optional.<byte[]>empty());
  }

  @Override
  public void replace(Path file, byte[] content) {
    unchecked(
        () -> {
          Path sibling = file.resolveSibling("." + file.getFileName() + ".new");
          layer.write(sibling, content);
          layer.force(sibling);
          layer.rename(sibling, file);
          layer.forceFolder(folderOf(file));
          return file;
        });
  }

  @Override
  public boolean ownerOnly(Path file) {
    return unchecked(() -> layer.ownerOnly(file));
  }

  @Override
  public <T> T alone(Path folder, Supplier<T> work) {
    return unchecked(
        () -> {
          try (FileLayer.Hold _ = layer.hold(folder)) {
            return work.get();
          }
        });
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("%s is no file in a folder".formatted(file));
    }
    return folder;
  }

  /** Work with files. */
  private interface OnFiles<T> {
    T run() throws IOException;
  }

  private static <T> T unchecked(OnFiles<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
