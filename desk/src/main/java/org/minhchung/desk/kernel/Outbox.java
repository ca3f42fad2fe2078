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
   * What happened after a number, oldest first.
   *
   * @param limit at most this many, 1 to 10,000
   */
  List<Change> after(long number, int limit);

  /** The number of the last committed change, or 0. */
  long latest();
}
