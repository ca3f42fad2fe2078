package org.minhchung.desk.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.minhchung.desk.intake.Answer;
import org.minhchung.desk.intake.Answer.Outcome;
import org.minhchung.desk.intake.Found;
import org.minhchung.desk.intake.Reasons;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.score.Why;
import org.springframework.stereotype.Component;

/** Turns an answer into what a program is told. Thread-safe. */
@Component
final class MatchReplies {

  private final Reasons reasons;

  MatchReplies(Reasons reasons) {
    this.reasons = reasons;
  }

  /**
   * @param absolute makes a whole address of a path
   */
  MatchReply reply(Answer answer, Language language, UnaryOperator<String> absolute) {
    MatchAnswer matched = answer.match().answer();
    Found found = answer.outcome() instanceof Outcome.Same(Found same) ? same : null;
    return new MatchReply(
        answer.outcome().word(),
        rounded(matched.probability()),
        matched.about(),
        found == null ? null : claim(found, language, absolute),
        found instanceof Found.Ours(PublishedCheck check) ? check(check, language, absolute) : null,
        found instanceof Found.Others others ? external(others) : null,
        List.of(),
        matched.candidates().stream()
            .map(it -> new MatchReply.CandidatePart(it.claim().id(), rounded(it.probability())))
            .toList(),
        matched.conflicts().stream()
            .map(
                it ->
                    new MatchReply.ConflictPart(
                        it.kind().name().toLowerCase(Locale.ROOT), it.claim(), it.message()))
            .toList(),
        matched.parts().stream()
            .map(
                it ->
                    new MatchReply.PartPart(
                        it.start(),
                        it.end(),
                        it.text(),
                        it.decision().word(),
                        it.claim(),
                        rounded(it.probability())))
            .toList(),
        why(matched.why(), language));
  }

  private static MatchReply.ClaimPart claim(
      Found found, Language language, UnaryOperator<String> absolute) {
    String id = found.claim().value();
    return switch (found) {
      case Found.Ours(PublishedCheck check) ->
          new MatchReply.ClaimPart(
              id,
              Said.in(language, check.claim()).text(),
              absolute.apply(Links.check(language, check)));
      case Found.Others others ->
          new MatchReply.ClaimPart(id, others.said().in(language.tag()).value(), null);
    };
  }

  private static MatchReply.CheckPart check(
      PublishedCheck check, Language language, UnaryOperator<String> absolute) {
    PublishedCheck.Texts texts = Spoken.of(check, language).texts();
    return new MatchReply.CheckPart(
        absolute.apply(Links.check(language, check)),
        check.version(),
        check.grade().key(),
        Said.in(language, check.grade().labels()).text(),
        texts.shortAnswer(),
        texts.whatToDo(),
        check.checkedAt(),
        check.holdsUntil(),
        check.sample());
  }

  private static MatchReply.ExternalPart external(Found.Others others) {
    ExternalReview newest = others.reviews().getFirst();
    return new MatchReply.ExternalPart(
        newest.publisher(), newest.url(), newest.rating(), newest.reviewedAt());
  }

  private List<MatchReply.WhyPart> why(List<Why> nodes, Language language) {
    return nodes.stream()
        .map(
            it ->
                new MatchReply.WhyPart(
                    rounded(it.value()), reasons.of(it, language), why(it.details(), language)))
        .toList();
  }

  /** Six digits, as on the command line: the rest is the machine's. */
  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
