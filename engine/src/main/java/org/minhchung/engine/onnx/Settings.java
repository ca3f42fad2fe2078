package org.minhchung.engine.onnx;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a model wants to be read: {@code encoder.properties} in its folder.
 *
 * @param pooling how the vectors of a text's tokens become one; key {@code pooling}
 * @param tokens a longer text is cut, 8 to 8,192; key {@code tokens}
 * @param languages tags it reads, {@code *} for any; key {@code languages}, commas between
 * @param prefix put in front of every text; key {@code prefix}
 */
record Settings(Pooling pooling, int tokens, Set<String> languages, String prefix) {

  static final String ANY = "*";

  private static final int FEWEST = 8;
  private static final int MOST = 8_192;

  /** How the vectors of a text's tokens become one. */
  enum Pooling {
    /** Their mean. */
    MEAN,
    /** That of the first token. */
    CLS
  }

  /**
   * @throws IllegalArgumentException if a value is out of range, naming the key
   */
  Settings {
    languages = Set.copyOf(languages);
    if (tokens < FEWEST || tokens > MOST) {
      throw new IllegalArgumentException("tokens=" + tokens);
    }
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("languages=");
    }
  }

  /**
   * Reads them; what is not said is {@code mean}, 256 tokens, any language, no prefix.
   *
   * @throws IllegalArgumentException if a value cannot be used, naming the key
   */
  static Settings of(Properties said) {
    return new Settings(
        switch (said.getProperty("pooling", "mean").strip()) {
          case "mean" -> Pooling.MEAN;
          case "cls" -> Pooling.CLS;
          case String other -> throw new IllegalArgumentException("pooling=" + other);
        },
        number(said.getProperty("tokens", "256").strip()),
        Arrays.stream(said.getProperty("languages", ANY).split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toSet()),
        said.getProperty("prefix", ""));
  }

  private static int number(String said) {
    try {
      return Integer.parseInt(said);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("tokens=" + said, e);
    }
  }

  boolean reads(String language) {
    return languages.contains(language) || languages.contains(ANY);
  }
}
