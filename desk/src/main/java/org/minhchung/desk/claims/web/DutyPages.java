package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.desk.claims.Duties;
import org.minhchung.desk.claims.Duties.Duty;
import org.minhchung.desk.claims.Duties.Part;
import org.minhchung.desk.claims.web.QueuePage.Choice;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The duty list: yesterday's notes, today and the next six days. */
@Controller
class DutyPages {

  private static final int DAYS = 7;
  private static final int MOST_WORDS = 1_000;

  private final Duties duties;
  private final Colleagues colleagues;
  private final Records records;
  private final Audit audit;
  private final Telling telling;

  DutyPages(Duties duties, Colleagues colleagues, Records records, Audit audit, Telling telling) {
    this.duties = duties;
    this.colleagues = colleagues;
    this.records = records;
    this.audit = audit;
    this.telling = telling;
  }

  /** What the page says; the people are empty for whoever may not change it. */
  public record DutyPage(List<Day> days, List<Choice> parts, List<Choice> people) {}

  /** A day and who keeps the desk on it. */
  public record Day(String date, String words, boolean today, List<Line> lines) {}

  /** One duty; a note is written by whoever has it. */
  public record Line(
      String part,
      String partWords,
      String person,
      String name,
      String note,
      int version,
      boolean mine) {}

  @GetMapping("/desk/{lang:vi|en}/duty")
  @Needs(Right.SEE_QUEUE)
  ModelAndView list(@RequestAttribute(Frame.NAME) Frame frame, Actor actor) {
    Language language = frame.language();
    LocalDate today = telling.today();
    List<Duty> all = duties.between(today.minusDays(1), today.plusDays(DAYS - 1));
    Map<PersonId, String> names =
        colleagues.names(all.stream().map(Duty::person).distinct().toList());
    List<Day> days = new ArrayList<>();
    for (LocalDate day = today.minusDays(1);
        day.isBefore(today.plusDays(DAYS));
        day = day.plusDays(1)) {
      LocalDate each = day;
      days.add(
          new Day(
              day.toString(),
              language.day(day),
              day.equals(today),
              all.stream()
                  .filter(duty -> duty.day().equals(each))
                  .map(duty -> line(duty, actor, language, names))
                  .toList()));
    }
    boolean keeps = actor.may(Right.KEEP_DUTY_LIST);
    return new ModelAndView(
        "claims/duty",
        Map.of(
            "page",
            new DutyPage(
                days,
                List.of(Part.values()).stream()
                    .map(part -> new Choice(part.key(), words(language, part), false))
                    .toList(),
                keeps
                    ? colleagues.whoMay(Right.TAKE_TASK).entrySet().stream()
                        .map(
                            person ->
                                new Choice(
                                    person.getKey().value(),
                                    person.getValue(),
                                    person.getKey().equals(actor.person())))
                        .toList()
                    : List.of())));
  }

  @PostMapping("/desk/{lang:vi|en}/duty")
  @Needs(Right.KEEP_DUTY_LIST)
  Object change(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @RequestParam String deed,
      @RequestParam String day,
      @RequestParam String part,
      @RequestParam String person,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String note) {
    Optional<LocalDate> on = day(day);
    Optional<Part> when = Part.of(part);
    Optional<PersonId> who =
        colleagues.whoMay(Right.TAKE_TASK).keySet().stream()
            .filter(each -> each.value().equals(person))
            .findFirst();
    if (on.isEmpty() || when.isEmpty() || who.isEmpty() || note.length() > MOST_WORDS) {
      return RefusalPage.of(new Refusal(409, "claims.refused.unknown-choice"), response);
    }
    boolean done =
        records.write(
            () -> {
              audit.record(actor, "claims.on-duty." + deed(deed), day);
              return switch (deed(deed)) {
                case "put" -> {
                  duties.put(on.get(), when.get(), who.get());
                  yield true;
                }
                case "drop" -> {
                  duties.drop(on.get(), when.get(), who.get());
                  yield true;
                }
                default ->
                    who.get().equals(actor.person())
                        && duties.note(on.get(), when.get(), who.get(), version, note.strip());
              };
            });
    return done
        ? "redirect:/desk/%s/duty".formatted(frame.lang())
        : RefusalPage.of(new Refusal(409, "claims.refused.changed"), response);
  }

  private static String deed(String deed) {
    return deed.equals("put") || deed.equals("drop") ? deed : "note";
  }

  private Line line(Duty duty, Actor actor, Language language, Map<PersonId, String> names) {
    return new Line(
        duty.part().key(),
        words(language, duty.part()),
        duty.person().value(),
        names.getOrDefault(duty.person(), telling.say(language, "claims.who.somebody")),
        duty.note(),
        duty.version(),
        duty.person().equals(actor.person()));
  }

  private String words(Language language, Part part) {
    return telling.say(language, "claims.part." + part.key());
  }

  private static Optional<LocalDate> day(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
