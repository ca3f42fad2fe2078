package org.minhchung.desk.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.kernel.PersonId;

/**
 * Entries of the register at rest. Nothing in it is ever changed; the database refuses. Methods
 * that write run in the caller's write transaction.
 */
public interface RegisterShelf {

  /**
   * @throws IllegalStateException if no desk has been set up
   */
  void propose(RegisterEntry entry);

  /** Whether nothing was ever proposed. */
  boolean isEmpty();

  /** What waits for a second person, oldest first. */
  List<RegisterEntry> waiting();

  Optional<RegisterEntry> waiting(RegisterEntryId id);

  /**
   * A second person agrees.
   *
   * @param effective from when it counts; for the end of a link at least thirty days on
   */
  void confirm(
      RegisterEntryId id,
      PersonId by,
      Instant at,
      Instant effective,
      Bytes content,
      Bytes salt,
      long leafIndex);

  /** A second person does not agree. */
  void drop(RegisterEntryId id, PersonId by, Instant at);

  /**
   * Readers can fetch its entry from the log; what is shown already, or not ours, is passed over.
   */
  void show(RegisterEntryId id, Instant at);

  /** All that is shown, in the order of the log. */
  List<ShownEntry> shown();
}
