package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.Checkability;
import org.minhchung.desk.claims.CloseReason;
import org.minhchung.desk.claims.Deed;
import org.minhchung.desk.claims.Deeds;
import org.minhchung.desk.claims.Done;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Priority;
import org.minhchung.desk.claims.Provinces;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.QueueFilter;
import org.minhchung.desk.claims.QueueFilter.Show;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueWeights;
import org.minhchung.desk.claims.Sorting;
import org.minhchung.desk.claims.Topic;
import org.minhchung.desk.claims.web.QueuePage.Choice;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.PersonId;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The queue: one page of items, and what is done to those that are chosen. */
@Controller
class QueuePages {

  /** A longer example is cut here; in code points. */
  private static final int EXAMPLE = 220;

  private final Queue queue;
  private final Sorting sorting;
  private final Colleagues colleagues;
  private final Telling telling;

  QueuePages(Queue queue, Sorting sorting, Colleagues colleagues, Telling telling) {
    this.queue = queue;
    this.sorting = sorting;
    this.colleagues = colleagues;
    this.telling = telling;
  }

  @GetMapping("/desk/{lang:vi|en}/queue")
  @Needs(Right.SEE_QUEUE)
  ModelAndView queue(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "0") int items,
      @RequestParam(defaultValue = "0") int missed) {
    Show part = part(show);
    String about = Topic.of(topic).map(Topic::key).orElse("");
    QueueFilter filter = new QueueFilter(part, about, actor.person());
    long latest = queue.latest();
    List<QueueItem> page = queue.page(filter, item(after).flatMap(queue::item).orElse(null));
    Language language = frame.language();
    return new ModelAndView(
        "claims/queue",
        Map.of(
            "page",
            new QueuePage(
                lines(page, actor, language),
                tabs(language, part, about),
                telling.topics(language, about),
                key(part),
                latest,
                said(language, said, items, missed),
                undo(actor, language),
                page.size() < Queue.PAGE
                    ? ""
                    : "?show=%s&topic=%s&after=%s"
                        .formatted(key(part), about, page.getLast().id().value()),
                actor.may(Right.SORT_QUEUE) ? forms(language, actor) : null)));
  }

  /** How many open items came since a page was made; a number between 0 and 999, as text. */
  @GetMapping(value = "/desk/{lang:vi|en}/queue/news", produces = "text/plain;charset=UTF-8")
  @Needs(Right.SEE_QUEUE)
  @ResponseBody
  String news(@RequestParam long after) {
    return Integer.toString(queue.newer(after));
  }

  @PostMapping("/desk/{lang:vi|en}/queue")
  @Needs(Right.SORT_QUEUE)
  Object deed(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @RequestParam String deed,
      @RequestParam(name = "item", defaultValue = "") List<String> chosen,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam Map<String, String> fields) {
    Map<ItemId, Integer> seen = seen(chosen);
    Done done =
        switch (deed) {
          case "take" -> sorting.apply(actor, new Deed.Assign(actor.person()), seen);
          case "release" -> sorting.apply(actor, new Deed.Assign(null), seen);
          case "assign" -> assign(actor, field(fields, "colleague"), seen);
          case "sort" -> sort(actor, fields, seen);
          case "close" ->
              CloseReason.of(field(fields, "reason"))
                  .filter(CloseReason::chosen)
                  .map(reason -> sorting.apply(actor, new Deed.Close(reason), seen))
                  .orElseGet(() -> new Done.Refused("claims.refused.unknown-choice"));
          case "reopen" -> sorting.apply(actor, new Deed.Reopen(), seen);
          case "join" -> sorting.join(actor, seen.keySet());
          default -> new Done.Refused("claims.refused.unknown-choice");
        };
    return told(frame, response, done, "/desk/%s/queue?show=%s".formatted(frame.lang(), show));
  }

  @PostMapping("/desk/{lang:vi|en}/queue/undo")
  @Needs(Right.SORT_QUEUE)
  Object undo(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @RequestParam String deed) {
    Done done = sorting.undo(actor, deed);
    String path = "/desk/%s/queue?said=undone".formatted(frame.lang());
    return done instanceof Done.Refused ? told(frame, response, done, path) : "redirect:" + path;
  }

  /** Goes back to a page that says what became of it, or says why nothing did. */
  static Object told(Frame frame, HttpServletResponse response, Done done, String path) {
    String mark = path.contains("?") ? "&" : "?";
    return switch (done) {
      case Done.Well(String _, int items, int missed) ->
          "redirect:%s%ssaid=done&items=%d&missed=%d".formatted(path, mark, items, missed);
      case Done.Waits _ -> "redirect:/desk/%s/waiting?said=waits".formatted(frame.lang());
      case Done.Refused(String key) -> RefusalPage.of(new Refusal(409, key), response);
    };
  }

  private Done assign(Actor actor, String colleague, Map<ItemId, Integer> seen) {
    return colleagues.whoMay(Right.SORT_QUEUE).keySet().stream()
        .filter(person -> person.value().equals(colleague))
        .findFirst()
        .map(person -> sorting.apply(actor, new Deed.Assign(person), seen))
        .orElseGet(() -> new Done.Refused("claims.refused.unknown-choice"));
  }

  private Done sort(Actor actor, Map<String, String> fields, Map<ItemId, Integer> seen) {
    String place = field(fields, "place");
    if (!Provinces.known(place)) {
      return new Done.Refused("claims.refused.unknown-choice");
    }
    Deed.Sort sort =
        new Deed.Sort(
            Topic.of(field(fields, "topic")).orElse(null),
            place.isEmpty() ? null : place,
            Harm.of(field(fields, "harm")).orElse(null),
            Checkability.of(field(fields, "checkability")).orElse(null));
    return sort.equals(new Deed.Sort(null, null, null, null))
        ? new Done.Refused("claims.refused.nothing-said")
        : sorting.apply(actor, sort, seen);
  }

  private List<QueuePage.Line> lines(List<QueueItem> page, Actor actor, Language language) {
    Map<ItemId, String> examples = queue.examples(page.stream().map(QueueItem::id).toList());
    Map<PersonId, String> names =
        colleagues.names(
            page.stream().map(QueueItem::assignedTo).filter(Objects::nonNull).toList());
    QueueWeights weights = queue.weights().getFirst();
    List<QueuePage.Line> lines = new ArrayList<>();
    for (QueueItem item : page) {
      Priority priority = telling.priority(item, weights);
      lines.add(
          new QueuePage.Line(
              item.id().value() + ":" + item.version(),
              "/desk/%s/groups/%s".formatted(language.tag(), item.id().value()),
              cut(examples.getOrDefault(item.id(), "")),
              telling.why(language, item),
              item.harm() == Harm.URGENT,
              telling.who(language, item, actor.person(), names),
              telling.points(language, priority),
              priority.points()));
    }
    return lines;
  }

  private List<QueuePage.Tab> tabs(Language language, Show here, String topic) {
    List<QueuePage.Tab> tabs = new ArrayList<>();
    for (Show each : Show.values()) {
      tabs.add(
          new QueuePage.Tab(
              "/desk/%s/queue?show=%s&topic=%s".formatted(language.tag(), key(each), topic),
              telling.say(language, "claims.show." + key(each)),
              each == here));
    }
    return tabs;
  }

  private QueuePage.Forms forms(Language language, Actor actor) {
    List<Choice> people =
        colleagues.whoMay(Right.SORT_QUEUE).entrySet().stream()
            .filter(each -> !each.getKey().equals(actor.person()))
            .map(each -> new Choice(each.getKey().value(), each.getValue(), false))
            .toList();
    return new QueuePage.Forms(
        telling.topics(language, ""),
        telling.provinces(""),
        telling.harms(language, ""),
        telling.checkabilities(language, ""),
        telling.reasons(language),
        people);
  }

  private QueuePage.@Nullable Undo undo(Actor actor, Language language) {
    return sorting
        .regrettable(actor)
        .map(Deeds.Noted::id)
        .map(deed -> new QueuePage.Undo(deed, telling.say(language, "claims.undo")))
        .orElse(null);
  }

  private String said(Language language, String said, int items, int missed) {
    return switch (said) {
      case "done" ->
          missed == 0
              ? telling.say(language, "claims.done", items)
              : telling.say(language, "claims.done.missed", items, missed);
      case "undone" -> telling.say(language, "claims.undone");
      default -> "";
    };
  }

  /** Id and version of what was chosen; what cannot be read is left out. */
  private static Map<ItemId, Integer> seen(List<String> chosen) {
    Map<ItemId, Integer> seen = new LinkedHashMap<>();
    for (String each : chosen) {
      int colon = each.lastIndexOf(':');
      if (colon > 0 && each.length() - colon <= 10 && each.substring(colon + 1).matches("\\d+")) {
        item(each.substring(0, colon))
            .ifPresent(id -> seen.put(id, Integer.valueOf(each.substring(colon + 1))));
      }
    }
    return seen;
  }

  static Optional<ItemId> item(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(new ItemId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= EXAMPLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXAMPLE)).strip() + "…";
  }

  private static Show part(String show) {
    for (Show each : Show.values()) {
      if (key(each).equals(show)) {
        return each;
      }
    }
    return Show.OPEN;
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static String key(Show show) {
    return show.name().toLowerCase(Locale.ROOT);
  }
}
