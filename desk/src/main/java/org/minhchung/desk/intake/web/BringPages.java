package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.intake.BatchFile;
import org.minhchung.desk.intake.Batches;
import org.minhchung.desk.intake.MessageState;
import org.minhchung.desk.intake.Volunteering;
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

/** What volunteers bring: one message for somebody offline, or a table of them. */
@Controller
@Hidden
class BringPages {

  private final Volunteering volunteering;
  private final Batches batches;

  BringPages(Volunteering volunteering, Batches batches) {
    this.volunteering = volunteering;
    this.batches = batches;
  }

  @GetMapping("/desk/{lang:vi|en}/bring")
  @Needs(Right.BRING_MESSAGES)
  ModelAndView bring(@RequestAttribute(Frame.NAME) Frame frame, Actor actor) {
    return bringing(frame.language(), actor, "", "");
  }

  @PostMapping("/desk/{lang:vi|en}/bring")
  @Needs(Right.BRING_MESSAGES)
  ModelAndView brought(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response) {
    return AskedText.of(text)
        .then(asked -> volunteering.bring(asked, actor))
        .fold(
            left -> bringing(frame.language(), actor, "", left.kept()),
            refusal -> {
              response.setStatus(refusal.status());
              return bringing(frame.language(), actor, refusal.key(), "");
            });
  }

  @PostMapping("/desk/{lang:vi|en}/bring/told")
  @Needs(Right.BRING_MESSAGES)
  String told(
      @RequestAttribute(Frame.NAME) Frame frame, Actor actor, @RequestParam String message) {
    volunteering.told(new MessageId(message), actor);
    return "redirect:/desk/" + frame.lang() + "/bring";
  }

  @GetMapping("/desk/{lang:vi|en}/batch")
  @Needs(Right.BRING_MESSAGES)
  ModelAndView batch(@RequestAttribute(Frame.NAME) Frame frame) {
    return batching(frame.language(), "", 0);
  }

  @PostMapping("/desk/{lang:vi|en}/batch")
  @Needs(Right.BRING_MESSAGES)
  ModelAndView batchBrought(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String table,
      HttpServletResponse response) {
    return BatchFile.of(table)
        .then(file -> batches.bring(file, actor))
        .fold(
            taken -> batching(frame.language(), "", taken),
            refusal -> {
              response.setStatus(refusal.status());
              return batching(frame.language(), refusal.key(), 0);
            });
  }

  private ModelAndView bringing(Language language, Actor actor, String problemKey, String kept) {
    List<Errand> errands =
        volunteering.errands(actor).stream().map(it -> errand(it, language)).toList();
    return new ModelAndView(
        "intake/bring", Map.of("page", new BringPage(problemKey, kept, errands)));
  }

  private static Errand errand(Volunteering.Errand errand, Language language) {
    List<BackPages.AnsweredBy> answers =
        errand.state() instanceof MessageState.Answered(var found)
            ? found.stream().map(it -> BackPages.answered(it, language)).toList()
            : List.of();
    return new Errand(
        errand.toTell().message().value(),
        errand.text(),
        language.day(errand.toTell().day()),
        BackPages.word(errand.state()),
        answers,
        errand.toTell().toldOn() != null);
  }

  private ModelAndView batching(Language language, String problemKey, int taken) {
    return new ModelAndView(
        "intake/batch",
        Map.of("page", new BatchPage(problemKey, taken, KeptPages.days(batches, language))));
  }

  /**
   * The page for one message.
   *
   * @param problemKey key of what went wrong, or empty
   * @param kept what was stored just now, or empty
   */
  public record BringPage(String problemKey, String kept, List<Errand> errands) {}

  /**
   * Something to tell.
   *
   * @param state end of the keys of its words, as on the page of whoever comes back
   */
  public record Errand(
      String message,
      String text,
      String day,
      String state,
      List<BackPages.AnsweredBy> answers,
      boolean told) {}

  /**
   * The page for a table.
   *
   * @param taken how many were taken in just now, or 0
   */
  public record BatchPage(String problemKey, int taken, List<KeptPages.BatchDay> days) {}
}
