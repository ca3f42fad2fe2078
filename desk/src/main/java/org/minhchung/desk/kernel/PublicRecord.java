package org.minhchung.desk.kernel;

import java.time.Instant;

/**
 * Everything the desk says in public, in the order it is said. An entry is written in the
 * transaction that makes what it tells of; that is shown once readers can fetch the entry from the
 * log, and never before.
 */
public interface PublicRecord {

  /** The longest entry a log takes (C2SP tlog-tiles, "Log Entries"). */
  int MAX_ENTRY_BYTES = 65_535;

  /**
   * Writes an entry in the caller's transaction. Once that is committed, the entry stands in the
   * log at this index, whatever fails afterwards; until then it is nowhere.
   *
   * @param kind what it tells of, by the name the log's format has for it, for example {@code
   *     publication}
   * @param subject id of what waits to be shown; never a person
   * @param canonical the exact bytes, 1 to {@value #MAX_ENTRY_BYTES}; no text of a message, no time
   *     finer than the hour
   * @return its index in the log, from 0, without gaps
   * @throws IllegalStateException if no write transaction is open
   */
  long enter(DeskId desk, String kind, String subject, byte[] canonical);

  /** An entry that readers can fetch, with its proof. */
  record Entry(long index, DeskId desk, String kind, String subject) {}

  /** A room that shows what is in the log. Give it as a bean; each hears of every entry. */
  @FunctionalInterface
  interface Follower {

    /**
     * Shows what waited for this entry, in the write transaction that notes the entry as shown:
     * both happen or neither. Called in the order of the log, on the appender's thread; what throws
     * stops the appender. Kinds of other rooms are passed over.
     */
    void logged(Entry entry, Instant at);
  }
}
