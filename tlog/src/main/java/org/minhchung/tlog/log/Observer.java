package org.minhchung.tlog.log;

import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.Hash;

/**
 * Somebody outside who may have seen more of the log than it remembers itself: a witness, a mirror.
 * Asked on each start, because a log restored from yesterday's copy cannot know it alone.
 */
@FunctionalInterface
public interface Observer {

  /** What somebody has seen. */
  sealed interface Sighting {

    /** Never saw this log, or only its beginning without entries. */
    record Nothing() implements Sighting {}

    /** Saw a tree of this size with this root. */
    record Tree(long size, Hash root) implements Sighting {}

    /** Saw at least so many entries; does not tell which. */
    record Size(long size) implements Sighting {}

    /** Saw a tree of this size that is not the one shown to it. */
    record Other(long size) implements Sighting {}

    /** Did not answer. */
    record Silent(String why) implements Sighting {}
  }

  /**
   * Asks; never throws for a fault of the network, but says {@link Sighting.Silent}.
   *
   * @param ours the head, signed by the log
   */
  Sighting look(Note ours);
}
