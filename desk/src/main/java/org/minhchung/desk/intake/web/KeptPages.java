package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.intake.Batches;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of those who ask, and for how long, told to everybody; with the public numbers. */
@Controller
@Hidden
class KeptPages {

  private final Batches batches;

  KeptPages(Batches batches) {
    this.batches = batches;
  }

  @GetMapping({"/vi/kept", "/en/kept"})
  ModelAndView kept(@RequestAttribute(Frame.NAME) Frame frame) {
    return new ModelAndView("intake/kept", Map.of("days", days(batches, frame.language())));
  }

  static List<BatchDay> days(Batches batches, Language language) {
    return batches.numbers().entrySet().stream()
        .map(it -> new BatchDay(language.day(it.getKey()), it.getValue()))
        .toList();
  }

  /** How many messages came in batches on a day. */
  public record BatchDay(String day, int messages) {}
}
