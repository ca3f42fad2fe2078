package org.minhchung.desk.claims;

import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Which part of the queue somebody looks at.
 *
 * @param topic key of a topic, or empty for all
 */
public record QueueFilter(Show show, String topic, @Nullable PersonId mine) {

  /** Whose and which. */
  public enum Show {
    OPEN,
    /** Nobody is on it. */
    FREE,
    /** Assigned to {@link QueueFilter#mine}. */
    MINE,
    CLOSED
  }

  /** All that is open. */
  public static QueueFilter open() {
    return new QueueFilter(Show.OPEN, "", null);
  }
}
