package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimMaking;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Presence;
import org.minhchung.desk.claims.Proposals;
import org.minhchung.desk.claims.Proposals.Proposal;
import org.minhchung.desk.claims.Proposals.Stage;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueItem.State;
import org.minhchung.desk.claims.Sorting;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.Refusal;
import org.minhchung.desk.web.RefusalPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One group: its wordings, what is another question, and the claim that is made of it. */
@Controller
class GroupPages {

  private static final int WORDINGS = 20;
  private static final Refusal GONE = new Refusal(404, "claims.refused.gone");

  private final Queue queue;
  private final Sorting sorting;
  private final ClaimMaking making;
  private final Proposals proposals;
  private final Presence presence;
  private final Colleagues colleagues;
  private final Telling telling;

  GroupPages(
      Queue queue,
      Sorting sorting,
      ClaimMaking making,
      Proposals proposals,
      Presence presence,
      Colleagues colleagues,
      Telling telling) {
    this.queue = queue;
    this.sorting = sorting;
    this.making = making;
    this.proposals = proposals;
    this.presence = presence;
    this.colleagues = colleagues;
    this.telling = telling;
  }

  @GetMapping("/desk/{lang:vi|en}/groups/{id}")
  @Needs(Right.SEE_QUEUE)
  Object group(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id) {
    Optional<QueueItem> found = QueuePages.item(id).flatMap(queue::item);
    if (found.isEmpty()) {
      return RefusalPage.of(GONE, response);
    }
    if (found.get().state() instanceof State.Joined(ItemId into)) {
      return "redirect:/desk/%s/groups/%s".formatted(frame.lang(), into.value());
    }
    return new ModelAndView("claims/group", Map.of("page", page(found.get(), actor, frame)));
  }

  @PostMapping("/desk/{lang:vi|en}/groups/{id}/split")
  @Needs(Right.SORT_QUEUE)
  Object split(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam(name = "message", defaultValue = "") List<String> messages) {
    Optional<ItemId> item = QueuePages.item(id);
    if (item.isEmpty()) {
      return RefusalPage.of(GONE, response);
    }
    Set<MessageId> chosen = new LinkedHashSet<>();
    messages.stream().filter(each -> !each.isEmpty()).map(MessageId::new).forEach(chosen::add);
    return QueuePages.told(
        frame,
        response,
        sorting.split(actor, item.get(), chosen),
        "/desk/%s/queue".formatted(frame.lang()));
  }

  /** Saves what is written, or hands it to a second person. */
  @PostMapping("/desk/{lang:vi|en}/groups/{id}/claim")
  @Needs(Right.SORT_QUEUE)
  Object claim(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestHeader(name = "X-Saves-Itself", defaultValue = "") String itself,
      @RequestParam int version,
      @RequestParam(defaultValue = "save") String deed,
      @RequestParam Map<String, String> fields) {
    Optional<ItemId> item = QueuePages.item(id);
    if (item.isEmpty()) {
      return RefusalPage.of(GONE, response);
    }
    Proposals.Draft draft = draft(fields);
    ClaimMaking.Outcome outcome =
        deed.equals("propose")
            ? making.propose(actor, item.get(), draft, version)
            : making.save(actor, item.get(), draft, version);
    String path = "redirect:/desk/%s/groups/%s".formatted(frame.lang(), id);
    return switch (outcome) {
      case ClaimMaking.Outcome.Kept(int now) when !itself.isEmpty() ->
          ResponseEntity.noContent().header("X-Version", Integer.toString(now)).build();
      case ClaimMaking.Outcome.Kept _ ->
          deed.equals("propose")
              ? "redirect:/desk/%s/waiting?said=waits".formatted(frame.lang())
              : path;
      case ClaimMaking.Outcome.Made _ -> path;
      case ClaimMaking.Outcome.Refused _ when !itself.isEmpty() ->
          ResponseEntity.status(409).build();
      case ClaimMaking.Outcome.Refused(String key) ->
          RefusalPage.of(new Refusal(409, key), response);
    };
  }

  private GroupPage page(QueueItem item, Actor actor, Frame frame) {
    Language language = frame.language();
    List<GroupPage.Wording> wordings =
        queue.wordings(item.id(), WORDINGS).stream()
            .map(message -> new GroupPage.Wording(message.id().value(), message.text()))
            .toList();
    Map<PersonId, String> names =
        colleagues.names(item.assignedTo() == null ? List.of() : List.of(item.assignedTo()));
    boolean open = item.state() instanceof State.Open;
    boolean maySort = actor.may(Right.SORT_QUEUE) && open;
    return new GroupPage(
        item.id().value(),
        wordings.isEmpty()
            ? telling.say(language, "claims.no-text")
            : QueuePages.cut(wordings.getFirst().text()),
        wordings,
        telling.why(language, item),
        telling.points(language, telling.priority(item, queue.weights().getFirst())),
        telling.who(language, item, actor.person(), names),
        presence.open(actor, item.id().value()),
        item.state() instanceof State.Claimed ? telling.say(language, "claims.group.claimed") : "",
        maySort,
        maySort ? writing(item, language) : null,
        telling.tasks(language),
        maySort);
  }

  private GroupPage.@Nullable Writing writing(QueueItem item, Language language) {
    Optional<Proposal> found = proposals.standing(item.id());
    String topic = found.map(Proposal::topic).filter(each -> !each.isEmpty()).orElse(item.topic());
    String place = found.map(Proposal::place).filter(each -> !each.isEmpty()).orElse(item.place());
    return new GroupPage.Writing(
        found.map(Proposal::version).orElse(-1),
        found.map(each -> each.texts().getOrDefault("vi", "")).orElse(""),
        found.map(each -> each.texts().getOrDefault("en", "")).orElse(""),
        found.map(Proposal::provesTrue).orElse(""),
        found.map(Proposal::provesFalse).orElse(""),
        telling.topics(language, topic),
        telling.provinces(place),
        found.filter(each -> each.stage() == Stage.RETURNED).map(Proposal::note).orElse(""),
        found.filter(each -> each.stage() == Stage.PROPOSED).isPresent());
  }

  private static Proposals.Draft draft(Map<String, String> fields) {
    Map<String, String> texts = new HashMap<>();
    for (String language : List.of("vi", "en")) {
      String text = fields.getOrDefault(language, "").strip();
      if (!text.isEmpty()) {
        texts.put(language, text);
      }
    }
    return new Proposals.Draft(
        ClaimKind.FACT,
        fields.getOrDefault("topic", ""),
        fields.getOrDefault("place", ""),
        fields.getOrDefault("true", "").strip(),
        fields.getOrDefault("false", "").strip(),
        texts);
  }
}
