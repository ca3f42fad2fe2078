package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What nobody has answered yet, in the order in which it should be looked at. There is no search in
 * message texts, no watch on what comes in, and nothing about where a message came from.
 */
public interface Queue {

  /** Most items a page has. */
  int PAGE = 50;

  /**
   * The next items, first things first; at most {@value #PAGE}.
   *
   * @param after the last item of the page before, or null
   */
  List<QueueItem> page(QueueFilter filter, @Nullable QueueItem after);

  Optional<QueueItem> item(ItemId id);

  /** How many open items came after one, or 0 if none did; counted up to 999. */
  int newer(long arrival);

  /** The highest arrival there is, or 0. */
  long latest();

  /**
   * One text of each item, masked, to know it by.
   *
   * @param items at most 1,000; those whose messages are all gone are left out
   */
  Map<ItemId, String> examples(Collection<ItemId> items);

  /**
   * The different wordings of an item, each once with one of its messages, in no order; at most
   * {@code limit}.
   */
  List<LeftMessage> wordings(ItemId item, int limit);

  /**
   * The messages of an item, in the order of their ids.
   *
   * @param after the last id of the page before, or an empty text
   */
  List<MessageId> messages(ItemId item, String after, int limit);

  /** The cells that stand in the item. */
  List<CellId> cells(ItemId item);

  /** How many items are open, how many of them nobody is on, how many wait for a second person. */
  Standing standing();

  /** What counts how much, the newest first; at least one. */
  List<QueueWeights> weights();

  /**
   * What was not checked and why: items closed on days from one on, by reason and topic, in bands.
   */
  Map<CloseReason, ReachBand> closed(LocalDate from);

  /** Numbers of the desk's own work; exact. */
  record Standing(int open, int free, int proposed) {}
}
