package org.minhchung.engine.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Decision;

/** Walks from a message through retrieval, score and guards to a decision. Thread-safe. */
public final class Matcher {

  private final ClaimIndex index;

  public Matcher(ClaimIndex index) {
    this.index = index;
  }

  /**
   * Says whether the message repeats a claim that is known.
   *
   * @param raw the message as it came in
   * @param at when it came in, or null if nobody knows; then nothing is outside its time
   * @param top how many candidates to return, 1 to 1,000
   */
  public MatchAnswer match(String raw, @Nullable Instant at, int top) {
    return new MatchAnswer(
        new Decision.New(), 0, false, List.of(), List.of(), List.of(), List.of());
  }
}
