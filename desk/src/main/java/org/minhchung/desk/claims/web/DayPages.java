package org.minhchung.desk.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.AnsweredAtOnce;
import org.minhchung.desk.claims.DayFigures;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** How the last two weeks went: a chart drawn here, and the table it was drawn from beside it. */
@Controller
class DayPages {

  private static final int DAYS = 14;

  /** Height of the chart's highest bar. */
  private static final int HIGHEST = 120;

  private static final int BAND = HIGHEST / (ReachBand.values().length - 1);

  private final DayFigures figures;
  private final AnsweredAtOnce answered;
  private final Telling telling;

  DayPages(DayFigures figures, AnsweredAtOnce answered, Telling telling) {
    this.figures = figures;
    this.answered = answered;
    this.telling = telling;
  }

  /** What the page says. */
  public record Days(DayFigures.Waiting waiting, List<Line> lines) {}

  /**
   * One day.
   *
   * @param x where its two bars stand, in the chart's units
   * @param arrivedHeight 0 for few or none
   */
  public record Line(
      String date,
      String words,
      String arrived,
      String answered,
      int claims,
      int x,
      int arrivedHeight,
      int answeredHeight) {}

  @GetMapping("/desk/{lang:vi|en}/day")
  @Needs(Right.SEE_QUEUE)
  ModelAndView day(@RequestAttribute(Frame.NAME) Frame frame) {
    Language language = frame.language();
    LocalDate today = telling.today();
    LocalDate first = today.minusDays(DAYS - 1);
    Map<LocalDate, ReachBand> atOnce = answered.between(first, today);
    List<Line> lines = new ArrayList<>();
    for (DayFigures.Day day : figures.days(first, today)) {
      ReachBand met = atOnce.getOrDefault(day.day(), ReachBand.FEW);
      lines.add(
          new Line(
              day.day().toString(),
              language.day(day.day()),
              telling.band(language, day.arrived()),
              telling.band(language, met),
              day.claims(),
              lines.size() * 44,
              day.arrived().ordinal() * BAND,
              met.ordinal() * BAND));
    }
    return new ModelAndView("claims/day", Map.of("page", new Days(figures.waiting(today), lines)));
  }
}
