package org.minhchung.tlog.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.tree.EntryBundle;
import org.minhchung.tlog.tree.GrowingTree;
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
   *  1. stage    the entries of the batch, appended to one file and forced: one force;
   *  2. sign     the checkpoint, at the same time; it is still ours alone;
   *  3. swap     the head, durably. From here on the batch is part of the log;
   *  4. publish  tiles, then the checkpoint; not forced, because a restart makes them again;
   *  5. tell     those who wait.
   * Every so often the tiles are forced and the staged file dropped.
   * The staging before the swap follows Sunlight (Filippo Valsorda, internal/ctlog, 2024).
   */

  /**
   * Where an entry stands.
   *
   * @param index of the entry, from 0
   * @param checkpoint published, of a tree that holds it
   */
  public record Appended(long index, Note checkpoint) {}

  private final Staging staging;
  private final TileFolder tiles;
  private final HeadStore heads;
  private final LogSettings settings;
  private final FileLayer.Hold hold;
  private final GrowingTree growing;
  private final WaitingEntries waiting = new WaitingEntries();
  private final Thread writer;
  private Note head;
  private volatile Note published;

  Log(
      Staging staging,
      TileFolder tiles,
      HeadStore heads,
      LogSettings settings,
      FileLayer.Hold hold,
      GrowingTree growing,
      Note head,
      Note published) {
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
      var staged = new Staging(files, staging, settings.maxStagedBatches(), settings.moments());
      start = way.go(new Opening(staged, new TileFolder(files, shown), settings), hold);
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
    return waiting.add(entries);
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
    waiting.close();
    try {
      writer.join();
      if (!waiting.isStopped()) {
        drop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hold.close();
    }
  }

  private void write() {
    List<WaitingEntries.Waiting> batch = List.of();
    try {
      for (batch = waiting.next(); !batch.isEmpty(); batch = waiting.next()) {
        write(batch);
      }
    } catch (Throwable e) {
      waiting.stop(
          new LogStopped("the writer of the log has stopped: " + e.getMessage(), e), batch);
    }
  }

  private void write(List<WaitingEntries.Waiting> batch)
      throws IOException, Cosigners.SeenElsewhere {
    reach(Moment.TAKEN);
    List<byte[]> entries = batch.stream().map(WaitingEntries.Waiting::entry).toList();
    var before = new Checkpoint(settings.origin(), growing.size(), growing.root());
    entries.forEach(growing::add);
    var after = new Checkpoint(settings.origin(), growing.size(), growing.root());

    CompletableFuture<Note> signing = sign(after);
    staging.stage(new StagedBatch(before, after, entries));
    Note next = signing.join();
    reach(Moment.SIGNED);
    if (!heads.swap(head, next)) {
      throw new IllegalStateException("another writer has moved the head");
    }
    head = next;
    reach(Moment.SWAPPED);

    tiles.write(growing.takeGrown());
    reach(Moment.TILES_WRITTEN);
    Note shown = next.with(settings.cosigners().cosign(next, new TileTree(tiles, after.size())));
    tiles.publish(shown.bytes());
    published = shown;
    reach(Moment.PUBLISHED);

    for (int place = 0; place < batch.size(); place++) {
      batch.get(place).told().complete(new Appended(before.size() + place, shown));
    }
    reach(Moment.ACKNOWLEDGED);
    if (staging.isFull()) {
      drop();
    }
  }

  /** Signs while the disk is busy: what nobody has seen binds nobody. */
  private CompletableFuture<Note> sign(Checkpoint after) {
    long now = settings.clock().instant().getEpochSecond();
    return CompletableFuture.supplyAsync(() -> Note.sign(after.text(), settings.keys(), now));
  }

  /** Forces the tiles in their places, and drops the staged file that stood in for them. */
  private void drop() throws IOException {
    tiles.force();
    reach(Moment.TILES_FORCED);
    staging.drop();
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
