package org.minhchung.desk.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Something a newcomer can do in five minutes, about one item of the queue.
 *
 * @param hint what good looks like here; may be empty
 * @param ask whom to ask
 * @param takenBy who does it, or null
 * @param result what they found; may be empty
 * @param version refuses to overwrite what somebody else did meanwhile
 */
public record Task(
    String id,
    ItemId item,
    Kind kind,
    String hint,
    PersonId ask,
    State state,
    @Nullable PersonId takenBy,
    String result,
    int version) {

  /** What is to be done. */
  public enum Kind {
    FIND_SOURCE,
    CONFIRM_QUOTE,
    FIND_PLACE,
    TRANSLATE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** Where a task stands. */
  public enum State {
    FREE,
    TAKEN,
    DONE,
    ACCEPTED
  }
}
