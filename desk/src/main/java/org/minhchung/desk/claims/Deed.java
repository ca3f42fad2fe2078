package org.minhchung.desk.claims;

import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/** What somebody does to items of the queue, one or many at once. */
public sealed interface Deed {

  /** Puts somebody on it, or nobody. */
  record Assign(@Nullable PersonId to) implements Deed {}

  /**
   * Says what it is about. What is null stays as it is.
   *
   * @param place code of a province, or empty for nowhere in particular
   */
  record Sort(
      @Nullable Topic topic,
      @Nullable String place,
      @Nullable Harm harm,
      @Nullable Checkability checkability)
      implements Deed {}

  /** Says that it will not be checked, and why. */
  record Close(CloseReason reason) implements Deed {}

  /** Says that it is open after all. */
  record Reopen() implements Deed {}

  /** In rows and sentences. */
  default String key() {
    return switch (this) {
      case Assign _ -> "assign";
      case Sort _ -> "sort";
      case Close _, Reopen _ -> "close";
    };
  }
}
