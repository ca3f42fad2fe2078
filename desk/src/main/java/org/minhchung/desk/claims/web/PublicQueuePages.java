package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.CloseReason;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.claims.Sorting;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For everybody: what is looked at first and why, and what was not checked and why. */
@Controller
class PublicQueuePages {

  private static final int DAYS = 90;

  private final Queue queue;
  private final Sorting sorting;
  private final Telling telling;

  PublicQueuePages(Queue queue, Sorting sorting, Telling telling) {
    this.queue = queue;
    this.sorting = sorting;
    this.telling = telling;
  }

  /**
   * What the page says.
   *
   * @param weights the newest first
   * @param harms the steps of the rubric, in words
   */
  public record QueueRules(List<Version> weights, List<Step> harms, List<Reason> closed) {}

  /** A version of the weights. */
  public record Version(QueueWeights weights, String day, String why) {}

  /** A step of harm and what it means. */
  public record Step(String words, String meaning) {}

  /** A reason for which things were not checked, and how many were not, as a band. */
  public record Reason(String words, String band) {}

  @GetMapping("/{lang:vi|en}/queue")
  ModelAndView rules(@RequestAttribute(Frame.NAME) Frame frame, HttpServletResponse response) {
    response.setHeader("Cache-Control", "max-age=60, public");
    return page("claims/queue-rules", frame.language());
  }

  @GetMapping("/desk/{lang:vi|en}/weights")
  @Needs(Right.WEIGH_QUEUE)
  ModelAndView weights(@RequestAttribute(Frame.NAME) Frame frame) {
    return page("claims/weights", frame.language());
  }

  @PostMapping("/desk/{lang:vi|en}/weights")
  @Needs(Right.WEIGH_QUEUE)
  Object weigh(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @RequestParam int reach,
      @RequestParam int growth,
      @RequestParam int harm,
      @RequestParam int checkability,
      @RequestParam int age,
      @RequestParam String why) {
    return QueuePages.told(
        frame,
        response,
        sorting.weigh(actor, reach, growth, harm, checkability, age, why),
        "/desk/%s/weights".formatted(frame.lang()));
  }

  private ModelAndView page(String template, Language language) {
    LocalDate from = telling.today().minusDays(DAYS);
    Map<CloseReason, ReachBand> closed = queue.closed(from);
    return new ModelAndView(
        template,
        Map.of(
            "page",
            new QueueRules(
                queue.weights().stream()
                    .map(
                        weights ->
                            new Version(
                                weights,
                                weights.version() == 0 ? "" : language.day(weights.setOn()),
                                weights.why()))
                    .toList(),
                Arrays.stream(Harm.values())
                    .filter(harm -> harm != Harm.UNKNOWN)
                    .map(
                        harm ->
                            new Step(
                                telling.say(language, "claims.harm." + harm.key()),
                                telling.say(language, "claims.rubric." + harm.key())))
                    .toList(),
                Arrays.stream(CloseReason.values())
                    .map(
                        reason ->
                            new Reason(
                                telling.say(language, "claims.closed." + reason.key()),
                                telling.band(language, closed.getOrDefault(reason, ReachBand.FEW))))
                    .toList())));
  }
}
