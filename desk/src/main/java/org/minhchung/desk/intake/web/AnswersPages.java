package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.intake.Stopping;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.matching.AnswerStop;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an editor stops automatic answers at once, and lets them go on. */
@Controller
@Hidden
class AnswersPages {

  private final Stopping stopping;
  private final MessageSource sentences;

  AnswersPages(Stopping stopping, MessageSource sentences) {
    this.stopping = stopping;
    this.sentences = sentences;
  }

  @GetMapping("/desk/{lang:vi|en}/answers")
  @Needs(Right.STOP_ANSWERS)
  ModelAndView answers(@RequestAttribute(Frame.NAME) Frame frame) {
    return page(frame.language(), "", List.of());
  }

  /** By post, so that what an editor pastes stands in no address. */
  @PostMapping("/desk/{lang:vi|en}/answers/find")
  @Needs(Right.STOP_ANSWERS)
  ModelAndView find(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response) {
    return AskedText.of(text)
        .fold(
            asked -> {
              List<Claim> near = stopping.near(asked);
              return page(frame.language(), near.isEmpty() ? "intake.answers.none" : "", near);
            },
            refusal -> {
              response.setStatus(refusal.status());
              return page(frame.language(), refusal.key(), List.of());
            });
  }

  @PostMapping("/desk/{lang:vi|en}/answers/stop")
  @Needs(Right.STOP_ANSWERS)
  String stop(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam AnswerStop.Scope scope,
      @RequestParam(defaultValue = "") String subject) {
    if (scope == AnswerStop.Scope.DESK || !subject.isBlank()) {
      stopping.stop(scope, scope == AnswerStop.Scope.DESK ? "" : subject, actor);
    }
    return home(frame);
  }

  @PostMapping("/desk/{lang:vi|en}/answers/resume")
  @Needs(Right.STOP_ANSWERS)
  String resume(@RequestAttribute(Frame.NAME) Frame frame, Actor actor, @RequestParam String stop) {
    stopping.resume(stop, actor);
    return home(frame);
  }

  private static String home(Frame frame) {
    return "redirect:/desk/" + frame.lang() + "/answers";
  }

  private ModelAndView page(Language language, String problemKey, List<Claim> near) {
    List<AnswerStop> standing = stopping.standing();
    Map<String, Claim> claims =
        stopping.stopped(standing).stream()
            .collect(Collectors.toMap(claim -> claim.id().value(), Function.identity()));
    return new ModelAndView(
        "intake/answers",
        Map.of(
            "page",
            new AnswersPage(
                problemKey,
                standing.stream().map(it -> stop(it, claims, language)).toList(),
                standing.stream().anyMatch(it -> it.scope() == AnswerStop.Scope.DESK),
                near.stream().map(it -> near(it, language)).toList())));
  }

  private Stop stop(AnswerStop stop, Map<String, Claim> claims, Language language) {
    Claim claim = claims.get(stop.subject());
    String about =
        switch (stop.scope()) {
          case CLAIM -> claim == null ? stop.subject() : claim.in(language.tag()).value();
          case TOPIC -> topic(stop.subject(), language);
          case DESK -> "";
        };
    return new Stop(
        stop.id(),
        stop.scope().word(),
        about,
        stop.stoppedBy() == null,
        language.day(stop.stoppedAt()));
  }

  private Near near(Claim claim, Language language) {
    return new Near(
        claim.id().value(),
        claim.in(language.tag()).value(),
        claim.topic(),
        topic(claim.topic(), language));
  }

  /** A topic in words, or its key where nobody gave it words. */
  private String topic(String key, Language language) {
    String words = sentences.getMessage("claims.topic." + key, null, key, language.locale());
    return words == null ? key : words;
  }

  /**
   * What stands, and what was found to be stopped.
   *
   * @param problemKey key of what went wrong, or empty
   * @param all whether the whole desk rests
   */
  public record AnswersPage(String problemKey, List<Stop> standing, boolean all, List<Near> near) {}

  /**
   * A stop.
   *
   * @param about the claim's sentence or the topic's words; empty for the whole desk
   * @param byReaders whether readers' doubts did it
   */
  public record Stop(String id, String scope, String about, boolean byReaders, String day) {}

  /** A claim that may be meant. */
  public record Near(String claim, String sentence, String topic, String topicWords) {}
}
