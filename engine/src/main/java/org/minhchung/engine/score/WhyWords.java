package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The sentences of explanations in one language, from {@code why_<language>.properties}. */
public final class WhyWords {

  private static final Set<String> LANGUAGES = Set.of("vi", "en");

  private final Properties sentences;

  private WhyWords(Properties sentences) {
    this.sentences = sentences;
  }

  /** The sentences of this language; Vietnamese where there are none. */
  public static WhyWords of(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "vi";
    Properties sentences = new Properties();
    try (BufferedReader reader = Resources.open("why_" + language + ".properties")) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("sentences cannot be read: " + language, e);
    }
    return new WhyWords(sentences);
  }

  /**
   * The sentence of one node, without its details.
   *
   * @throws IllegalStateException if there is no sentence for its key
   */
  public String sentence(Why why) {
    String sentence = sentences.getProperty(why.key());
    if (sentence == null) {
      throw new IllegalStateException("no sentence for " + why.key());
    }
    List<String> arguments = why.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      sentence = sentence.replace("{" + i + "}", arguments.get(i));
    }
    return sentence;
  }

  /** All keys, for comparing languages. */
  public Set<String> keys() {
    return Set.copyOf(sentences.stringPropertyNames());
  }
}
