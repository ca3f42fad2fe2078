package org.minhchung.desk.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.desk.claims.ClaimMaking;
import org.minhchung.desk.claims.Done;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.Proposals;
import org.minhchung.desk.claims.Proposals.Join;
import org.minhchung.desk.claims.Proposals.Proposal;
import org.minhchung.desk.claims.Provinces;
import org.minhchung.desk.claims.Queue;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one person has written and another has to agree to. */
@Controller
class WaitingPages {

  private final Queue queue;
  private final Sorting sorting;
  private final ClaimMaking making;
  private final Proposals proposals;
  private final Colleagues colleagues;
  private final Telling telling;

  WaitingPages(
      Queue queue,
      Sorting sorting,
      ClaimMaking making,
      Proposals proposals,
      Colleagues colleagues,
      Telling telling) {
    this.queue = queue;
    this.sorting = sorting;
    this.making = making;
    this.proposals = proposals;
    this.colleagues = colleagues;
    this.telling = telling;
  }

  /**
   * What the page says.
   *
   * @param said what became of the last deed, or empty
   */
  public record Waiting(List<Written> claims, List<Joined> joins, String said) {}

  /**
   * A claim that waits.
   *
   * @param texts sentences with their language
   * @param mine whether the reader wrote it and so cannot decide
   */
  public record Written(
      String id,
      int version,
      List<Map.Entry<String, String>> texts,
      String topic,
      String place,
      String provesTrue,
      String provesFalse,
      String group,
      String by,
      boolean mine) {}

  /** A join that waits. */
  public record Joined(String id, String one, String other, String by, boolean mine) {}

  @GetMapping("/desk/{lang:vi|en}/waiting")
  @Needs(Right.CONFIRM_CLAIM)
  ModelAndView waiting(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String said) {
    List<Proposal> written = proposals.waiting();
    List<Join> joins = proposals.waitingJoins();
    Map<PersonId, String> names =
        colleagues.names(
            Stream.concat(written.stream().map(Proposal::by), joins.stream().map(Join::by))
                .distinct()
                .toList());
    Language language = frame.language();
    return new ModelAndView(
        "claims/waiting",
        Map.of(
            "page",
            new Waiting(
                written.stream().map(each -> written(each, actor, language, names)).toList(),
                joins.stream().map(each -> joined(each, actor, language, names)).toList(),
                switch (said) {
                  case "waits", "confirmed", "returned", "joined", "apart" ->
                      telling.say(language, "claims.said." + said);
                  default -> "";
                })));
  }

  @PostMapping("/desk/{lang:vi|en}/waiting/claims/{id}")
  @Needs(Right.CONFIRM_CLAIM)
  Object decide(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String deed,
      @RequestParam(defaultValue = "") String note) {
    boolean confirms = deed.equals("confirm");
    ClaimMaking.Outcome outcome =
        confirms ? making.confirm(actor, id, version) : making.giveBack(actor, id, version, note);
    return outcome instanceof ClaimMaking.Outcome.Refused(String key)
        ? RefusalPage.of(new Refusal(409, key), response)
        : "redirect:/desk/%s/waiting?said=%s"
            .formatted(frame.lang(), confirms ? "confirmed" : "returned");
  }

  @PostMapping("/desk/{lang:vi|en}/waiting/joins/{id}")
  @Needs(Right.CONFIRM_CLAIM)
  Object decideJoin(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam String deed) {
    boolean agreed = deed.equals("join");
    return sorting.decideJoin(actor, id, agreed) instanceof Done.Refused(String key)
        ? RefusalPage.of(new Refusal(409, key), response)
        : "redirect:/desk/%s/waiting?said=%s".formatted(frame.lang(), agreed ? "joined" : "apart");
  }

  private Written written(
      Proposal proposal, Actor actor, Language language, Map<PersonId, String> names) {
    return new Written(
        proposal.id(),
        proposal.version(),
        proposal.texts().entrySet().stream()
            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
            .toList(),
        telling.say(language, "claims.topic." + proposal.topic().toLowerCase(Locale.ROOT)),
        Optional.of(Provinces.name(proposal.place()))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> telling.say(language, "claims.nowhere")),
        proposal.provesTrue(),
        proposal.provesFalse(),
        "/desk/%s/groups/%s".formatted(language.tag(), proposal.item().value()),
        name(proposal.by(), actor, language, names),
        proposal.by().equals(actor.person()));
  }

  private Joined joined(Join join, Actor actor, Language language, Map<PersonId, String> names) {
    Map<ItemId, String> examples = queue.examples(List.of(join.one(), join.other()));
    String none = telling.say(language, "claims.no-text");
    return new Joined(
        join.id(),
        QueuePages.cut(examples.getOrDefault(join.one(), none)),
        QueuePages.cut(examples.getOrDefault(join.other(), none)),
        name(join.by(), actor, language, names),
        join.by().equals(actor.person()));
  }

  private String name(
      PersonId person, Actor actor, Language language, Map<PersonId, String> names) {
    return person.equals(actor.person())
        ? telling.say(language, "claims.who.you")
        : names.getOrDefault(person, telling.say(language, "claims.who.somebody"));
  }
}
