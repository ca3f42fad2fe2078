package org.minhchung.tlog.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;

/**
 * Where batches lie until their tiles are forced: one file to which each batch is appended, so that
 * one force makes it durable. A new file begins when the last one was dropped, and costs one force
 * more, of the folder with its name.
 */
final class Staging {

  private static final long MAX_BYTES = 64L << 20;

  private final FileLayer files;
  private final Path folder;
  private final int maxBatches;
  private final Consumer<Moment> moments;
  private @Nullable Path file;
  private int batches;
  private long bytes;

  /**
   * @param maxBatches after so many it is full
   */
  Staging(FileLayer files, Path folder, int maxBatches, Consumer<Moment> moments) {
    this.files = files;
    this.folder = folder;
    this.maxBatches = maxBatches;
    this.moments = moments;
  }

  /** Brings a batch to the disk. */
  void stage(StagedBatch batch) throws IOException {
    Path before = file;
    Path into = before == null ? folder.resolve(batch.name()) : before;
    byte[] staged = batch.bytes();
    files.append(into, staged);
    moments.accept(Moment.STAGED);
    files.force(into);
    if (before == null) {
      files.forceFolder(folder);
      file = into;
    }
    moments.accept(Moment.STAGED_FORCED);
    batches++;
    bytes += staged.length;
  }

  boolean isFull() {
    return batches >= maxBatches || bytes >= MAX_BYTES;
  }

  /** Everything staged, by name; batches that were cut off are not among them. */
  Map<String, StagedBatch> read() throws IOException {
    Map<String, StagedBatch> staged = new HashMap<>();
    for (Path each : files.list(folder)) {
      Optional<byte[]> content = files.read(each);
      if (content.isPresent()) {
        StagedBatch.readAll(content.get()).forEach(batch -> staged.put(batch.name(), batch));
      }
    }
    return staged;
  }

  boolean isEmpty() throws IOException {
    return files.list(folder).isEmpty();
  }

  /** Removes what is staged; its tiles must be on the disk. */
  void drop() throws IOException {
    for (Path each : files.list(folder)) {
      files.delete(each);
    }
    file = null;
    batches = 0;
    bytes = 0;
  }
}
