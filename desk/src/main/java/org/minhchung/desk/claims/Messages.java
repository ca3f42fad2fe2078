package org.minhchung.desk.claims;

import java.time.LocalDate;

/**
 * What people left for the desk: masked words, the day, the kind of channel, and nothing else of
 * anybody.
 */
public interface Messages {

  /**
   * Stores a message in the caller's write transaction.
   *
   * @param day the day it came in; nothing finer is kept
   * @throws IllegalStateException if no desk has been set up
   */
  MessageId leave(MaskedMessage message, ChannelKind channel, LocalDate day);

  /**
   * Deletes messages that came in before a day, with their masks, in the caller's write
   * transaction; oldest first.
   *
   * @param atMost how many at once, so that the write stays short; 1 to 1,000
   * @return how many were deleted; fewer than {@code atMost} when none is left
   */
  int purge(LocalDate before, int atMost);

  /**
   * The same for messages that say only what nobody can rate: opinions, forecasts, satire, plain
   * questions.
   */
  int purgeUnrated(LocalDate before, int atMost);
}
