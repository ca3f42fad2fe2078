package org.minhchung.desk.people.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Deed;
import org.minhchung.desk.people.DeedFilter;
import org.minhchung.desk.people.Deeds;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what when, by ids and names of fields. */
@Controller
@Hidden
class AuditPages {

  static final String PATH = "/audit";
  private static final int ON_A_PAGE = 50;
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(HOME);

  private final Deeds deeds;
  private final KnownPeople people;
  private final MessageSource sentences;

  AuditPages(Deeds deeds, KnownPeople people, MessageSource sentences) {
    this.deeds = deeds;
    this.people = people;
    this.sentences = sentences;
  }

  /** A row; {@code time} is empty where only the day is known. */
  public record Row(
      String day, String time, String by, String action, String subject, String fields) {}

  /** Something to choose, and whether it is. */
  public record Choice(String value, String label, boolean chosen) {}

  @GetMapping("/desk/{lang:vi|en}" + PATH)
  @Needs(Right.READ_AUDIT)
  ModelAndView deeds(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "0") int page) {
    Language language = frame.language();
    Map<String, String> names =
        people.all().stream().collect(Collectors.toMap(it -> it.id().value(), Account::name));
    PersonId person = names.containsKey(by) ? new PersonId(by) : null;
    var filter = new DeedFilter(person, action, parsed(day));
    int from = Math.clamp(page, 0, 10_000) * ON_A_PAGE;
    List<Deed> found = deeds.find(filter, from, ON_A_PAGE + 1);
    Map<String, Object> model = new HashMap<>();
    model.put("rows", found.stream().limit(ON_A_PAGE).map(it -> row(it, names, language)).toList());
    model.put(
        "people",
        people.all().stream()
            .map(it -> new Choice(it.id().value(), it.name(), it.id().value().equals(by)))
            .toList());
    model.put(
        "actions",
        deeds.actions().stream()
            .map(it -> new Choice(it, words(it, language), it.equals(action)))
            .toList());
    model.put("by", by);
    model.put("action", action);
    model.put("day", filter.day() == null ? "" : day);
    model.put("page", from / ON_A_PAGE);
    model.put("more", found.size() > ON_A_PAGE);
    return new ModelAndView("people/audit", model);
  }

  private Row row(Deed deed, Map<String, String> names, Language language) {
    Instant at = deed.at();
    return new Row(
        at == null ? language.day(deed.day()) : language.day(at),
        at == null ? "" : CLOCK.format(at),
        names.getOrDefault(deed.by().value(), ""),
        words(deed.action(), language),
        names.getOrDefault(deed.subject(), deed.subject()),
        String.join(", ", deed.fields()));
  }

  /** An action's name is the key of its words; a room that has none is shown by the name. */
  private String words(String action, Language language) {
    return Objects.requireNonNull(sentences.getMessage(action, null, action, language.locale()));
  }

  private static @Nullable LocalDate parsed(String day) {
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
