package org.minhchung.desk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.minhchung.desk.web.Language;
import org.minhchung.engine.score.Why;
import org.springframework.stereotype.Component;

/**
 * The engine's reasons in words, from the sentences that ship with the engine. A reason without a
 * sentence is told by its key: better than to hide that it counted.
 */
@Component
public final class WhyWords {

  private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

  WhyWords() {
    for (Language language : Language.values()) {
      sentences.put(language, read("why_" + language.tag() + ".properties"));
    }
  }

  /** One node's sentence, without its value and its details. */
  public String of(Why why, Language language) {
    String sentence = sentences.getOrDefault(language, new Properties()).getProperty(why.key());
    if (sentence == null) {
      return why.key();
    }
    for (int i = 0; i < why.arguments().size(); i++) {
      sentence = sentence.replace("{" + i + "}", why.arguments().get(i));
    }
    return sentence;
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (InputStream in = Why.class.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
