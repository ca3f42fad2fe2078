package org.minhchung.engine.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says to people; {@code sentences*.properties} beside it, in UTF-8. */
final class Sentences {

  private final ResourceBundle bundle;

  Sentences(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "org.minhchung.engine.cli.sentences",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The sentence of this key with its places filled, {@code %s} or {@code %,d} style.
   *
   * @throws java.util.MissingResourceException if there is no such sentence
   */
  String say(String key, Object... arguments) {
    return bundle.getString(key).formatted(arguments);
  }
}
