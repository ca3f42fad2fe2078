package org.minhchung.tlog.approval;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.minhchung.tlog.note.Malformed;

/**
 * An hour of UTC, as fine as entries tell times: {@code 2026-11-28T07Z}.
 *
 * @param sinceEpoch full hours since 1970, years 1970 to 9999
 */
public record Hour(long sinceEpoch) implements Comparable<Hour> {

  private static final long SECONDS = 3_600;
  private static final long MAX = 253_402_300_800L / SECONDS - 1;
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  public Hour {
    if (sinceEpoch < 0 || sinceEpoch > MAX) {
      throw new IllegalArgumentException("an hour is of the years 1970 to 9999, was " + sinceEpoch);
    }
  }

  /** The hour that a moment falls in. */
  public static Hour of(Instant moment) {
    return new Hour(Math.floorDiv(moment.getEpochSecond(), SECONDS));
  }

  /**
   * @throws Malformed if the text is not exactly what {@link #toString} gives
   */
  public static Hour read(String text) throws Malformed {
    try {
      return of(LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new Malformed("an hour reads 2026-11-28T07Z");
    }
  }

  /**
   * @throws IllegalArgumentException if that is outside the years 1970 to 9999
   */
  public Hour plusHours(long hours) {
    return new Hour(sinceEpoch + hours);
  }

  @Override
  public int compareTo(Hour other) {
    return Long.compare(sinceEpoch, other.sinceEpoch);
  }

  @Override
  public String toString() {
    return FORMAT.format(LocalDateTime.ofEpochSecond(sinceEpoch * SECONDS, 0, ZoneOffset.UTC));
  }
}
