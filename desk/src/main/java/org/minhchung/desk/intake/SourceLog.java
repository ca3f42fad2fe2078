package org.minhchung.desk.intake;

import org.minhchung.desk.fetch.Bytes;

/** Writes into the public log that a source came or went. The front door connects the two. */
public interface SourceLog {

  /** What was done. */
  enum Change {
    SOURCE_ADDED,
    SOURCE_REMOVED
  }

  /** Whether there is a log to write to: not before the desk has a public address. */
  default boolean open() {
    return true;
  }

  /**
   * Writes the entry in the caller's write transaction.
   *
   * @param salt 32 bytes
   * @return its index in the log
   */
  long changed(SourceId source, Change change, Bytes content, Bytes salt);
}
