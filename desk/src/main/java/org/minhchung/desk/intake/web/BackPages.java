package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.intake.ComingBack;
import org.minhchung.desk.intake.Found;
import org.minhchung.desk.intake.MessageState;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.web.Form;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way back to a message that was left: by its private link, whose secret the browser keeps
 * behind the {@code #} and posts, or by its code. Neither ever stands in an address the desk is
 * sent.
 */
@Controller
@Hidden
class BackPages {

  private final ComingBack comingBack;

  BackPages(ComingBack comingBack) {
    this.comingBack = comingBack;
  }

  @GetMapping({"/vi/back", "/en/back"})
  ModelAndView ask() {
    return form("");
  }

  @PostMapping({"/vi/back", "/en/back"})
  ModelAndView tell(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return Form.of(request)
        .then(form -> comingBack.with(form.field("back")))
        .fold(
            state ->
                new ModelAndView("intake/state", Map.of("page", page(state, frame.language()))),
            refusal -> refused(refusal, response));
  }

  /** Whoever mistyped can put it right at once. */
  private static ModelAndView refused(Refusal refusal, HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_NOT_FOUND) {
      response.setStatus(refusal.status());
      return form(refusal.key());
    }
    return RefusalPage.of(refusal, response);
  }

  private static ModelAndView form(String problemKey) {
    return new ModelAndView("intake/back", Map.of("problemKey", problemKey));
  }

  private static StatePage page(MessageState state, Language language) {
    List<AnsweredBy> answers =
        state instanceof MessageState.Answered(List<Found> found)
            ? found.stream().map(it -> answered(it, language)).toList()
            : List.of();
    return new StatePage(word(state), answers);
  }

  /** End of the keys of a state's words. */
  static String word(MessageState state) {
    return switch (state) {
      case MessageState.Waiting _ -> "waiting";
      case MessageState.BeingChecked _ -> "checking";
      case MessageState.TakenBack _ -> "taken-back";
      case MessageState.Answered _ -> "answered";
    };
  }

  static AnsweredBy answered(Found found, Language language) {
    return switch (found) {
      case Found.Ours(PublishedCheck check) -> {
        Spoken spoken = Spoken.of(check, language);
        yield new AnsweredBy(
            Said.of(language, spoken.texts().title(), spoken.language()),
            check.grade().key(),
            Said.in(language, check.grade().labels()),
            "",
            Said.of(language, spoken.texts().shortAnswer(), spoken.language()),
            Links.check(language, check));
      }
      case Found.Others others -> {
        ExternalReview newest = others.reviews().getFirst();
        yield new AnsweredBy(
            Said.of(
                language,
                newest.title().isEmpty() ? newest.site() : newest.title(),
                newest.language()),
            "",
            Said.of(language, newest.rating(), newest.language()),
            newest.publisher(),
            new Said("", null),
            newest.url());
      }
    };
  }

  /**
   * How far the desk is.
   *
   * @param state {@code waiting}, {@code checking}, {@code answered} or {@code taken-back}: end of
   *     the keys of its words
   * @param answers empty unless it is answered
   */
  public record StatePage(String state, List<AnsweredBy> answers) {}

  /**
   * What a message was answered with.
   *
   * @param gradeKey key of the verdict's sign; empty if others checked it
   * @param by who checked it, if it was not this desk; else empty
   * @param shortAnswer empty if others checked it
   */
  public record AnsweredBy(
      Said title, String gradeKey, Said label, String by, Said shortAnswer, String path) {}
}
