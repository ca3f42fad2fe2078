package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Messages that were recognised as saying a claim, by the matcher or by a person. A sighting goes
 * with its message. Methods that write run in the caller's write transaction and announce {@code
 * sightings-recorded} or {@code sightings-left}, whose subject is the claim and whose payload holds
 * {@code messages}.
 */
public interface Sightings {

  /**
   * Files that messages say a claim. One that is gone, or stands already, is left out; one that had
   * left stands again.
   *
   * @param messages at most 1,000
   */
  void record(ClaimId claim, Collection<MessageId> messages);

  /**
   * A person says that these messages do not say the claim. The rows stay, so that whoever was
   * answered by them can be told when they come back.
   *
   * @param messages at most 1,000
   * @param on the day it was decided
   * @return those that stood until now
   */
  List<MessageId> leave(ClaimId claim, Collection<MessageId> messages, LocalDate on);

  /**
   * The sightings of these messages, those that left too, in the order of messages and claims.
   *
   * @param messages at most 1,000
   */
  List<Sighting> of(Collection<MessageId> messages);

  /**
   * The messages that say the claim now, in the order of their ids.
   *
   * @param after the last id of the page before, or an empty text
   */
  List<MessageId> messages(ClaimId claim, String after, int limit);
}
