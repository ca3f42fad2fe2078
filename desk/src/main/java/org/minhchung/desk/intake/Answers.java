package org.minhchung.desk.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.matching.Match;
import org.minhchung.desk.matching.Matching;
import org.minhchung.desk.publishing.Publications;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.verification.ExternalReviews;
import org.minhchung.desk.web.Turnstile;
import org.minhchung.engine.index.Candidate;
import org.minhchung.engine.score.Decision;
import org.springframework.stereotype.Service;

/**
 * Joins what matching recognised with what this desk and others have published. Stores nothing.
 *
 * <p>A claim that has no answer, because its check was withdrawn a moment ago, is never the answer;
 * the reader is then shown what else comes near.
 */
@Service
public final class Answers {

  /** More than three to choose from is a list, and nobody reads it. */
  private static final int SUGGESTIONS = 3;

  /** Below it a further candidate is what retrieval had left: one in twenty, or less. */
  private static final double WORTH_A_LOOK = 0.05;

  private final Matching matching;
  private final Publications publications;
  private final ExternalReviews reviews;
  private final Claims claims;
  private final AskerCounts counts;
  private final Turnstile turnstile;

  Answers(
      Matching matching,
      Publications publications,
      ExternalReviews reviews,
      Claims claims,
      AskerCounts counts,
      Turnstile turnstile) {
    this.matching = matching;
    this.publications = publications;
    this.reviews = reviews;
    this.claims = claims;
    this.counts = counts;
    this.turnstile = turnstile;
  }

  /**
   * The answer, or empty if too many ask at this moment.
   *
   * @param at when the text came in
   * @param asker counted at the claim that answers, once
   */
  public Optional<Answer> to(AskedText text, Instant at, Asker asker) {
    return turnstile.pass(() -> answer(matching.match(text.value(), at), asker));
  }

  private Answer answer(Match match, Asker asker) {
    if (match.answer().decision() instanceof Decision.Same(String claim)) {
      counts.asked(new ClaimId(claim), asker);
    }
    Answer.Outcome outcome =
        switch (match.answer().decision()) {
          case Decision.Same(String claim) ->
              found(new ClaimId(claim))
                  .<Answer.Outcome>map(Answer.Outcome.Same::new)
                  .orElseGet(() -> ask(match));
          case Decision.Ask _ -> ask(match);
          case Decision.New _ -> new Answer.Outcome.New();
        };
    return new Answer(outcome, match, known(match));
  }

  /** The best candidate, and the next two unless they would only puzzle the reader. */
  private Answer.Outcome ask(Match match) {
    List<Candidate> candidates = match.answer().candidates();
    return new Answer.Outcome.Ask(
        Stream.concat(
                candidates.stream().limit(1),
                candidates.stream()
                    .skip(1)
                    .limit(SUGGESTIONS - 1)
                    .filter(candidate -> candidate.probability() >= WORTH_A_LOOK))
            .flatMap(this::suggestion)
            .toList());
  }

  private Stream<Suggestion> suggestion(Candidate candidate) {
    return found(new ClaimId(candidate.claim().id())).stream()
        .map(found -> new Suggestion(found, candidate));
  }

  private Map<String, Found> known(Match match) {
    Map<String, Found> known = new LinkedHashMap<>();
    match.answer().parts().stream()
        .filter(part -> part.decision() instanceof Decision.Same)
        .flatMap(part -> Stream.ofNullable(part.claim()))
        .distinct()
        .forEach(id -> found(new ClaimId(id)).ifPresent(found -> known.put(id, found)));
    return known;
  }

  /** What answers a claim; empty if nothing does yet, or no longer. */
  Optional<Found> found(ClaimId id) {
    Optional<PublishedCheck> check = publications.checkOf(id);
    return check.isPresent() ? check.map(Found.Ours::new) : others(id);
  }

  private Optional<Found> others(ClaimId id) {
    List<ExternalReview> found = reviews.of(id);
    return found.isEmpty()
        ? Optional.empty()
        : claims.byIds(List.of(id)).stream()
            .findFirst()
            .map((Claim claim) -> new Found.Others(claim, found));
  }
}
