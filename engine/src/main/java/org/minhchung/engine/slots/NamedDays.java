package org.minhchung.engine.slots;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that have a name: Trung thu, Noel, giỗ Tổ; and by {@link RelativeDays} those that are
 * named from the day of the text: hôm qua, tuần sau, next Monday.
 */
final class NamedDays {

  private record Named(boolean lunar, int day, int month) {}

  private static final Phrases<Named> DAYS = read();

  /** What stands before or behind a day is not on it. */
  private static final Set<String> BESIDE = Set.of("truoc", "sau", "gan", "before", "after");

  private final Source source;
  private final Reckoning reckoning;
  private final RelativeDays relative;

  NamedDays(Source source) {
    this.source = source;
    this.reckoning = new Reckoning(source.written());
    this.relative = new RelativeDays(source);
  }

  @Nullable Found at(int i) {
    Phrases.Hit<Named> hit = DAYS.at(source, i);
    if (hit == null) {
      return relative.at(i);
    }
    if (source.in(i - 1, BESIDE)) {
      return null;
    }
    Named named = hit.value();
    int year = year(hit.end());
    Dates dates = reckoning.of(named.day(), named.day(), named.month(), year, named.lunar());
    return Found.one(
        new Slot.Day(
            named.day(),
            named.day(),
            named.month(),
            year,
            named.lunar(),
            0,
            dates,
            source.span(i, year > 0 ? hit.end() + yearLength(hit.end()) : hit.end())),
        year > 0 ? hit.end() + yearLength(hit.end()) : hit.end());
  }

  /** The year behind the name, with or without "năm"; 0 without one. */
  private int year(int i) {
    if (source.digits(i, 1900, 2100) && source.joint(i, "")) {
      return source.value(i);
    }
    LocalDate written = source.written();
    if (source.is(i, "năm")) {
      if (source.digits(i + 1, 1900, 2100)) {
        return source.value(i + 1);
      }
      if (written != null && source.is(i + 1, "ngoái")) {
        return written.getYear() - 1;
      }
    }
    return 0;
  }

  private int yearLength(int i) {
    return source.is(i, "năm") ? 2 : 1;
  }

  private static Phrases<Named> read() {
    Phrases<Named> phrases = new Phrases<>();
    for (String[] row : Rows.of("days.tsv")) {
      Named named =
          new Named(row[0].equals("LUNAR"), Integer.parseInt(row[1]), Integer.parseInt(row[2]));
      for (String words : row[3].split("\\|")) {
        phrases.add(words, named);
      }
    }
    return phrases;
  }
}
