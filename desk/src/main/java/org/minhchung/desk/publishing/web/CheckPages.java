package org.minhchung.desk.publishing.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.publishing.store.ShownVersion;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;

/** Makes the record of a check's page: all that depends on language, time and version. */
final class CheckPages {

  private final MessageSource sentences;
  private final InstantSource clock;

  CheckPages(MessageSource sentences, InstantSource clock) {
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * @param versions what has been shown at the check's address, newest first; holds the check's own
   */
  CheckPage page(PublishedCheck check, List<ShownVersion> versions, Language page) {
    String language = check.languageFor(page.tag());
    PublishedCheck.Texts texts = Objects.requireNonNull(check.texts().get(language));
    GradeMark grade = GradeMark.of(check.grade(), page);
    return new CheckPage(
        texts.title(),
        check.sample(),
        replaced(check, versions, page),
        say(page, "publishing.claim.label", grade.label().text()),
        Words.of(check.claim(), page),
        grade,
        Words.in(language, texts.title(), page),
        Words.in(language, texts.whatToDo(), page),
        Words.in(language, texts.shortAnswer(), page),
        rendered(language, texts.explanation(), page),
        rendered(language, texts.unknown(), page),
        check.evidence().stream().map(item -> evidence(item, page)).toList(),
        day(check.checkedAt(), page),
        holds(check, page),
        check.place().isEmpty() ? null : Words.of(check.place(), page),
        expired(check, page),
        say(page, versions.size() == 1 ? "publishing.changes.none" : "publishing.changes.some"),
        versions.stream().map(version -> change(check, version, versions, page)).toList());
  }

  /** Where a version stands: the newest at the check's own address, others below it. */
  static String path(Language page, String slug, int version, boolean newest) {
    String path = "/%s/checks/%s".formatted(page.tag(), slug);
    return newest ? path : path + "/" + version;
  }

  private CheckPage.@Nullable Link replaced(
      PublishedCheck check, List<ShownVersion> versions, Language page) {
    ShownVersion newest = versions.getFirst();
    return newest.version() == check.version()
        ? null
        : new CheckPage.Link(
            path(page, check.slug(), newest.version(), true),
            say(page, "publishing.replaced", page.day(newest.checkedAt())));
  }

  private CheckPage.Link change(
      PublishedCheck check, ShownVersion version, List<ShownVersion> versions, Language page) {
    boolean newest = version.equals(versions.getFirst());
    String path =
        version.version() == check.version()
            ? null
            : path(page, check.slug(), version.version(), newest);
    return new CheckPage.Link(
        path,
        say(
            page,
            "publishing.version",
            Integer.toString(version.version()),
            page.day(version.checkedAt())));
  }

  private static CheckPage.@Nullable Rendered rendered(
      String language, String markdown, Language page) {
    return markdown.isEmpty()
        ? null
        : new CheckPage.Rendered(
            Words.in(language, markdown, page).lang(), SafeHtml.ofMarkdown(markdown).html());
  }

  private CheckPage.EvidenceItem evidence(PublishedCheck.Evidence item, Language page) {
    return new CheckPage.EvidenceItem(
        say(page, "publishing.stance." + item.stance()),
        Words.of(item.source(), page),
        item.url(),
        Words.of(item.publisher(), page),
        day(item.date(), page),
        item.quote().isEmpty() ? null : Words.of(item.quote(), page));
  }

  private static CheckPage.Day day(LocalDate day, Language page) {
    return new CheckPage.Day(day.toString(), page.day(day));
  }

  private String holds(PublishedCheck check, Language page) {
    Instant from = check.holdsFrom();
    Instant until = check.holdsUntil();
    if (from != null && until != null) {
      return say(page, "publishing.holds.between", page.day(from), page.day(until));
    }
    if (until != null) {
      return say(page, "publishing.holds.until", page.day(until));
    }
    if (from != null) {
      return say(page, "publishing.holds.from", page.day(from));
    }
    return say(page, "publishing.holds.always");
  }

  private @Nullable String expired(PublishedCheck check, Language page) {
    Instant until = check.holdsUntil();
    return until != null && clock.instant().isAfter(until)
        ? say(page, "publishing.holds.over")
        : null;
  }

  private String say(Language page, String key, Object... arguments) {
    return sentences.getMessage(key, arguments, page.locale());
  }
}
