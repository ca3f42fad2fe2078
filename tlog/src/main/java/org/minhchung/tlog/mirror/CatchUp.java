package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.log.HeadStore;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.BrokenTiles;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;

/**
 * Gives a log back what a mirror still has of it: all tiles and entries, and the head if the mirror
 * has seen more than the log remembers. Takes nothing that the log has not signed itself, and no
 * tree that does not begin with the head.
 *
 * <p>Tiles come first and are forced, then the head is swapped; cut off anywhere, it may be begun
 * again. Afterwards open the log as ever: it asks everybody again.
 */
public final class CatchUp {

  /** How it went. */
  public sealed interface Outcome {

    /**
     * The log has everything that the mirror has.
     *
     * @param before entries the head knew of
     * @param size entries it knows of now; the same if tiles alone were missing
     */
    record Caught(long before, long size) implements Outcome {}

    /** The mirror has fewer entries than the head; nothing was changed. */
    record Shorter(long head, long mirror) implements Outcome {}

    /** The mirror's tree does not begin with the head's: a fork. Nothing was changed. */
    record Forked(Note head, Note mirror) implements Outcome {}

    /** The mirror does not answer, or not with what the log has signed; the head is as it was. */
    record Useless(String why) implements Outcome {}
  }

  private CatchUp() {}

  /**
   * Copies from the mirror. The log must not be open.
   *
   * @param folder of the log, as {@code Log.open} has it
   * @throws IOException if the log's own disk fails, or somebody holds the folder
   */
  public static Outcome from(
      LogPlace mirror, FileLayer files, Path folder, HeadStore heads, LogSettings settings)
      throws IOException {
    files.createFolders(folder.resolve("public"));
    try (FileLayer.Hold _ = files.hold(folder)) {
      Optional<byte[]> bytes = mirror.checkpoint();
      if (bytes.isEmpty()) {
        return new Outcome.Useless("the mirror has no checkpoint");
      }
      Note theirs = Note.read(bytes.get());
      Checkpoint goal = Checkpoint.readText(theirs.text());
      if (theirs.signers(settings.verifiers()).isEmpty()
          || !goal.origin().equals(settings.origin())) {
        return new Outcome.Useless("the mirror's checkpoint is not signed by this log");
      }
      Note own = theirs.alone(settings.verifiers());
      return adopt(mirror, own, goal, new TileFolder(files, folder.resolve("public")), heads);
    } catch (Malformed e) {
      return new Outcome.Useless(e.getMessage());
    } catch (WrongContent | NotServed | BrokenTiles e) {
      return new Outcome.Useless(String.valueOf(e.getMessage()));
    }
  }

  private static Outcome adopt(
      LogPlace mirror, Note signed, Checkpoint goal, TileFolder tiles, HeadStore heads)
      throws IOException, Malformed {
    @Nullable Note head = heads.head().orElse(null);
    Checkpoint own =
        head == null
            ? new Checkpoint(goal.origin(), 0, Hash.EMPTY)
            : Checkpoint.readText(head.text());
    if (goal.size() < own.size()) {
      return new Outcome.Shorter(own.size(), goal.size());
    }
    if (head != null
        && !Growth.rootWithin(goal, own.size(), new NearTiles(mirror)).equals(own.root())) {
      return new Outcome.Forked(head, signed);
    }
    // From the first entry: which of our own tiles are still right, nobody knows.
    new TileCopy(mirror, tiles).copy(new GrowingTree(), goal, _ -> {});
    if (goal.size() > own.size() || head == null) {
      if (!heads.swap(head, signed)) {
        throw new IOException("somebody has moved the head while it was caught up");
      }
    }
    return new Outcome.Caught(own.size(), goal.size());
  }
}
