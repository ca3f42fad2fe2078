package org.minhchung.desk.matching;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That nothing is answered automatically about something until somebody has looked at it.
 *
 * @param id UUIDv7 text
 * @param subject id of the claim, key of the topic, or id of the desk
 * @param stoppedBy the account that stopped, or null where readers' doubts did
 * @param stoppedAt when
 */
public record AnswerStop(
    String id, Scope scope, String subject, @Nullable String stoppedBy, Instant stoppedAt) {

  /** How much of what the desk knows is meant. */
  public enum Scope {
    CLAIM,
    TOPIC,
    DESK;

    /** As it stands in the records and in forms. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if it is no such word
     */
    public static Scope of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
