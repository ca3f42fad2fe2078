package org.minhchung.engine.cluster;

import java.util.List;
import java.util.UUID;

/** What became of a person's decision. Exactly one of the shapes below. */
public sealed interface Ruling {

  /**
   * It holds now.
   *
   * @param group what the decision was about: the joined group, or what was set apart
   * @param added links that must be kept for it to outlive this process; may be empty
   * @param removed links that no longer hold; may be empty
   */
  record Held(UUID group, List<Link> added, List<Link> removed) implements Ruling {
    public Held {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** It was so already. */
  record AsBefore() implements Ruling {}

  /** Somebody decided otherwise, and has to undo that first. */
  record Refused(Link standing) implements Ruling {}

  /** There is nothing to decide about: unknown, gone, or not in one group. */
  record Absent() implements Ruling {}
}
