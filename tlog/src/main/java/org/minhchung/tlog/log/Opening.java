package org.minhchung.tlog.log;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.FileLayer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.BrokenTiles;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TileTree;

/**
 * What is compared before a log may sign again: the head, the staged batches, the tiles, the
 * published checkpoint, and what others have seen.
 */
final class Opening {

  private static final String OLDER =
      "This copy is older than what others have seen. Put the newer copy back (head and tiles"
          + " together), catch up from a mirror, or close this log with a succession and open a"
          + " linked successor. Do not append to it.";
  private static final String BROKEN =
      "Tiles were lost or changed. Catch up from a mirror, which brings them back, then start again."
          + " Do not append before.";
  private static final String CLOSED =
      "This log was closed with a succession, which stands beside its checkpoint. Open the successor"
          + " instead.";
  private static final String FORKED =
      "Two trees under one name exist. Keep both as evidence, say so in public, close this log with a"
          + " succession and open a linked successor.";

  /** The log does not stand as it should. */
  private static final class Disagreement extends Exception {
    private static final long serialVersionUID = 1L;
    private final LogStart.ReadOnly start;

    Disagreement(String why, String catchUp) {
      super(why);
      this.start = new LogStart.ReadOnly(why, catchUp);
    }
  }

  private final Staging staging;
  private final TileFolder tiles;
  private final LogSettings settings;
  private final List<String> silent = new ArrayList<>();

  Opening(Staging staging, TileFolder tiles, LogSettings settings) {
    this.staging = staging;
    this.tiles = tiles;
    this.settings = settings;
  }

  /** Begins a log that never was; refuses if anything tells of an earlier one. */
  LogStart create(HeadStore heads, FileLayer.Hold hold) throws IOException {
    try {
      if (heads.head().isPresent() || tiles.checkpoint().isPresent() || !staging.isEmpty()) {
        throw new Disagreement("there is a log already", "Open it instead of making a new one.");
      }
      var empty = new Checkpoint(settings.origin(), 0, Hash.EMPTY);
      Note head =
          Note.sign(empty.text(), settings.keys(), settings.clock().instant().getEpochSecond());
      compareWithOthers(head, empty, new TileTree(tiles, 0));
      if (!heads.swap(null, head)) {
        throw new Disagreement("somebody else has begun this log", "Open it instead.");
      }
      return open(heads, hold);
    } catch (Disagreement e) {
      return e.start;
    }
  }

  LogStart open(HeadStore heads, FileLayer.Hold hold) throws IOException {
    try {
      if (tiles.succession().isPresent()) {
        throw new Disagreement("the log is closed", CLOSED);
      }
      Note head =
          heads
              .head()
              .orElseThrow(
                  () ->
                      new Disagreement(
                          "the head is missing",
                          "Restore the head, or take it over from a mirror; create a log only if"
                              + " there never was one."));
      Checkpoint checkpoint = own(head);
      restage(checkpoint);
      var tree = new TileTree(tiles, checkpoint.size());
      GrowingTree growing = edgeOf(tree, checkpoint);
      Note published = compareWithPublished(head, checkpoint, tree);
      compareWithOthers(head, checkpoint, tree);
      tiles.publish(published.bytes());
      tiles.force();
      staging.drop();
      return new LogStart.Writing(
          new Log(staging, tiles, heads, settings, hold, growing, head, published), silent);
    } catch (Disagreement e) {
      return e.start;
    }
  }

  private Checkpoint own(Note head) throws Disagreement {
    try {
      Checkpoint checkpoint = Checkpoint.readText(head.text());
      if (!checkpoint.origin().equals(settings.origin())) {
        throw new Disagreement(
            "the head is of " + checkpoint.origin(), "Open the folder with its own origin.");
      }
      return checkpoint;
    } catch (Malformed e) {
      throw new Disagreement("the head is no checkpoint: " + e.getMessage(), OLDER);
    }
  }

  /**
   * Makes the tiles of staged batches again: of those that lead to the head, the oldest first. A
   * batch that lost against another writer, or was not swapped in, leads nowhere.
   */
  private void restage(Checkpoint head) throws IOException, Disagreement {
    Map<String, StagedBatch> staged = staging.read();
    Deque<StagedBatch> chain = new ArrayDeque<>();
    @Nullable StagedBatch last = staged.remove(StagedBatch.nameFor(head));
    while (last != null) {
      chain.push(last);
      last = staged.remove(StagedBatch.nameFor(last.before()));
    }
    if (chain.isEmpty()) {
      return;
    }
    try {
      Checkpoint first = chain.getFirst().before();
      GrowingTree growing = GrowingTree.after(new TileTree(tiles, first.size()));
      checkRoot(growing, first);
      for (StagedBatch batch : chain) {
        batch.entries().forEach(growing::add);
        checkRoot(growing, batch.after());
        tiles.restore(growing.takeGrown());
      }
    } catch (BrokenTiles e) {
      throw new Disagreement(String.valueOf(e.getMessage()), BROKEN);
    }
  }

  private static void checkRoot(GrowingTree growing, Checkpoint told) throws Disagreement {
    if (growing.size() != told.size() || !growing.root().equals(told.root())) {
      throw new Disagreement(
          "the tiles lead to another root than a staged batch of %d entries".formatted(told.size()),
          BROKEN);
    }
  }

  private GrowingTree edgeOf(TileTree tree, Checkpoint head) throws IOException, Disagreement {
    try {
      GrowingTree growing = GrowingTree.after(tree);
      if (!growing.root().equals(head.root())) {
        throw new Disagreement("the tiles lead to another root than the head", BROKEN);
      }
      long open = head.size() - head.size() % 256;
      for (long index = open; index < head.size(); index++) {
        if (!Hash.ofLeaf(tree.entries(open / 256).get((int) (index - open)))
            .equals(tree.leaf(index))) {
          throw new Disagreement("entry %d is not the one its hash tells".formatted(index), BROKEN);
        }
      }
      return growing;
    } catch (BrokenTiles e) {
      throw new Disagreement(String.valueOf(e.getMessage()), BROKEN);
    }
  }

  /** What readers have been shown may be behind the head, never beside or before it. */
  private Note compareWithPublished(Note head, Checkpoint own, TileTree tree)
      throws IOException, Disagreement {
    Optional<byte[]> bytes = tiles.checkpoint();
    if (bytes.isEmpty()) {
      return head;
    }
    try {
      Note published = Note.read(bytes.get());
      Checkpoint shown = Checkpoint.readText(published.text());
      if (!shown.origin().equals(own.origin())) {
        throw new Disagreement("the published checkpoint is of " + shown.origin(), FORKED);
      }
      compare("the published checkpoint", shown.size(), shown.root(), own, tree);
      return published.text().equals(head.text()) ? head.with(published.lines()) : head;
    } catch (Malformed e) {
      // Written and never forced; what it was is known from the head.
      return head;
    }
  }

  private void compareWithOthers(Note head, Checkpoint own, TileTree tree)
      throws IOException, Disagreement {
    for (Observer observer : settings.observers()) {
      switch (observer.look(head)) {
        case Observer.Sighting.Nothing _ -> {}
        case Observer.Sighting.Silent(String why) -> silent.add(why);
        case Observer.Sighting.Other(long size) -> throw fork("somebody outside", size);
        case Observer.Sighting.Size(long size) -> {
          if (size > own.size()) {
            throw behind("somebody outside", size, own);
          }
        }
        case Observer.Sighting.Tree(long size, Hash root) ->
            compare("somebody outside", size, root, own, tree);
      }
    }
  }

  private static void compare(String who, long size, Hash root, Checkpoint own, TileTree tree)
      throws IOException, Disagreement {
    if (size > own.size()) {
      throw behind(who, size, own);
    }
    try {
      if (!tree.rootOf(size).equals(root)) {
        throw fork(who, size);
      }
    } catch (BrokenTiles e) {
      throw new Disagreement(String.valueOf(e.getMessage()), BROKEN);
    }
  }

  private static Disagreement fork(String who, long size) {
    return new Disagreement(
        "%s has another tree of %d entries than this log".formatted(who, size), FORKED);
  }

  private static Disagreement behind(String who, long size, Checkpoint own) {
    return new Disagreement(
        "%s has %d entries, the head %d".formatted(who, size, own.size()), OLDER);
  }
}
