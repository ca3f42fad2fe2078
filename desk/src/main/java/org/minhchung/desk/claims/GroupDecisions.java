package org.minhchung.desk.claims;

import java.util.List;
import java.util.Set;
import org.minhchung.desk.kernel.PersonId;

/**
 * What people decide about groups, as whoever groups messages keeps it. A decision outlives every
 * re-run. The room that matches implements it.
 */
public interface GroupDecisions {

  /**
   * Whether the engine sees the two say different things: another number, place, day, or the
   * opposite.
   */
  boolean differ(List<String> some, List<String> others);

  /** One check answers both. */
  Decided merge(CellId one, CellId other, PersonId by);

  /** These messages of one group are another question. */
  Decided split(Set<MessageId> messages, PersonId by);

  /** Takes a decision back. */
  Decided undo(CellLink decision, PersonId by);

  /** What became of a decision. */
  sealed interface Decided {

    /**
     * It holds.
     *
     * @param group the joined group, or what was set apart
     * @param added the rows that keep it
     */
    record Holds(CellId group, List<CellLink> added) implements Decided {
      public Holds {
        added = List.copyOf(added);
      }
    }

    /** It was so already. */
    record AsBefore() implements Decided {}

    /** Somebody decided otherwise, and has to undo that first. */
    record Otherwise(CellLink standing) implements Decided {}

    /** There is nothing to decide about. */
    record Nothing() implements Decided {}
  }
}
