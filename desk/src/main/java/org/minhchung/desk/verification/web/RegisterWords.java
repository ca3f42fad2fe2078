package org.minhchung.desk.verification.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.verification.ControlLink;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.verification.PublisherRegister.Standing;
import org.minhchung.desk.verification.RegisterChange;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.ShownEntry;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;

/** The register in the words of one language, at one moment. */
final class RegisterWords {

  private final PublisherRegister register;
  private final MessageSource sentences;
  private final Language language;
  private final Instant now;

  RegisterWords(
      PublisherRegister register, MessageSource sentences, Language language, Instant now) {
    this.register = register;
    this.sentences = sentences;
    this.language = language;
    this.now = now;
  }

  PublishersPage list() {
    return new PublishersPage(
        register.publishers().stream()
            .map(
                party ->
                    new PublishersPage.Row(
                        path(party.id()),
                        party.name(),
                        party.site(),
                        party.imprint().text(),
                        register.above(party.id(), now).stream()
                            .map(
                                link ->
                                    say(
                                        "verification.register.next-above",
                                        name(link.link().controller()),
                                        control(link.link())))
                            .toList()))
            .toList());
  }

  PublisherPage page(Party party) {
    return new PublisherPage(
        party.name(),
        say("verification.register.kind." + party.kind().key()),
        party.site(),
        party.imprint().text(),
        "/api/v1/publishers/" + party.id().value(),
        above(party.id(), new LinkedHashSet<>(Set.of(party.id()))),
        register.below(party.id(), now).stream()
            .map(link -> step(link, link.link().controlled(), List.of()))
            .toList(),
        register.changesOf(party.id()).stream().map(this::change).toList());
  }

  /** One proposal in a sentence. */
  String words(RegisterChange change) {
    return switch (change) {
      case RegisterChange.PartyFiled(Party party) ->
          say(
              register.party(party.id()).isPresent()
                  ? "verification.register.says.party-changed"
                  : "verification.register.says.party",
              party.name(),
              say("verification.register.kind." + party.kind().key()),
              party.site().isEmpty() ? "–" : party.site(),
              party.imprint().text());
      case RegisterChange.LinkFiled(ControlLink link) -> words(link);
      case RegisterChange.LinkEnded(RegisterEntryId link, String reason) ->
          say(
              "verification.register.says.end",
              register.link(link).map(it -> words(it.link())).orElse("–"),
              reason);
    };
  }

  String words(ControlLink link) {
    return say(
        "verification.register.says.link",
        name(link.controller()),
        control(link),
        name(link.controlled()));
  }

  private List<PublisherPage.Step> above(PartyId id, Set<PartyId> seen) {
    List<PublisherPage.Step> steps = new ArrayList<>();
    for (Standing link : register.above(id, now)) {
      PartyId controller = link.link().controller();
      steps.add(step(link, controller, seen.add(controller) ? above(controller, seen) : List.of()));
    }
    return steps;
  }

  private PublisherPage.Step step(Standing link, PartyId other, List<PublisherPage.Step> above) {
    return new PublisherPage.Step(
        path(other),
        name(other),
        since(link.link()),
        link.link().source().text(),
        ends(link),
        above);
  }

  private String since(ControlLink link) {
    return link.since() == null
        ? control(link)
        : say("verification.register.since", control(link), language.day(link.since()));
  }

  private @Nullable String ends(Standing link) {
    Instant until = link.until();
    return until == null ? null : say("verification.register.ends", language.day(until));
  }

  private PublisherPage.Change change(ShownEntry entry) {
    String words =
        switch (entry.change()) {
          case RegisterChange.PartyFiled(Party party) ->
              say(
                  "verification.register.changed.party",
                  party.name(),
                  party.site().isEmpty() ? "–" : party.site());
          case RegisterChange.LinkFiled(ControlLink link) -> words(link);
          case RegisterChange.LinkEnded(RegisterEntryId link, String reason) ->
              say(
                  "verification.register.changed.end",
                  register.link(link).map(it -> words(it.link())).orElse("–"),
                  reason,
                  language.day(entry.effective()));
        };
    return new PublisherPage.Change(
        entry.confirmedAt().toString(),
        language.day(entry.confirmedAt()),
        words,
        entry.leafIndex());
  }

  private String control(ControlLink link) {
    return say("verification.register.control." + link.control().key());
  }

  private String name(PartyId id) {
    return register.party(id).map(Party::name).orElse("–");
  }

  private String path(PartyId id) {
    return "/%s/publishers/%s".formatted(language.tag(), id.value());
  }

  private String say(String key, Object... arguments) {
    return sentences.getMessage(key, arguments, language.locale());
  }
}
