package org.minhchung.desk.web;

import java.util.function.Function;

/** What came in: read, or refused with a reason. */
public sealed interface Received<T> {

  record Read<T>(T value) implements Received<T> {}

  record Refused<T>(Refusal why) implements Received<T> {}

  /** Reads on, if nothing was refused so far. */
  default <U> Received<U> then(Function<T, Received<U>> next) {
    return switch (this) {
      case Read<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal why) -> new Refused<>(why);
    };
  }

  /** The end of the story, one way or the other. */
  default <R> R fold(Function<T, R> read, Function<Refusal, R> refused) {
    return switch (this) {
      case Read<T>(T value) -> read.apply(value);
      case Refused<T>(Refusal why) -> refused.apply(why);
    };
  }
}
