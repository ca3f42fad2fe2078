package org.minhchung.desk.matching;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.engine.index.AnsweredPart;
import org.minhchung.engine.index.Candidate;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.score.Decision;

/** Answers from the claim index, and counts what was asked for. Keeps no text. Thread-safe. */
final class IndexedMatching implements Matching {

  /** More than a page shows; the API's {@code candidates} has no more either. */
  private static final int TOP = 10;

  /**
   * Below it a claim has little to do with what was searched for. Chosen by reading, not measured.
   */
  private static final double NEAR = 0.10;

  private final Matcher matcher;
  private final Predicate<String> callsForHelp;
  private final AskedCounter counter;
  private final Predicate<ClaimId> rests;

  /**
   * @param callsForHelp whether somebody seems trapped, injured or missing in a text
   * @param rests whether a claim is not to be answered automatically
   */
  IndexedMatching(
      Matcher matcher,
      Predicate<String> callsForHelp,
      AskedCounter counter,
      Predicate<ClaimId> rests) {
    this.matcher = matcher;
    this.callsForHelp = callsForHelp;
    this.counter = counter;
    this.rests = rests;
  }

  @Override
  public Match match(String text, Instant at) {
    MatchAnswer answer = rested(matcher.match(text, at, TOP));
    switch (answer.decision()) {
      case Decision.Same(String claim) -> counter.answered(new ClaimId(claim));
      case Decision.Ask _ -> best(answer.candidates());
      case Decision.New _ -> {}
    }
    return new Match(answer, callsForHelp.test(text));
  }

  @Override
  public List<ClaimId> near(String words) {
    return matcher.match(words, null, TOP).candidates().stream()
        .filter(candidate -> candidate.probability() >= NEAR)
        .map(candidate -> new ClaimId(candidate.claim().id()))
        .toList();
  }

  @Override
  public void notMine(ClaimId claim) {
    counter.notMine(claim);
  }

  /** What rests is shown as uncertain, as a whole and in each sentence of a forward. */
  private MatchAnswer rested(MatchAnswer answer) {
    List<AnsweredPart> parts = answer.parts().stream().map(this::rested).toList();
    Decision decision = rested(answer.decision());
    return decision.equals(answer.decision()) && parts.equals(answer.parts())
        ? answer
        : new MatchAnswer(
            decision,
            answer.probability(),
            answer.about(),
            answer.candidates(),
            answer.conflicts(),
            parts,
            answer.why());
  }

  private AnsweredPart rested(AnsweredPart part) {
    return new AnsweredPart(
        part.start(),
        part.end(),
        part.text(),
        rested(part.decision()),
        part.claim(),
        part.probability());
  }

  private Decision rested(Decision decision) {
    return decision instanceof Decision.Same(String claim) && rests.test(new ClaimId(claim))
        ? new Decision.Ask()
        : decision;
  }

  private void best(List<Candidate> candidates) {
    if (!candidates.isEmpty()) {
      counter.asked(new ClaimId(candidates.getFirst().claim().id()));
    }
  }
}
