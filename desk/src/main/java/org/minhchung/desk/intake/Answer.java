package org.minhchung.desk.intake;

import java.util.List;
import java.util.Map;
import org.minhchung.desk.matching.Match;

/**
 * What the desk says to a text it was asked about.
 *
 * @param match what it rests on
 * @param known what answers the claims named in the match's parts, by claim id
 */
public record Answer(Outcome outcome, Match match, Map<String, Found> known) {

  public Answer {
    known = Map.copyOf(known);
  }

  /** The three ways it can end. */
  public sealed interface Outcome {

    /** One check answers it. */
    record Same(Found found) implements Outcome {}

    /**
     * Perhaps one of these.
     *
     * @param suggestions most probable first, at most three; empty if none of them has an answer
     */
    record Ask(List<Suggestion> suggestions) implements Outcome {
      public Ask {
        suggestions = List.copyOf(suggestions);
      }
    }

    /** Not known yet. */
    record New() implements Outcome {}

    /** {@code same}, {@code ask} or {@code new}. */
    default String word() {
      return switch (this) {
        case Same _ -> "same";
        case Ask _ -> "ask";
        case New _ -> "new";
      };
    }
  }
}
