package org.minhchung.desk.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.web.Language;

/**
 * Words on a page and the language they are in.
 *
 * @param lang BCP 47 if it is not the page's own language, for the attribute {@code lang}; else
 *     null
 */
public record Said(String text, @Nullable String lang) {

  /** The words in the page's language, else in Vietnamese, else in English, else in any. */
  static Said in(Language page, Map<String, String> texts) {
    for (String wanted : List.of(page.tag(), "vi", "en")) {
      String text = texts.get(wanted);
      if (text != null) {
        return of(page, text, wanted);
      }
    }
    return texts.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(any -> of(page, any.getValue(), any.getKey()))
        .orElseThrow(() -> new IllegalStateException("words in no language"));
  }

  static Said of(Language page, String text, String language) {
    return new Said(text, language.equals(page.tag()) ? null : language);
  }
}
