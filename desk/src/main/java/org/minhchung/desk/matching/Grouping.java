package org.minhchung.desk.matching;

import java.util.Optional;
import java.util.Set;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.engine.cluster.Ruling;

/**
 * What people decide about groups of messages. Each decision is a row before the call returns, and
 * outlives every re-run. Thread-safe.
 */
public interface Grouping {

  /** The group a message stands in now; empty while it is new, and after it was deleted. */
  Optional<CellId> groupOf(MessageId message);

  /**
   * One check answers both groups.
   *
   * @param by id of the account that decides
   */
  Ruling merge(CellId one, CellId other, String by);

  /**
   * These messages of one group are another question.
   *
   * @param messages 1 to 1,000, not all of the group
   * @param by id of the account that decides
   */
  Ruling split(Set<MessageId> messages, String by);

  /**
   * Takes a decision back.
   *
   * @param by id of the account that decides
   */
  Ruling undo(CellLink decision, String by);
}
