package org.minhchung.engine.score;

/** What is to be done with a message. Exactly one of the shapes below; never null. */
public sealed interface Decision {

  /** One check answers it: answer alone. */
  record Same(String claim) implements Decision {}

  /** Perhaps, or about it, or in conflict with it: show it to a person as uncertain. */
  record Ask() implements Decision {}

  /** Nothing known comes near: say so. */
  record New() implements Decision {}

  /** The word used on the command line and in the API: {@code same}, {@code ask} or {@code new}. */
  default String word() {
    return switch (this) {
      case Same _ -> "same";
      case Ask _ -> "ask";
      case New _ -> "new";
    };
  }
}
