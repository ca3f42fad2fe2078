package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.intake.Answers;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.intake.Feedback;
import org.minhchung.desk.intake.Leaving;
import org.minhchung.desk.intake.Left;
import org.minhchung.desk.publishing.Publications;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Form;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.PublicAddress;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.RefusalPage;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way of a reader: paste, be answered, say that it was something else, leave it for the desk.
 *
 * <p>The query of the front page is not read here: what a phone shares to it is filled in by the
 * browser. What is asked travels in bodies only, so that no address holds it.
 */
@Controller
@Hidden
class PastePages {

  private static final int NEWEST = 3;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Answers answers;
  private final AnswerPages answerPages;
  private final Leaving leaving;
  private final Feedback feedback;
  private final Publications publications;
  private final PublicAddress address;
  private final RequestAskers askers;
  private final InstantSource clock;

  PastePages(
      Answers answers,
      AnswerPages answerPages,
      Leaving leaving,
      Feedback feedback,
      Publications publications,
      PublicAddress address,
      RequestAskers askers,
      InstantSource clock) {
    this.answers = answers;
    this.answerPages = answerPages;
    this.leaving = leaving;
    this.feedback = feedback;
    this.publications = publications;
    this.address = address;
    this.askers = askers;
    this.clock = clock;
  }

  /** The front page, in the language of the address or of the browser. */
  @GetMapping({"/", "/vi", "/en"})
  ModelAndView paste(@RequestAttribute(Frame.NAME) Frame frame, HttpServletResponse response) {
    response.setHeader("Cache-Control", CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
    return paste(frame.language(), "");
  }

  /** Whoever reloads an answer, or follows its address, begins again. */
  @GetMapping({
    "/vi/answer",
    "/vi/not-mine",
    "/vi/leave",
    "/en/answer",
    "/en/not-mine",
    "/en/leave"
  })
  View begin(@RequestAttribute(Frame.NAME) Frame frame) {
    var home = new RedirectView(Links.home(frame.language()));
    home.setHttp10Compatible(false);
    home.setExposeModelAttributes(false);
    return home;
  }

  @PostMapping({"/vi/answer", "/en/answer"})
  ModelAndView answer(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return Form.of(request)
        .then(form -> AskedText.of(form.field("text")))
        .fold(
            asked -> answered(asked, frame.language(), request, response),
            refusal -> refused(refusal, frame.language(), response));
  }

  /** Counts it against the match, and offers to keep the text. */
  @PostMapping({"/vi/not-mine", "/en/not-mine"})
  ModelAndView notMine(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return Form.of(request)
        .fold(
            form -> {
              feedback.notMine(
                  new ClaimId(form.field("claim")), askers.of(request, ChannelKind.WEB));
              return new ModelAndView("intake/not-mine", Map.of("asked", form.field("text")));
            },
            refusal -> refused(refusal, frame.language(), response));
  }

  @PostMapping({"/vi/leave", "/en/leave"})
  ModelAndView leave(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return Form.of(request)
        .then(form -> AskedText.of(form.field("text")))
        .then(asked -> leaving.leave(asked, ChannelKind.WEB, askers.of(request, ChannelKind.WEB)))
        .fold(
            left -> new ModelAndView("intake/left", Map.of("left", shown(left, frame, request))),
            refusal -> refused(refusal, frame.language(), response));
  }

  private LeftPage shown(Left left, Frame frame, HttpServletRequest request) {
    return new LeftPage(
        left.kept(),
        left.back().code(),
        address.of(request, Links.back(frame.language(), left.back())));
  }

  private ModelAndView answered(
      AskedText asked,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers
        .to(asked, clock.instant(), askers.of(request, ChannelKind.WEB))
        .map(answer -> answerPages.page(answer, asked, language, path -> address.of(request, path)))
        .map(page -> new ModelAndView("intake/answer", Map.of("page", page)))
        .orElseGet(() -> RefusalPage.of(Refusal.BUSY, response));
  }

  /** What a reader can put right at once is said beside the box. */
  private ModelAndView refused(Refusal refusal, Language language, HttpServletResponse response) {
    if (refusal.equals(Refusal.EMPTY)) {
      response.setStatus(refusal.status());
      return paste(language, "intake.paste.empty");
    }
    return RefusalPage.of(refusal, response);
  }

  private ModelAndView paste(Language language, String problemKey) {
    return new ModelAndView(
        "intake/paste",
        Map.of(
            "problemKey",
            problemKey,
            "newest",
            publications.latest(0, NEWEST).stream().map(it -> newest(language, it)).toList()));
  }

  private static Newest newest(Language language, PublishedCheck check) {
    Spoken spoken = Spoken.of(check, language);
    return new Newest(
        Said.of(language, spoken.texts().title(), spoken.language()),
        check.grade().key(),
        Said.in(language, check.grade().labels()).text(),
        Links.check(language, check));
  }

  /**
   * What somebody has left, and how they come back.
   *
   * @param link whole address; its secret stands behind a {@code #}, which no browser sends
   */
  public record LeftPage(String kept, String code, String link) {}

  /** A check in the list on the front page. */
  public record Newest(Said title, String gradeKey, String label, String path) {}
}
