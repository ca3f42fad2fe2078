package org.minhchung.tlog.log;

import java.util.List;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.TileTree;

/** Witnesses asked to sign a checkpoint before it is published. */
@FunctionalInterface
public interface Cosigners {

  /** Nobody is asked. */
  Cosigners NONE = (_, _) -> List.of();

  /**
   * Asks, within a time of its own; who does not answer is left out.
   *
   * @param head the checkpoint, signed by the log
   * @param tree of that checkpoint, to prove its growth from
   * @return the lines of those who signed, maybe none
   * @throws SeenElsewhere if a witness has seen another growth of this log: then it must stop
   */
  List<Note.Line> cosign(Note head, TileTree tree) throws SeenElsewhere;

  /** Somebody has seen a log under our name that ours does not continue. */
  final class SeenElsewhere extends Exception {
    private static final long serialVersionUID = 1L;

    public SeenElsewhere(String message) {
      super(message);
    }
  }
}
