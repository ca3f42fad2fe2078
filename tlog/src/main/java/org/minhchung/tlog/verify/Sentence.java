package org.minhchung.tlog.verify;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for a person, by its key in {@code words.properties}.
 *
 * @param key of the sentence
 * @param values for its places, in order
 */
record Sentence(String key, List<Object> values) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  Sentence(String key, Object... values) {
    this(key, Arrays.asList(values));
  }

  String in(Locale language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.minhchung.tlog.verify.words", language, NO_FALLBACK);
    Object[] shown = values.stream().map(String::valueOf).toArray();
    return new MessageFormat(words.getString(key), Locale.ROOT).format(shown);
  }
}
