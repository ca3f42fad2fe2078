package org.minhchung.desk.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.intake.Answer;
import org.minhchung.desk.intake.Answer.Outcome;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.intake.Found;
import org.minhchung.desk.intake.Reasons;
import org.minhchung.desk.intake.Suggestion;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.index.AnsweredPart;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns an answer into the page that tells it. Thread-safe. */
@Component
final class AnswerPages {

  private final MessageSource sentences;
  private final Reasons reasons;

  AnswerPages(MessageSource sentences, Reasons reasons) {
    this.sentences = sentences;
    this.reasons = reasons;
  }

  /**
   * @param absolute makes a whole address of a path
   */
  AnswerPage page(
      Answer answer, AskedText asked, Language language, UnaryOperator<String> absolute) {
    return new Telling(answer, language, new Words(sentences, language), absolute).page(asked);
  }

  /** One answer being told in one language. */
  private final class Telling {

    private final Answer answer;
    private final Language language;
    private final Words words;
    private final UnaryOperator<String> absolute;

    private Telling(Answer answer, Language language, Words words, UnaryOperator<String> absolute) {
      this.answer = answer;
      this.language = language;
      this.words = words;
      this.absolute = absolute;
    }

    AnswerPage page(AskedText asked) {
      boolean help = answer.match().callsForHelp();
      return switch (answer.outcome()) {
        case Outcome.Same(Found.Ours(PublishedCheck check)) ->
            new AnswerPage(
                help,
                verdict(check),
                checked(check),
                null,
                List.of(),
                lines(check.claimId().value()),
                reasons(answer.match().answer().why()),
                asked.value());
        case Outcome.Same(Found.Others others) ->
            new AnswerPage(
                help,
                words.say("intake.others.says", others.reviews().getFirst().publisher()),
                null,
                others(others),
                List.of(),
                lines(others.claim().value()),
                reasons(answer.match().answer().why()),
                asked.value());
        case Outcome.Ask(List<Suggestion> suggestions) when !suggestions.isEmpty() ->
            new AnswerPage(
                help,
                words.say("intake.perhaps.heading"),
                null,
                null,
                suggestions.stream().map(this::perhaps).toList(),
                lines(""),
                List.of(),
                asked.value());
        case Outcome.Ask _, Outcome.New _ ->
            new AnswerPage(
                help,
                words.say("intake.unknown.heading"),
                null,
                null,
                List.of(),
                lines(""),
                List.of(),
                asked.value());
      };
    }

    /**
     * The verdict in a sentence: of the message, of one sentence in it, or of what it speaks of.
     */
    private String verdict(PublishedCheck check) {
      String label = label(check).text();
      if (answer.match().answer().about()) {
        return words.say("intake.verdict-about", label);
      }
      List<AnsweredPart> parts = answer.match().answer().parts();
      boolean partly =
          parts.stream().anyMatch(part -> part.decision() instanceof Decision.Same)
              && !parts.stream().allMatch(part -> part.decision() instanceof Decision.Same);
      String kind = partly ? "intake.verdict-part." : "intake.verdict.";
      return words.either(kind + check.grade().key(), kind + "other", label);
    }

    private AnswerPage.Checked checked(PublishedCheck check) {
      PublishedCheck.Texts texts = texts(check);
      String path = Links.check(language, check);
      String day = language.day(check.checkedAt());
      String verdict =
          check.sample()
              ? words.say("intake.copy.sample", label(check).text())
              : label(check).text();
      return new AnswerPage.Checked(
          check.claimId().value(),
          check.grade().key(),
          label(check).text(),
          Said.in(language, check.claim()),
          said(check, texts.whatToDo()),
          said(check, texts.shortAnswer()),
          check.evidence().stream().map(this::source).toList(),
          day,
          holds(check),
          check.sample(),
          path,
          CopyText.of(
                  verdict,
                  texts.shortAnswer(),
                  words.say("intake.copy.checked", day),
                  absolute.apply(path),
                  language.locale())
              .value());
    }

    private String holds(PublishedCheck check) {
      if (check.holdsUntil() != null) {
        return words.say("intake.holds.until", language.day(check.holdsUntil()));
      }
      return words.say("intake.holds.open");
    }

    private AnswerPage.Source source(PublishedCheck.Evidence evidence) {
      return new AnswerPage.Source(
          Said.in(language, evidence.source()),
          Said.in(language, evidence.publisher()),
          Said.in(language, evidence.quote()),
          "intake.stance." + evidence.stance(),
          evidence.url(),
          language.day(evidence.date()));
    }

    private AnswerPage.Others others(Found.Others others) {
      ExternalReview newest = others.reviews().getFirst();
      String dated =
          newest.reviewedAt() == null
              ? words.say("intake.copy.undated")
              : words.say("intake.copy.checked", language.day(newest.reviewedAt()));
      return new AnswerPage.Others(
          others.claim().value(),
          claim(others),
          others.reviews().stream().map(this::review).toList(),
          CopyText.of(
                  words.say("intake.others.by", newest.publisher()),
                  newest.rating(),
                  dated,
                  newest.url(),
                  language.locale())
              .value());
    }

    private AnswerPage.Review review(ExternalReview review) {
      return new AnswerPage.Review(
          review.publisher(),
          review.url(),
          review.title().isEmpty()
              ? new Said(review.site(), null)
              : Said.of(language, review.title(), review.language()),
          Said.of(language, review.rating(), review.language()),
          review.reviewedAt() == null ? "" : language.day(review.reviewedAt()));
    }

    private AnswerPage.Perhaps perhaps(Suggestion suggestion) {
      boolean about = suggestion.candidate().about();
      List<Conflict> conflicts = suggestion.candidate().conflicts();
      return switch (suggestion.found()) {
        case Found.Ours(PublishedCheck check) ->
            new AnswerPage.Perhaps(
                Said.in(language, check.claim()),
                check.grade().key(),
                label(check),
                "",
                said(check, texts(check).shortAnswer()),
                Links.check(language, check),
                about,
                conflicts.stream().map(it -> words.conflict(it, check)).distinct().toList());
        case Found.Others others -> {
          ExternalReview newest = others.reviews().getFirst();
          yield new AnswerPage.Perhaps(
              claim(others),
              "",
              Said.of(language, newest.rating(), newest.language()),
              newest.publisher(),
              Said.of(language, newest.title(), newest.language()),
              newest.url(),
              about,
              conflicts.stream().map(words::conflict).distinct().toList());
        }
      };
    }

    /** The sentences, if at least one of them is known and at least one other is there. */
    private List<AnswerPage.Line> lines(String answered) {
      List<AnswerPage.Line> lines =
          answer.match().answer().parts().stream().map(part -> line(part, answered)).toList();
      return lines.size() > 1 && lines.stream().anyMatch(AnswerPage.Line::known)
          ? lines
          : List.of();
    }

    private AnswerPage.Line line(AnsweredPart part, String answered) {
      String claim = part.claim();
      if (claim == null || !(part.decision() instanceof Decision.Same)) {
        return new AnswerPage.Line(part.text(), false, null);
      }
      if (claim.equals(answered)) {
        return new AnswerPage.Line(part.text(), true, null);
      }
      return switch (answer.known().get(claim)) {
        case Found.Ours(PublishedCheck check) ->
            new AnswerPage.Line(
                part.text(),
                false,
                new AnswerPage.Elsewhere(
                    check.grade().key(), label(check).text(), Links.check(language, check)));
        case Found.Others others ->
            new AnswerPage.Line(
                part.text(),
                false,
                new AnswerPage.Elsewhere(
                    "",
                    words.say("intake.others.by", others.reviews().getFirst().publisher()),
                    others.reviews().getFirst().url()));
        case null -> new AnswerPage.Line(part.text(), false, null);
      };
    }

    /** The short form: weights are for programs, and the sentences stand on the page already. */
    private List<AnswerPage.Reason> reasons(List<Why> nodes) {
      return nodes.stream()
          .filter(it -> !it.key().startsWith("feature.") && !it.key().startsWith("part."))
          .map(it -> new AnswerPage.Reason(reasons.of(it, language), reasons(it.details())))
          .toList();
    }

    private Said claim(Found.Others others) {
      ClaimText text = others.said().in(language.tag());
      String spoken =
          others.said().texts().entrySet().stream()
              .filter(entry -> entry.getValue().equals(text))
              .map(entry -> entry.getKey().toLowerCase(Locale.ROOT))
              .findFirst()
              .orElse(language.tag());
      return Said.of(language, text.value(), spoken);
    }

    private Said label(PublishedCheck check) {
      return Said.in(language, check.grade().labels());
    }

    private PublishedCheck.Texts texts(PublishedCheck check) {
      return Spoken.of(check, language).texts();
    }

    private Said said(PublishedCheck check, String text) {
      return Said.of(language, text, Spoken.of(check, language).language());
    }
  }
}
