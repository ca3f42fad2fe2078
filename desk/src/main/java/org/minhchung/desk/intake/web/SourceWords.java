package org.minhchung.desk.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.intake.SourceHealth;
import org.minhchung.desk.intake.SourceKeeping;
import org.minhchung.desk.intake.SourceShelf;
import org.minhchung.desk.intake.WatchedSource;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Watched sources in words: how each is, and that one has fallen silent. */
@Component
class SourceWords {

  /** A source that says nothing new for so long has fallen silent. */
  private static final Duration SILENCE = Duration.ofDays(14);

  private final SourceShelf shelf;
  private final PublicRegister register;
  private final MessageSource sentences;
  private final InstantSource clock;

  SourceWords(
      SourceShelf shelf, PublicRegister register, MessageSource sentences, InstantSource clock) {
    this.shelf = shelf;
    this.register = register;
    this.sentences = sentences;
    this.clock = clock;
  }

  SourcesPage page(Language language) {
    PublisherRegister known = register.now();
    return new SourcesPage(
        shelf.watched().stream().map(source -> row(source, known, language)).toList(),
        SourceKeeping.MOST);
  }

  private SourcesPage.Row row(WatchedSource watched, PublisherRegister known, Language language) {
    PartyId publisher = watched.source().publisher();
    return new SourcesPage.Row(
        watched.source().id().value(),
        known.party(publisher).map(Party::name).orElse("–"),
        "/%s/publishers/%s".formatted(language.tag(), publisher.value()),
        watched.source().address().text(),
        watched.source().why(),
        language.day(watched.source().addedAt()),
        state(watched.health(), language),
        trouble(watched.health(), language));
  }

  private String state(SourceHealth health, Language language) {
    Instant success = health.successAt();
    LocalDate last = health.lastItem();
    if (success == null) {
      return say(language, "intake.source.state.never");
    }
    return last == null
        ? say(language, "intake.source.state.answered", language.day(success))
        : say(language, "intake.source.state.newest", language.day(success), language.day(last));
  }

  private @Nullable String trouble(SourceHealth health, Language language) {
    if (!health.trouble().isEmpty()) {
      return say(
          language,
          "intake.source.trouble",
          say(language, health.trouble()),
          Integer.toString(health.failures()));
    }
    LocalDate last = health.lastItem();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return last != null && last.isBefore(today.minusDays(SILENCE.toDays()))
        ? say(language, "intake.source.silent", language.day(last))
        : null;
  }

  private String say(Language language, String key, Object... arguments) {
    return sentences.getMessage(key, arguments, language.locale());
  }
}
