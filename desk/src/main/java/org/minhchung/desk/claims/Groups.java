package org.minhchung.desk.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Messages that one check would answer, as rows: cells, the messages in them, and what people
 * decided about cells. A message's row goes with the message, a cell with its last message unless a
 * standing decision names it, a decision never. Methods that write run in the caller's write
 * transaction.
 */
public interface Groups {

  /** Messages that are still there, in no order; unknown ids are left out; at most 1,000. */
  List<LeftMessage> left(Collection<MessageId> ids);

  /**
   * Files where a message stands, and its cell if that is new. A message that is placed already or
   * was deleted meanwhile is left out, so filing twice changes nothing.
   *
   * @param since the day the cell was opened
   */
  void place(MessageId message, CellId cell, LocalDate since);

  /**
   * The cells in which these messages stand; what stands in none is left out.
   *
   * @param messages at most 1,000
   */
  Map<MessageId, CellId> cells(Collection<MessageId> messages);

  /**
   * Puts messages into a new cell.
   *
   * @param messages at most 1,000
   * @throws IllegalStateException if one of them is placed nowhere
   */
  void move(Collection<MessageId> messages, CellId cell, LocalDate since);

  /**
   * Files a decision; one that stands is left as it is.
   *
   * @param by id of the account that decided
   */
  void link(CellLink link, String by, Instant at);

  /**
   * Files that a decision was taken back.
   *
   * @return whether it stood
   */
  boolean undo(CellLink link, String by, Instant at);

  /** The decisions that stand. */
  List<CellLink> links();

  /** The cells that standing decisions name, each with the day it was opened. */
  Map<CellId, LocalDate> linked();

  /**
   * The next messages that stand in cells, in the order of their ids.
   *
   * @param after the last id of the page before, or an empty text
   */
  List<PlacedMessage> placed(String after, int limit);
}
