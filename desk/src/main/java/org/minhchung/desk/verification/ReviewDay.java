package org.minhchung.desk.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the day a publisher says it checked, in the forms ISO dates take in the wild, RFC 1123, and
 * English month names. {@code 03/05/2024} is two days in two countries, so it is none here.
 */
final class ReviewDay {

  /** The time of day and the zone do not matter: the day is the publisher's own. */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form(
              "uuuu-M-d[['T'][' ']H:m[:s][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][ ][XXXXX][XXXX][X][z]]"),
          form("uuuu-M-d['T'][' ']H:m:s[ ]XX"),
          form("uuuuMMdd[['T']HHmmss[XXXXX][X]]"),
          form("uuuu/M/d[ H:m[:s]]"),
          form("EEE, d MMM uuuu[ H:m[:s][ ][z][XX]]"),
          form("MMMM d, uuuu"),
          form("MMM d, uuuu"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"));

  private ReviewDay() {}

  static Optional<LocalDate> of(String written) {
    String text = written.strip();
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.from(form.parse(text)));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
