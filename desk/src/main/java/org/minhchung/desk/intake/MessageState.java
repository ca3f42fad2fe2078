package org.minhchung.desk.intake;

import java.util.List;

/** How far the desk is with a message that was left. */
public sealed interface MessageState {

  /** It stands among others and waits until somebody has time. */
  record Waiting() implements MessageState {}

  /** Somebody works on what it says. */
  record BeingChecked() implements MessageState {}

  /**
   * It has been answered.
   *
   * @param found at least one
   */
  record Answered(List<Found> found) implements MessageState {
    public Answered {
      found = List.copyOf(found);
    }
  }

  /** An answer was given to it that belongs to another claim; it waits again. */
  record TakenBack() implements MessageState {}
}
