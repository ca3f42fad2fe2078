package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.engine.index.AnsweredPart;
import org.minhchung.engine.index.Candidate;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Weighed;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.text.TextReader;

/**
 * A message and what the engine said to it.
 *
 * @param ranked at most ten candidates, most probable first, as the rules saw them
 * @param tokens of the message as the engine read it
 * @param parts claims named by its sentences, in order, each once
 */
record Trial(
    TestMessage message,
    Decision decision,
    boolean about,
    List<Weighed> ranked,
    int tokens,
    List<String> parts) {

  /** How many candidates a person is shown at most. */
  private static final int SHOWN = 3;

  private static final TextReader READER = new TextReader();

  Trial {
    ranked = List.copyOf(ranked);
    parts = List.copyOf(parts);
  }

  static Trial of(TestMessage message, MatchAnswer answer) {
    return new Trial(
        message,
        answer.decision(),
        answer.about(),
        answer.candidates().stream().map(Trial::weighed).toList(),
        READER.message(message.text()).tokens().size(),
        parts(answer));
  }

  /** The same message decided otherwise. */
  Trial decided(Decision other) {
    return new Trial(message, other, about, ranked, tokens, parts);
  }

  private static Weighed weighed(Candidate candidate) {
    List<Conflict> conflicts = candidate.conflicts();
    // What a guard leaves of 1 tells the share, so that the probability before it comes back.
    double share = new Weighed("", 1, conflicts, candidate.about(), "").probability();
    String text = candidate.claim().wordings().getFirst().text();
    return new Weighed(
        candidate.claim().id(),
        candidate.probability() / share,
        conflicts,
        candidate.about(),
        String.join(" ", READER.claim(text).tokens().stream().map(t -> t.folded()).toList()));
  }

  private static List<String> parts(MatchAnswer answer) {
    List<String> named = new ArrayList<>();
    for (AnsweredPart part : answer.parts()) {
      String claim = part.claim();
      if (claim != null && !named.contains(claim)) {
        named.add(claim);
      }
    }
    return named;
  }

  boolean answered() {
    return decision instanceof Decision.Same;
  }

  boolean asks() {
    return decision instanceof Decision.Ask;
  }

  boolean saysNew() {
    return decision instanceof Decision.New;
  }

  boolean answeredRight() {
    return decision instanceof Decision.Same(String claim) && message.claims().contains(claim);
  }

  /** Answered with the right claim, or asked with it among the first three. */
  boolean helped() {
    return switch (decision) {
      case Decision.Same _ -> answeredRight();
      case Decision.Ask _ ->
          ranked.stream()
              .limit(SHOWN)
              .anyMatch(candidate -> message.claims().contains(candidate.claim()));
      case Decision.New _ -> false;
    };
  }

  List<String> ranking() {
    return ranked.stream().map(Weighed::claim).toList();
  }

  /** Of the best candidate, after the guards; 0 without one. */
  double probability() {
    return ranked.isEmpty() ? 0 : ranked.getFirst().probability();
  }

  boolean bestIsRight() {
    return !ranked.isEmpty() && message.claims().contains(ranked.getFirst().claim());
  }
}
