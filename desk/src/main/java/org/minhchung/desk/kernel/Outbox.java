package org.minhchung.desk.kernel;

import java.util.List;

/**
 * The one way a change travels between rooms. Every reader keeps its own cursor and may see a
 * change twice, so what it does must be idempotent.
 */
public interface Outbox {

  /**
   * Writes the change in the caller's transaction.
   *
   * @return its number
   * @throws IllegalStateException if no write transaction is open
   */
  long announce(DeskId desk, String topic, String subject, String payload);

  /**
   * What happened after a number, oldest first. Numbers are dense: if the first is not the one
   * after {@code number}, or nothing comes although {@link #latest} is higher, then what lay
   * between is forgotten (after 90 days), and a reader that kept its cursor elsewhere reads the
   * records anew.
   *
   * @param limit at most this many, 1 to 10,000
   */
  List<Change> after(long number, int limit);

  /** The number of the last committed change, or 0. */
  long latest();
}
