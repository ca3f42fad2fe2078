package org.minhchung.desk.publishing.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;

/**
 * A text on a page.
 *
 * @param lang the language it is in, if that is not the page's; else null, and the attribute is
 *     left out
 */
record Words(@Nullable String lang, String text) {

  /** The text in the page's language, or in the next one there is. */
  static Words of(Map<String, String> texts, Language page) {
    String language = PublishedCheck.languageFor(texts, page.tag());
    return in(language, texts.getOrDefault(language, ""), page);
  }

  static Words in(String language, String text, Language page) {
    return new Words(language.equals(page.tag()) ? null : language, text);
  }
}
