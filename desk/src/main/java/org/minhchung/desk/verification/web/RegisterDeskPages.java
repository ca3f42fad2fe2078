package org.minhchung.desk.verification.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.verification.ControlLink;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.verification.PublisherSite;
import org.minhchung.desk.verification.RegisterChange;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.RegisterKeeping;
import org.minhchung.desk.verification.RegisterKeeping.Outcome;
import org.minhchung.desk.verification.RegisterShelf;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where two people keep the register: one proposes, another confirms or drops. */
@Controller
class RegisterDeskPages {

  private static final String PAGE = "/desk/{language:vi|en}/publishers";
  private static final String UNREADABLE = "verification.register.refused.unreadable";

  private final RegisterKeeping keeping;
  private final RegisterShelf shelf;
  private final PublicRegister register;
  private final MessageSource sentences;
  private final InstantSource clock;

  RegisterDeskPages(
      RegisterKeeping keeping,
      RegisterShelf shelf,
      PublicRegister register,
      MessageSource sentences,
      InstantSource clock) {
    this.keeping = keeping;
    this.shelf = shelf;
    this.register = register;
    this.sentences = sentences;
    this.clock = clock;
  }

  @Needs(Right.PROPOSE_TO_REGISTER)
  @GetMapping(PAGE)
  String look(@PathVariable String language, Actor actor, Model model) {
    return page(language, actor, null, false, model);
  }

  @Needs(Right.PROPOSE_TO_REGISTER)
  @PostMapping(PAGE + "/party")
  String party(
      @PathVariable String language,
      Actor actor,
      Model model,
      @RequestParam(defaultValue = "") String party,
      @RequestParam String kind,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String site,
      @RequestParam String imprint) {
    return proposed(
        language,
        actor,
        model,
        () ->
            new RegisterChange.PartyFiled(
                new Party(
                    party.isEmpty() ? keeping.newParty() : new PartyId(party),
                    Party.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    name,
                    site.isBlank() ? "" : PublisherSite.of(site).orElseThrow(RegisterDeskPages::no),
                    address(imprint))));
  }

  @Needs(Right.PROPOSE_TO_REGISTER)
  @PostMapping(PAGE + "/link")
  String link(
      @PathVariable String language,
      Actor actor,
      Model model,
      @RequestParam String controlled,
      @RequestParam String controller,
      @RequestParam String control,
      @RequestParam(defaultValue = "") String since,
      @RequestParam String source) {
    return proposed(
        language,
        actor,
        model,
        () ->
            new RegisterChange.LinkFiled(
                new ControlLink(
                    keeping.newEntry(),
                    new PartyId(controlled),
                    new PartyId(controller),
                    ControlLink.Control.valueOf(control.toUpperCase(Locale.ROOT)),
                    since.isBlank() ? null : LocalDate.parse(since.strip()),
                    address(source))));
  }

  @Needs(Right.PROPOSE_TO_REGISTER)
  @PostMapping(PAGE + "/end")
  String end(
      @PathVariable String language,
      Actor actor,
      Model model,
      @RequestParam String link,
      @RequestParam String reason) {
    return proposed(
        language,
        actor,
        model,
        () -> new RegisterChange.LinkEnded(new RegisterEntryId(link), reason));
  }

  @Needs(Right.CONFIRM_REGISTER)
  @PostMapping(PAGE + "/confirm")
  String confirm(
      @PathVariable String language, Actor actor, Model model, @RequestParam String entry) {
    return decided(language, actor, model, entry, "verification.register.done.confirmed");
  }

  @Needs(Right.CONFIRM_REGISTER)
  @PostMapping(PAGE + "/drop")
  String drop(@PathVariable String language, Actor actor, Model model, @RequestParam String entry) {
    return decided(language, actor, model, entry, "verification.register.done.dropped");
  }

  private String proposed(
      String language, Actor actor, Model model, Supplier<RegisterChange> told) {
    RegisterChange change;
    try {
      change = told.get();
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return page(language, actor, UNREADABLE, true, model);
    }
    return outcome(
        language,
        actor,
        model,
        keeping.propose(actor, change),
        "verification.register.done.proposed");
  }

  private String decided(String language, Actor actor, Model model, String entry, String done) {
    RegisterEntryId id;
    try {
      id = new RegisterEntryId(entry);
    } catch (IllegalArgumentException unreadable) {
      return page(language, actor, UNREADABLE, true, model);
    }
    boolean confirming = done.endsWith("confirmed");
    return outcome(
        language,
        actor,
        model,
        confirming ? keeping.confirm(actor, id) : keeping.drop(actor, id),
        done);
  }

  private String outcome(String language, Actor actor, Model model, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> page(language, actor, done, false, model);
      case Outcome.Refused refused -> page(language, actor, refused.why().key(), true, model);
    };
  }

  private String page(
      String language, Actor actor, @Nullable String told, boolean refused, Model model) {
    Language spoken = Language.valueOf(language.toUpperCase(Locale.ROOT));
    PublisherRegister now = register.now();
    Instant moment = clock.instant();
    var words = new RegisterWords(now, sentences, spoken, moment);
    model.addAttribute(
        "page",
        new RegisterDeskPage(
            told,
            refused,
            shelf.waiting().stream()
                .map(
                    entry ->
                        new RegisterDeskPage.Waiting(
                            entry.id().value(),
                            words.words(entry.change()),
                            spoken.day(entry.proposedAt()),
                            actor.person().equals(entry.proposedBy())))
                .toList(),
            now.parties().stream()
                .map(party -> new RegisterDeskPage.Choice(party.id().value(), party.name()))
                .toList(),
            now.links(moment).stream()
                .filter(link -> link.until() == null)
                .map(
                    link ->
                        new RegisterDeskPage.Choice(
                            link.link().id().value(), words.words(link.link())))
                .toList(),
            actor.may(Right.CONFIRM_REGISTER)));
    return "verification/register-desk";
  }

  private static WebAddress address(String text) {
    Optional<WebAddress> address = WebAddress.of(text);
    return address.orElseThrow(RegisterDeskPages::no);
  }

  private static IllegalArgumentException no() {
    return new IllegalArgumentException("not an address");
  }
}
