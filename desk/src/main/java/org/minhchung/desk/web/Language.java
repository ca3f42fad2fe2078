package org.minhchung.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the desk's pages are written in. Vietnamese comes first and is the default. */
public enum Language {
  VI("vi", Locale.of("vi", "VN")),
  EN("en", Locale.of("en", "GB"));

  /** What every path behind the sign-in begins with, before its language. */
  static final String STAFF = "/desk";

  /** Days are told as they are counted where the desk's readers live. */
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** BCP 47, lower case: also the first segment of a page's path and the key of a text. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == VI ? EN : VI;
  }

  /** A day in words, for example {@code 22 tháng 11, 2026}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** The day of a moment in words, as counted in Vietnam. */
  public String day(Instant moment) {
    return day(LocalDate.ofInstant(moment, HOME));
  }

  /** The language of a locale; Vietnamese if the desk does not write it. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(EN.tag) ? EN : VI;
  }

  /**
   * The language a request wants: the first segment of its path, or the second behind {@code
   * /desk}, else what the browser prefers.
   *
   * @param path starting with '/'
   * @param accepted the header {@code Accept-Language}; nonsense counts as none
   */
  public static Language of(String path, @Nullable String accepted) {
    String spoken = path.startsWith(STAFF + "/") ? path.substring(STAFF.length()) : path;
    for (Language language : values()) {
      if (spoken.equals("/" + language.tag) || spoken.startsWith("/" + language.tag + "/")) {
        return language;
      }
    }
    return accepted == null ? VI : preferred(accepted);
  }

  private static Language preferred(String accepted) {
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException _) {
      return VI;
    }
    for (Locale.LanguageRange range : ranges) {
      String primary = range.getRange().split("-", 2)[0];
      if (range.getWeight() > 0 && primary.equals(VI.tag)) {
        return VI;
      }
      if (range.getWeight() > 0 && primary.equals(EN.tag)) {
        return EN;
      }
    }
    return VI;
  }
}
