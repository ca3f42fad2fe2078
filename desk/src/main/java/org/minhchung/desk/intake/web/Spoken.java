package org.minhchung.desk.intake.web;

import java.util.List;
import java.util.Map;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.web.Language;

/**
 * A check's words in the language that comes nearest to the reader's.
 *
 * @param language BCP 47 of the words
 */
record Spoken(String language, PublishedCheck.Texts texts) {

  /** The words in the page's language, else in Vietnamese, else in English, else in any. */
  static Spoken of(PublishedCheck check, Language page) {
    Map<String, PublishedCheck.Texts> all = check.texts();
    for (String wanted : List.of(page.tag(), "vi", "en")) {
      PublishedCheck.Texts texts = all.get(wanted);
      if (texts != null) {
        return new Spoken(wanted, texts);
      }
    }
    return all.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(any -> new Spoken(any.getKey(), any.getValue()))
        .orElseThrow(() -> new IllegalStateException("a check always has words"));
  }
}
