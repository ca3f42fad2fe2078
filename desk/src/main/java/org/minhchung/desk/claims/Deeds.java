package org.minhchung.desk.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;

/** What was done to the queue, kept so that it can be undone. Methods run in the caller's write. */
public interface Deeds {

  /**
   * One deed.
   *
   * @param kind {@code assign}, {@code sort}, {@code close}, {@code join} or {@code split}
   * @param links what people decided about cells by it; empty but for the last two kinds
   */
  record Noted(
      String id, String kind, PersonId by, Instant at, boolean undone, List<CellLink> links) {}

  /** Notes a deed that is about to be done. */
  String begin(String kind, PersonId by, Instant at);

  /**
   * Notes how an item stands, then changes it, if it still is at the version that was seen.
   *
   * @return whether it was changed
   */
  boolean change(String deed, ItemId item, int version, Deed what);

  /** Notes how items stand before groups are joined or parted. */
  void image(String deed, Collection<ItemId> items);

  /** Notes by which decisions groups were joined or parted. */
  void links(String deed, Collection<CellLink> links);

  Optional<Noted> noted(String deed);

  /**
   * The latest deed of somebody that stands and can be undone.
   *
   * @param since no older ones
   */
  Optional<Noted> latest(PersonId by, Instant since);

  /**
   * Puts the items back as they stood, but those that somebody has changed since.
   *
   * @return how many were put back
   */
  int undo(String deed, PersonId by, Instant at);

  /** Marks that two people joined in it what the engine takes for different things. */
  void across(ItemId item);

  /** Closes what nobody came to: open items whose messages are all gone. */
  int expire(int atMost);

  /**
   * Puts items where their reach of today belongs, for what was rising yesterday may be steady now.
   *
   * @param after the last item of the batch before, or an empty text
   * @return the last item of this batch, or an empty text when all are done
   */
  String settleReach(String after, int atMost);

  /**
   * Forgets deeds, decided joins, tasks and duties from before a moment.
   *
   * @param atMost deeds at once; the rest is little
   * @return how many deeds were forgotten
   */
  int forget(Instant before, int atMost);

  /** Files weights and puts everything that is open in its place. */
  void weigh(QueueWeights weights, PersonId by);
}
