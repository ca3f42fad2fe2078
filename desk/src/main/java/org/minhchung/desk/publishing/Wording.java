package org.minhchung.desk.publishing;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tidies and bounds the texts of a publication; lengths are in code points. */
final class Wording {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private Wording() {}

  /** One line of 1 to {@code max} code points, NFC. */
  static String line(String name, String text, int max) {
    String tidied = optionalLine(name, text, max);
    if (tidied.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return tidied;
  }

  /** One line of at most {@code max} code points, NFC. */
  static String optionalLine(String name, String text, int max) {
    return bounded(name, WHITE_SPACE.matcher(nfc(text)).replaceAll(" ").strip(), max);
  }

  /** Lines ending in LF, at most {@code max} code points together, NFC. */
  static String lines(String name, String text, int max) {
    return bounded(name, nfc(text).replace("\r\n", "\n").replace('\r', '\n').strip(), max);
  }

  /** The same line in several languages (BCP 47, lower case); may be empty. */
  static Map<String, String> inLanguages(String name, Map<String, String> texts, int max) {
    Map<String, String> tidied = new TreeMap<>();
    texts.forEach(
        (language, text) -> tidied.put(language(language), line(name + "." + language, text, max)));
    return Map.copyOf(tidied);
  }

  static String language(String language) {
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("language must be BCP 47 in lower case, was " + language);
    }
    return language;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String bounded(String name, String text, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      throw new IllegalArgumentException(
          "%s must have at most %d code points, had %d".formatted(name, max, length));
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\n') {
        throw new IllegalArgumentException(
            "%s holds the control character U+%04X".formatted(name, (int) text.charAt(i)));
      }
    }
    return text;
  }
}
