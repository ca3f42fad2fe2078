package org.minhchung.desk.verification;

import java.time.Instant;
import org.minhchung.desk.fetch.Bytes;

/** Writes into the public log that the register has changed. The front door connects the two. */
public interface RegisterLog {

  /** What was done. */
  enum Change {
    ADDED,
    CHANGED,
    LINK_ADDED,
    LINK_REMOVED
  }

  /** The kind of its entries in the log. */
  String KIND = "register-changed";

  /** Whether there is a log to write to: not before the desk has a public address. */
  default boolean open() {
    return true;
  }

  /**
   * Writes the entry in the caller's write transaction.
   *
   * @param entry its subject for followers of the log
   * @param about the party that changes, or is controlled
   * @param salt 32 bytes
   * @return its index in the log
   */
  long changed(
      RegisterEntryId entry,
      PartyId about,
      Change change,
      Instant effective,
      Bytes content,
      Bytes salt);
}
