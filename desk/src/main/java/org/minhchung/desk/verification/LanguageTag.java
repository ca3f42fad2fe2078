package org.minhchung.desk.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The language of a review: the primary subtag alone (BCP 47), lower case, because the Fact Check
 * Tools API ignores regions and a claim has one sentence a language. {@code und} if nobody knows.
 */
final class LanguageTag {

  static final String UNKNOWN = "und";

  /** Letters that only Vietnamese has: vowels with horn, and those with both hat and tone. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ơưƠƯ\\u1EA0-\\u1EF9]");

  private static final Map<String, String> NAMES = names();

  private LanguageTag() {}

  /** Reads a tag ({@code vi-VN}) or an English or own name ({@code Vietnamese}). */
  static String primary(String written) {
    String tag = written.strip().replace('_', '-');
    String named = NAMES.get(tag.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      return language.isEmpty() || language.length() > 3 ? UNKNOWN : language;
    } catch (IllformedLocaleException e) {
      return UNKNOWN;
    }
  }

  /** The tag that was written; where none was, Vietnamese if the letters say so. */
  static String of(String written, String text) {
    String language = primary(written);
    return language.equals(UNKNOWN) && VIETNAMESE.matcher(text).find() ? "vi" : language;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .forEach(
            language -> {
              String code = language.getLanguage();
              names.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
              names.put(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
            });
    return Map.copyOf(names);
  }
}
