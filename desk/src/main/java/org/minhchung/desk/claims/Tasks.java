package org.minhchung.desk.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;

/** Small tasks, and who does them. Methods that write run in the caller's write transaction. */
public interface Tasks {

  /** Makes one. */
  String make(ItemId item, Task.Kind kind, String hint, PersonId ask, Instant at);

  /** Those nobody has taken, the oldest first; at most 50. */
  List<Task> free();

  /** What somebody has taken and not given back, the oldest first. */
  List<Task> of(PersonId person);

  /** What was done and nobody has looked at yet, the oldest first; at most 50. */
  List<Task> done();

  Optional<Task> byId(String id);

  /**
   * Moves a task on, if it is as it was seen.
   *
   * @return false if somebody else moved it meanwhile
   */
  boolean move(Task seen, Task now);
}
