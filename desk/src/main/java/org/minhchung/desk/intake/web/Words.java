package org.minhchung.desk.intake.web;

import java.time.Instant;
import java.util.Locale;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;
import org.springframework.context.MessageSource;

/** The room's sentences in one language. */
final class Words {

  private final MessageSource sentences;
  private final Language language;

  Words(MessageSource sentences, Language language) {
    this.sentences = sentences;
    this.language = language;
  }

  String say(String key, Object... arguments) {
    return sentences.getMessage(key, arguments, language.locale());
  }

  /** The sentence of the first key if it has one, else of the second. */
  String either(String key, String otherwise, Object... arguments) {
    String said = sentences.getMessage(key, arguments, null, language.locale());
    return said != null ? said : say(otherwise, arguments);
  }

  /** Where message and check differ; a time is told as the check's page tells it. */
  String conflict(Conflict conflict, PublishedCheck check) {
    return conflict.kind() == SlotKind.TIME ? outside(check) : conflict(conflict);
  }

  private String outside(PublishedCheck check) {
    Instant from = check.holdsFrom();
    Instant until = check.holdsUntil();
    if (from != null && until != null) {
      return say("intake.outside.between", language.day(from), language.day(until));
    }
    if (until != null) {
      return say("intake.outside.until", language.day(until));
    }
    return from != null
        ? say("intake.outside.from", language.day(from))
        : say("intake.conflict.time");
  }

  /** Where message and claim differ, in both their own words. */
  String conflict(Conflict conflict) {
    String kind = say("intake.conflict." + conflict.kind().name().toLowerCase(Locale.ROOT));
    String sentence =
        conflict.message().isEmpty()
            ? say("intake.differs.silent", conflict.claim())
            : say("intake.differs", conflict.message(), conflict.claim());
    return kind + " " + sentence;
  }
}
