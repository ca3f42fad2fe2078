package org.minhchung.desk.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.score.WhyWords;
import org.springframework.stereotype.Component;

/** The engine's reasons in words, in the language of a request. */
@Component
public final class Reasons {

  private final Map<Language, WhyWords> words = new EnumMap<>(Language.class);

  Reasons() {
    for (Language language : Language.values()) {
      words.put(language, WhyWords.of(language.locale()));
    }
  }

  /** One node's sentence, without its value and its details. */
  public String of(Why why, Language language) {
    return Objects.requireNonNull(words.get(language)).sentence(why);
  }
}
