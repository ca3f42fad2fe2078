package org.minhchung.engine.index;

import java.time.Instant;

/** When a check holds. Outside it the decision is at most {@code ask}. */
public sealed interface Holds {

  /** At any time, or nobody has said when. */
  record Always() implements Holds {}

  /**
   * From one moment until another, both included.
   *
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  record Between(Instant from, Instant until) implements Holds {
    public Between {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("holds until %s, before %s".formatted(until, from));
      }
    }
  }

  /** Whether a message of this moment falls inside. */
  default boolean at(Instant moment) {
    return switch (this) {
      case Always _ -> true;
      case Between(Instant from, Instant until) -> !moment.isBefore(from) && !moment.isAfter(until);
    };
  }
}
