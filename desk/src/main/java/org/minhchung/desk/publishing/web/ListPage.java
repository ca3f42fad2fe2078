package org.minhchung.desk.publishing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;

/**
 * One page of the list of checks.
 *
 * @param items latest checked first; empty only when nothing has been published
 * @param newer path of the page before, or null on the first
 * @param older path of the page after, or null on the last
 */
record ListPage(List<Item> items, @Nullable String newer, @Nullable String older) {

  ListPage {
    items = List.copyOf(items);
  }

  /** One check: its verdict always stands before its claim. */
  record Item(String path, GradeMark grade, Words title, Words claim, CheckPage.Day checked) {

    static Item of(PublishedCheck check, Language page) {
      String language = check.languageFor(page.tag());
      PublishedCheck.Texts texts = check.texts().get(language);
      if (texts == null) {
        throw new IllegalStateException("no words in the language chosen for " + check.id());
      }
      return new Item(
          CheckPages.path(page, check.slug(), check.version(), true),
          GradeMark.of(check.grade(), page),
          Words.in(language, texts.title(), page),
          Words.of(check.claim(), page),
          new CheckPage.Day(check.checkedAt().toString(), page.day(check.checkedAt())));
    }
  }

  /** Whether anything has been published at all. */
  public boolean empty() {
    return items.isEmpty();
  }

  /** Whether there is another page to go to. */
  public boolean paged() {
    return newer != null || older != null;
  }
}
