package org.minhchung.tlog.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Entries that wait for the writer, and who waits for them. What waits at the same time becomes one
 * batch. Safe for use by many threads.
 */
final class WaitingEntries {

  private static final int MAX_BATCH_ENTRIES = 4_096;
  private static final int MAX_BATCH_BYTES = 16 << 20;

  /**
   * An entry, and the promise made for it.
   *
   * @param told once the entry is durable and readers can fetch it
   */
  record Waiting(byte[] entry, CompletableFuture<Log.Appended> told) {}

  private final Deque<Waiting> queue = new ArrayDeque<>();
  private boolean closing;
  private @Nullable LogStopped stopped;

  /**
   * Puts entries at the end, with nothing between them.
   *
   * @throws LogStopped if the writer has stopped or is closing
   */
  synchronized List<CompletableFuture<Log.Appended>> add(List<byte[]> entries) {
    if (stopped != null) {
      throw stopped;
    }
    if (closing) {
      throw new LogStopped("the log is closed");
    }
    List<Waiting> all =
        entries.stream()
            .map(entry -> new Waiting(entry.clone(), new CompletableFuture<>()))
            .toList();
    queue.addAll(all);
    notifyAll();
    return all.stream().map(Waiting::told).toList();
  }

  /**
   * Waits for the next batch, up to its bounds.
   *
   * @return empty once the log is closing and nothing waits
   */
  synchronized List<Waiting> next() throws InterruptedException {
    while (queue.isEmpty() && !closing) {
      wait();
    }
    List<Waiting> batch = new ArrayList<>();
    long bytes = 0;
    while (!queue.isEmpty() && batch.size() < MAX_BATCH_ENTRIES && bytes < MAX_BATCH_BYTES) {
      Waiting waiting = queue.remove();
      bytes += waiting.entry.length;
      batch.add(waiting);
    }
    return batch;
  }

  /** Takes nothing more; what waits is still written. */
  synchronized void close() {
    closing = true;
    notifyAll();
  }

  synchronized boolean isStopped() {
    return stopped != null;
  }

  /**
   * Takes nothing more, and tells everybody that nobody knows.
   *
   * @param batch that was being written
   */
  void stop(LogStopped why, List<Waiting> batch) {
    List<Waiting> left = new ArrayList<>(batch);
    synchronized (this) {
      stopped = why;
      left.addAll(queue);
      queue.clear();
    }
    left.forEach(waiting -> waiting.told.completeExceptionally(why));
  }
}
