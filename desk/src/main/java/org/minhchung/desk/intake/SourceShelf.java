package org.minhchung.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.PersonId;

/** Watched sources at rest. Methods that write run in the caller's write transaction. */
public interface SourceShelf {

  /**
   * Files a source.
   *
   * @throws IllegalStateException if no desk has been set up
   */
  void add(Source source, PersonId by, Bytes content, Bytes salt, long leafIndex);

  void end(
      SourceId id, String why, PersonId by, Instant at, Bytes content, Bytes salt, long leafIndex);

  /** Readers can fetch what was said of it from the log. */
  void show(SourceId id, long leafIndex, Instant at);

  /** What is watched and shown, oldest first. */
  List<WatchedSource> watched();

  /** How many are watched, shown or about to be. */
  int count();

  /** Whether this address is watched, shown or about to be. */
  boolean watches(WebAddress address);

  /** Files how it went. */
  void health(SourceId id, SourceHealth health);

  /**
   * Which of these items it has said before; notes that they are still there.
   *
   * @param hashes at most 1,000
   */
  Set<String> seen(SourceId id, Collection<String> hashes, LocalDate day);

  /**
   * Notes items, so that they are taken once.
   *
   * @param hashes at most 1,000; not seen before
   */
  void note(SourceId id, Collection<String> hashes, LocalDate day);

  /** Files where an item that became a message stands. */
  void item(MessageId message, SourceId source, WebAddress link, LocalDate day);

  /**
   * Forgets items that have been in no feed since before a day.
   *
   * @return how many; fewer than {@code atMost} when none is left
   */
  int forget(LocalDate before, int atMost);
}
