package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.Policy;
import org.minhchung.tlog.tree.BrokenTiles;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TileTree;

/**
 * A copy of a log that remembers what it was shown. Each look fetches the checkpoint, proves that
 * the log only grew since the last one, and copies what is new.
 *
 * <p>In its folder: {@code public}, to be handed out like the log's own; {@code seen}, the newest
 * checkpoint whose growth was proved; {@code progress}, how far the copy has come; {@code
 * evidence}, checkpoints that contradict. {@code seen} is on the disk before the copying begins, so
 * a fork is found even if the copy was cut off. Lost: {@code progress}, nothing but time; {@code
 * seen}, the memory of what was promised.
 */
public final class Mirror {

  private final LogPlace log;
  private final Policy policy;
  private final FileLayer files;
  private final Path folder;
  private final TileFolder tiles;

  /**
   * @param policy the keys of the log, and how many witnesses a checkpoint needs
   * @param folder made if missing; nobody else may write there
   */
  public Mirror(LogPlace log, Policy policy, FileLayer files, Path folder) throws IOException {
    this.log = log;
    this.policy = policy;
    this.files = files;
    this.folder = folder;
    this.tiles = new TileFolder(files, folder.resolve("public"));
    files.createFolders(folder.resolve("public"));
    files.createFolders(folder.resolve("evidence"));
    files.forceFolder(folder);
  }

  /**
   * Looks once.
   *
   * @throws IOException if the mirror's own disk fails, or another process holds the folder
   */
  public Finding look() throws IOException {
    try (FileLayer.Hold _ = files.hold(folder)) {
      Note served;
      try {
        Optional<byte[]> bytes = log.checkpoint();
        if (bytes.isEmpty()) {
          return new Finding.Unreadable("there is no checkpoint");
        }
        served = Note.read(bytes.get());
      } catch (IOException e) {
        return new Finding.Unreadable(String.valueOf(e.getMessage()));
      } catch (Malformed e) {
        return new Finding.Unreadable("not a checkpoint: " + e.getMessage());
      }
      return switch (policy.judge(served)) {
        case Policy.Judgement.Refused(String why) -> new Finding.Refused(why);
        case Policy.Judgement.Trusted(Checkpoint goal, var _) -> look(served, goal);
      };
    }
  }

  private Finding look(Note served, Checkpoint goal) throws IOException {
    Optional<Note> seen = note(folder.resolve("seen"));
    if (seen.isPresent()) {
      Optional<Finding> trouble = compare(seen.get(), served, goal);
      if (trouble.isPresent()) {
        return trouble.get();
      }
    }
    files.replaceForced(folder.resolve("seen"), served.bytes());
    GrowingTree growing = begun(goal);
    long before = growing.size();
    try {
      new TileCopy(log, tiles).copy(growing, goal, this::reached);
    } catch (WrongContent e) {
      return new Finding.Wrong(String.valueOf(e.getMessage()));
    } catch (BrokenTiles | NotServed e) {
      return new Finding.Unreadable(String.valueOf(e.getMessage()));
    }
    tiles.publish(served.bytes());
    tiles.force();
    return new Finding.Copied(goal.origin(), before, goal.size());
  }

  private Optional<Finding> compare(Note seen, Note served, Checkpoint goal) throws IOException {
    Checkpoint last = checkpoint(seen);
    if (!last.origin().equals(goal.origin())) {
      return Optional.of(
          new Finding.Refused(
              "this is the log %s, not %s".formatted(goal.origin(), last.origin())));
    }
    if (goal.size() < last.size()) {
      return Optional.of(
          isOwnBeginning(goal)
              ? new Finding.Shrank(last.size(), goal.size())
              : forked(seen, served));
    }
    try {
      Hash then =
          goal.size() == last.size()
              ? goal.root()
              : Growth.rootWithin(goal, last.size(), new NearTiles(log));
      return then.equals(last.root()) ? Optional.empty() : Optional.of(forked(seen, served));
    } catch (WrongContent e) {
      return Optional.of(new Finding.Wrong(String.valueOf(e.getMessage())));
    } catch (BrokenTiles | NotServed e) {
      return Optional.of(new Finding.Unreadable(String.valueOf(e.getMessage())));
    }
  }

  /** Whether a smaller tree is the beginning of what lies here; true if not that much does. */
  private boolean isOwnBeginning(Checkpoint smaller) throws IOException {
    Optional<Checkpoint> own = progress();
    return own.isEmpty()
        || own.get().size() < smaller.size()
        || new TileTree(tiles, own.get().size()).rootOf(smaller.size()).equals(smaller.root());
  }

  private Finding forked(Note seen, Note served) throws IOException {
    for (Note note : new Note[] {seen, served}) {
      Path file = folder.resolve("evidence").resolve(Hash.ofLeaf(note.bytes()).hex());
      files.replaceForced(file, note.bytes());
    }
    return new Finding.Forked(seen, served);
  }

  /** The tree that lies here; without entries if nothing does, or not what was noted. */
  private GrowingTree begun(Checkpoint goal) throws IOException {
    Optional<Checkpoint> own = progress();
    if (own.isEmpty() || own.get().size() > goal.size()) {
      return new GrowingTree();
    }
    try {
      GrowingTree growing = GrowingTree.after(new TileTree(tiles, own.get().size()));
      return growing.root().equals(own.get().root()) ? growing : new GrowingTree();
    } catch (BrokenTiles e) {
      return new GrowingTree();
    }
  }

  private void reached(Checkpoint own) throws IOException {
    files.replaceForced(folder.resolve("progress"), own.text().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Checkpoint> progress() throws IOException {
    Optional<byte[]> bytes = files.read(folder.resolve("progress"));
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(Checkpoint.readText(new String(bytes.get(), StandardCharsets.UTF_8)));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private Optional<Note> note(Path file) throws IOException {
    Optional<byte[]> bytes = files.read(file);
    try {
      return bytes.isEmpty() ? Optional.empty() : Optional.of(Note.read(bytes.get()));
    } catch (Malformed e) {
      throw new IOException(file + " is not a checkpoint: " + e.getMessage(), e);
    }
  }

  private static Checkpoint checkpoint(Note note) throws IOException {
    try {
      return Checkpoint.readText(note.text());
    } catch (Malformed e) {
      throw new IOException("what was seen is not a checkpoint: " + e.getMessage(), e);
    }
  }
}
