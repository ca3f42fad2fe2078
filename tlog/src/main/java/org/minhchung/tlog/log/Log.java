package org.minhchung.tlog.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.tree.EntryBundle;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileTree;

/**
 * A log that entries can be appended to. Safe for use by many threads; what they append at the same
 * time shares one force.
 *
 * <p>An entry is acknowledged after readers can fetch it and its checkpoint, and after no failure
 * of power can take it back. Anything unforeseen stops the writer: it never guesses how far it
 * came.
 */
public final class Log implements AutoCloseable {

  /*
   * The order of things, and why (docs/log-format.md tells what a restart finds at each moment):
   *  1. stage    one file with all tiles of the batch, forced with its folder: two forces;
   *  2. sign     the checkpoint; it is still ours alone;
   *  3. swap     the head, durably. From here on the batch is part of the log;
   *  4. publish  tiles, then the checkpoint; not forced, because a restart finds them staged;
   *  5. tell     those who wait.
   * Every so often the tiles are forced and the staged files dropped.
   * The staging before the swap follows Sunlight (Filippo Valsorda, internal/ctlog, 2024).
   */

  private static final int MAX_BATCH_ENTRIES = 4_096;
  private static final int MAX_BATCH_BYTES = 16 << 20;
  private static final long MAX_STAGED_BYTES = 64L << 20;

  /**
   * Where an entry stands.
   *
   * @param index of the entry, from 0
   * @param checkpoint published, of a tree that holds it
   */
  public record Appended(long index, Note checkpoint) {}

  private record Waiting(byte[] entry, CompletableFuture<Appended> told) {}

  private final FileLayer files;
  private final Path staging;
  private final TileFolder tiles;
  private final HeadStore heads;
  private final LogSettings settings;
  private final FileLayer.Hold hold;
  private final GrowingTree growing;
  private final Thread writer;

  /** Guarded by itself, with {@link #closing} and {@link #stopped}. */
  private final Deque<Waiting> queue = new ArrayDeque<>();

  private boolean closing;
  private @Nullable LogStopped stopped;

  private final List<Path> staged = new ArrayList<>();
  private long stagedBytes;
  private Note head;
  private volatile Note published;

  Log(
      FileLayer files,
      Path staging,
      TileFolder tiles,
      HeadStore heads,
      LogSettings settings,
      FileLayer.Hold hold,
      GrowingTree growing,
      Note head,
      Note published) {
    this.files = files;
    this.staging = staging;
    this.tiles = tiles;
    this.heads = heads;
    this.settings = settings;
    this.hold = hold;
    this.growing = growing;
    this.head = head;
    this.published = published;
    this.writer = Thread.ofPlatform().daemon().name("tlog-writer").unstarted(this::write);
  }

  /**
   * Begins a log that never was. Whoever calls this for a log that was begun before makes a fork;
   * so it looks for traces of one, and asks the observers.
   *
   * @param folder holds {@code public}, which readers may fetch, and {@code staging}, which they
   *     need not; made if missing
   */
  public static LogStart create(FileLayer files, Path folder, HeadStore heads, LogSettings settings)
      throws IOException {
    return start(files, folder, settings, (opening, hold) -> opening.create(heads, hold));
  }

  /**
   * Goes on with a log.
   *
   * @throws IOException if somebody else holds the folder, or the disk fails
   */
  public static LogStart open(FileLayer files, Path folder, HeadStore heads, LogSettings settings)
      throws IOException {
    return start(files, folder, settings, (opening, hold) -> opening.open(heads, hold));
  }

  @FunctionalInterface
  private interface Way {
    LogStart go(Opening opening, FileLayer.Hold hold) throws IOException;
  }

  private static LogStart start(FileLayer files, Path folder, LogSettings settings, Way way)
      throws IOException {
    Path staging = folder.resolve("staging");
    Path shown = folder.resolve("public");
    files.createFolders(staging);
    files.createFolders(shown);
    files.forceFolder(folder);
    Path above = folder.getParent();
    if (above != null) {
      files.forceFolder(above);
    }
    FileLayer.Hold hold = files.hold(folder);
    LogStart start = null;
    try {
      start = way.go(new Opening(files, staging, new TileFolder(files, shown), settings), hold);
      if (start instanceof LogStart.Writing(Log log, var _)) {
        log.writer.start();
      }
      return start;
    } finally {
      if (!(start instanceof LogStart.Writing)) {
        hold.close();
      }
    }
  }

  /**
   * Appends an entry. The future completes once the entry is durable and readers can fetch it; it
   * fails with {@link LogStopped} if nobody can say whether it is in the log.
   *
   * @throws IllegalArgumentException if the entry has more than 65,535 bytes
   * @throws LogStopped if the writer has stopped or is closed
   */
  public CompletableFuture<Appended> append(byte[] entry) {
    return appendAll(List.of(entry)).getFirst();
  }

  /**
   * Appends entries one after the other, with nothing between them, in one batch if it is not too
   * large for one.
   *
   * @return for each entry as {@link #append} has it, in order
   * @throws IllegalArgumentException if an entry is too long; then none is appended
   * @throws LogStopped if the writer has stopped or is closed
   */
  public List<CompletableFuture<Appended>> appendAll(List<byte[]> entries) {
    entries.forEach(EntryBundle::checkLength);
    List<Waiting> all =
        entries.stream()
            .map(entry -> new Waiting(entry.clone(), new CompletableFuture<>()))
            .toList();
    synchronized (queue) {
      if (stopped != null) {
        throw stopped;
      }
      if (closing) {
        throw new LogStopped("the log is closed");
      }
      queue.addAll(all);
      queue.notifyAll();
    }
    return all.stream().map(Waiting::told).toList();
  }

  /** The checkpoint that readers find, with the lines of those who signed it. */
  public Note checkpoint() {
    return published;
  }

  /** The tree of the published checkpoint, for one question; reads the tiles that readers see. */
  public TileTree tree() {
    return new TileTree(tiles, size(published));
  }

  /**
   * A proof to carry about, under the published checkpoint.
   *
   * @param index below the size of the published checkpoint
   */
  public OfflineProof prove(long index) throws IOException {
    Note under = published;
    return new OfflineProof(
        index, new TileTree(tiles, size(under)).inclusion(index), new byte[0], under);
  }

  /** Writes what waits, forces everything and lets go of the folder. */
  @Override
  public void close() throws IOException {
    synchronized (queue) {
      closing = true;
      queue.notifyAll();
    }
    try {
      writer.join();
      if (stopped == null) {
        drop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hold.close();
    }
  }

  private void write() {
    List<Waiting> batch = List.of();
    try {
      for (batch = next(); !batch.isEmpty(); batch = next()) {
        write(batch);
      }
    } catch (Throwable e) {
      stop(new LogStopped("the writer of the log has stopped: " + e.getMessage(), e), batch);
    }
  }

  private void stop(LogStopped why, List<Waiting> batch) {
    List<Waiting> left = new ArrayList<>(batch);
    synchronized (queue) {
      stopped = why;
      left.addAll(queue);
      queue.clear();
    }
    left.forEach(waiting -> waiting.told.completeExceptionally(why));
  }

  /** What waits, up to the bounds of a batch; empty once the log is closing and nothing waits. */
  private List<Waiting> next() throws InterruptedException {
    synchronized (queue) {
      while (queue.isEmpty() && !closing) {
        queue.wait();
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
  }

  private void write(List<Waiting> batch) throws IOException, Cosigners.SeenElsewhere {
    reach(Moment.TAKEN);
    var before = new Checkpoint(settings.origin(), growing.size(), growing.root());
    for (Waiting waiting : batch) {
      growing.add(waiting.entry);
    }
    var after = new Checkpoint(settings.origin(), growing.size(), growing.root());
    Map<TilePath, byte[]> grown = growing.takeGrown();

    stage(new StagedGrowth(before, after, grown));
    long now = settings.clock().instant().getEpochSecond();
    Note next = Note.sign(after.text(), settings.keys(), now);
    reach(Moment.SIGNED);
    if (!heads.swap(head, next)) {
      throw new IllegalStateException("another writer has moved the head");
    }
    head = next;
    reach(Moment.SWAPPED);

    tiles.write(grown);
    reach(Moment.TILES_WRITTEN);
    Note shown = next.with(settings.cosigners().cosign(next, new TileTree(tiles, after.size())));
    tiles.publish(shown.bytes());
    published = shown;
    reach(Moment.PUBLISHED);

    for (int place = 0; place < batch.size(); place++) {
      batch.get(place).told.complete(new Appended(before.size() + place, shown));
    }
    reach(Moment.ACKNOWLEDGED);
    if (staged.size() >= settings.maxStagedBatches() || stagedBytes >= MAX_STAGED_BYTES) {
      drop();
    }
  }

  private void stage(StagedGrowth growth) throws IOException {
    Path file = staging.resolve(growth.name());
    byte[] bytes = growth.bytes();
    files.write(file, bytes);
    reach(Moment.STAGED);
    files.force(file);
    files.forceFolder(staging);
    reach(Moment.STAGED_FORCED);
    staged.add(file);
    stagedBytes += bytes.length;
  }

  /** Forces the tiles in their places, and drops the staged files that stood in for them. */
  private void drop() throws IOException {
    tiles.force();
    reach(Moment.TILES_FORCED);
    for (Path file : staged) {
      files.delete(file);
    }
    staged.clear();
    stagedBytes = 0;
    reach(Moment.STAGED_REMOVED);
  }

  private void reach(Moment moment) {
    settings.moments().accept(moment);
  }

  private static long size(Note checkpoint) {
    try {
      return Checkpoint.readText(checkpoint.text()).size();
    } catch (Malformed e) {
      throw new IllegalStateException("a checkpoint we have signed cannot be read", e);
    }
  }
}
