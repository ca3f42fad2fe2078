package org.minhchung.engine.slots;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and months: 15/8, 14-16/11, ngày 15 tháng 8, hăm hai tháng sáu, từ 20 đến 22/4, t9,
 * tháng Chạp, rằm tháng bảy, June 22.
 */
final class DayReader {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("giêng", 1),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("chạp", 12));
  private static final Set<String> TO =
      Set.of("den", "toi", "va", "to", "and", "het", "ngay", "mung", "mong", "hom", "sang");
  private static final Set<String> LEADS = Set.of("ngay", "hom", "mung", "mong", "ram", "bua");
  private static final Set<String> MORE_LEADS =
      Set.of(
          "ngay", "hom", "mung", "mong", "ram", "bua", "sang", "chieu", "toi", "dem", "trua",
          "khuya", "tu", "den");

  /** "Đầu tháng", "giữa tháng" and "cuối tháng" overlap: nobody counts the days. */
  private static final int EARLY = 12;

  private static final int MIDDLE = 8;
  private static final int LATE = 22;
  private static final int LAST = 19;

  /** Of a longer enumeration only its last days are read. */
  private static final int MOST_DAYS = 10;

  private final Source source;
  private final Reckoning reckoning;

  DayReader(Source source) {
    this.source = source;
    this.reckoning = new Reckoning(source.written());
  }

  @Nullable Found at(int i) {
    Found found = numeric(i);
    if (found == null) {
      found = spoken(i);
    }
    if (found == null) {
      found = run(i);
    }
    if (found == null) {
      found = month(i);
    }
    return found != null ? found : bare(i);
  }

  /** 15/8, 15/8/2026, 1/2027, 15-8 behind "ngày", 14-16/11, 2026-08-15. */
  private @Nullable Found numeric(int i) {
    if (!source.digits(i, 1, 2100) || i > 0 && !source.atom(i).glued() && source.joint(i, "/")) {
      return null;
    }
    if (ShareReader.slash(source, i) || paper(i)) {
      return null;
    }
    int first = source.value(i);
    boolean slash = source.joint(i + 1, "/") && source.digits(i + 1, 1, 2100);
    boolean dash = dashed(i + 1) && source.digits(i + 1, 1, 31);
    if (slash && first <= 31) {
      int second = source.value(i + 1);
      if (second >= 1900 && first <= 12) {
        return found(0, 0, first, second, false, i, i + 2);
      }
      boolean year = source.joint(i + 2, "/") && source.digits(i + 2, 1, 2100);
      int end = year ? i + 3 : i + 2;
      int in = year ? year(source.value(i + 2)) : 0;
      if (second <= 12) {
        return found(first, first, second, in, false, i, end);
      }
      return second <= 31 && first <= 12 ? found(second, second, first, in, false, i, end) : null;
    }
    if (dash && first >= 1900 && dashed(i + 2) && source.digits(i + 2, 1, 31)) {
      int day = source.value(i + 2);
      return found(day, day, source.value(i + 1), first, false, i, i + 3);
    }
    if (dash && first <= 31) {
      int second = source.value(i + 1);
      if (source.joint(i + 2, "/") && source.digits(i + 2, 1, 12)) {
        return found(first, second, source.value(i + 2), 0, false, i, i + 3);
      }
      boolean year = dashed(i + 2) && source.digits(i + 2, 1900, 2100);
      boolean said = source.in(i - 1, MORE_LEADS) && !Units.follows(source.atoms(), i + 2);
      if (second <= 12 && (year || said && source.in(i - 1, LEADS))) {
        return found(
            first, first, second, year ? source.value(i + 2) : 0, false, i, year ? i + 3 : i + 2);
      }
    }
    boolean dot = source.joint(i + 1, ".") && source.digits(i + 1, 1, 12) && first <= 31;
    boolean dotYear = source.joint(i + 2, ".") && source.digits(i + 2, 1900, 2100);
    return dot && (dotYear || source.in(i - 1, LEADS))
        ? found(
            first,
            first,
            source.value(i + 1),
            dotYear ? source.value(i + 2) : 0,
            false,
            i,
            dotYear ? i + 3 : i + 2)
        : null;
  }

  /** "thông tư 12/2024", "nghị định số 10/2022". */
  private boolean paper(int i) {
    int noun = source.in(i - 1, Set.of("so")) ? i - 2 : i - 1;
    return source.is(noun, "tư") && source.is(noun - 1, "thông")
        || source.is(noun, "định") && source.in(noun - 1, Set.of("nghi", "quyet"))
        || source.is(noun, "văn") && source.is(noun - 1, "công");
  }

  private boolean dashed(int i) {
    return source.joint(i, "-") || source.joint(i, "–");
  }

  /** "15 tháng 8", "hăm hai tháng sáu năm 2026", "22 June", "June 22". */
  private @Nullable Found spoken(int i) {
    EnglishDays.Read english = new EnglishDays(source).at(i);
    if (english != null) {
      return found(
          english.from(), english.to(), english.month(), english.year(), false, i, english.end());
    }
    Day day = dayAt(i);
    if (day == null) {
      return null;
    }
    int after = day.end;
    boolean ram = source.word(i - 1).equals("ram");
    if (source.is(after, "tháng")) {
      Month month = monthAt(after + 1);
      return month == null || counts(month.end)
          ? null
          : withYear(day.value, day.value, month, ram, i);
    }
    boolean tet = source.is(after, "tết") && (day.value <= 10 || day.value >= 20);
    return tet
        ? found(day.value, day.value, day.value >= 20 ? 12 : 1, 0, true, i, after + 1)
        : null;
  }

  /** Days that share the month behind the last: "từ 20 đến 22/4", "14, 15 và 16/11". */
  private @Nullable Found run(int i) {
    Day first = dayAt(i);
    if (first == null || counts(first.end)) {
      return null;
    }
    int at = first.end;
    for (int days = 1; days < MOST_DAYS && at < source.size(); days++) {
      boolean comma = dashed(at) || source.joint(at, ",");
      int next = at;
      while (source.in(next, TO)) {
        next++;
      }
      if (next == at && !comma) {
        return null;
      }
      if (at < source.size() && source.atom(at).afterStop()) {
        return null;
      }
      Found last = numeric(next);
      last = last == null ? spoken(next) : last;
      if (last != null && last.slots().getFirst() instanceof Slot.Day day) {
        boolean up = day.from() > first.value && day.from() == day.to();
        return up
            ? found(first.value, day.to(), day.month(), day.year(), day.lunar(), i, last.end())
            : null;
      }
      Day step = dayAt(next);
      if (step == null || counts(step.end)) {
        return null;
      }
      at = step.end;
    }
    return null;
  }

  /** "tháng 9", "tháng Chạp", "t9", "tháng 1/2027". */
  private @Nullable Found month(int i) {
    if (source.word(i).equals("t") && source.digits(i + 1, 1, 12) && source.atom(i + 1).glued()) {
      return (i == 0 || !source.atom(i).glued())
          ? found(0, 0, source.value(i + 1), 0, false, i, i + 2)
          : null;
    }
    if (!source.is(i, "tháng") || i > 0 && numberBefore(i)) {
      return null;
    }
    Month month = monthAt(i + 1);
    if (month == null || counts(month.end) && !source.atom(i + 1).digits()) {
      return null;
    }
    if (source.is(i - 1, "đầu") && !source.word(i - 2).equals("tuan")) {
      return withYear(1, EARLY, month, false, i);
    }
    if (source.is(i - 1, "giữa")) {
      return withYear(MIDDLE, LATE, month, false, i);
    }
    return source.is(i - 1, "cuối")
        ? withYear(LAST, 31, month, false, i)
        : withYear(0, 0, month, false, i);
  }

  /** "ngày 12", "mùng 5", "năm 2026". */
  private @Nullable Found bare(int i) {
    if (source.is(i, "năm") && source.digits(i + 1, 1900, 2100)) {
      return found(0, 0, 0, source.value(i + 1), false, i, i + 2);
    }
    boolean early = source.is(i, "mùng") || source.is(i, "mồng");
    if (source.is(i, "rằm")) {
      boolean named = source.is(i + 1, "tháng");
      Month month = named ? monthAt(i + 2) : null;
      return month == null ? null : found(15, 15, month.value, 0, true, i, month.end);
    }
    if (!early && !source.is(i, "ngày") && !source.is(i, "hôm")) {
      return null;
    }
    Day day = dayAt(i + 1);
    if (day == null || !early && !source.atom(i + 1).digits()) {
      return null;
    }
    boolean more = counts(day.end) || source.joint(day.end, "/");
    boolean other = numeric(i + 1) != null || spoken(i + 1) != null || run(i + 1) != null;
    return more || other ? null : found(day.value, day.value, 0, 0, false, i, day.end);
  }

  private boolean numberBefore(int i) {
    return source.atom(i).before().isBlank() && dayAt(i - 1) != null;
  }

  private record Day(int value, int end) {}

  private record Month(int value, boolean lunar, int end) {}

  private @Nullable Day dayAt(int i) {
    if (i >= source.size() || source.atom(i).digits() && source.atom(i).folded().length() > 2) {
      return null;
    }
    NumberReader.Reading number = source.numbers().at(i);
    if (number == null || number.scale() != 1) {
      return null;
    }
    double value =
        number.high() > number.value() ? number.value() * 10 + number.high() : number.value();
    boolean day = value >= 1 && value <= 31 && value == Math.rint(value);
    return day ? new Day((int) value, number.end()) : null;
  }

  private @Nullable Month monthAt(int i) {
    if (source.digits(i, 1, 12)) {
      return new Month(source.value(i), false, i + 1);
    }
    if (i >= source.size() || !source.atom(i).letters() || !source.atom(i).before().isBlank()) {
      return null;
    }
    if (source.is(i, "mười") && (source.is(i + 1, "một") || source.is(i + 1, "hai"))) {
      return new Month(source.is(i + 1, "một") ? 11 : 12, false, i + 2);
    }
    boolean open = !source.atom(i - 1).accented() && !source.word(i).equals("sau");
    for (Map.Entry<String, Integer> month : MONTHS.entrySet()) {
      boolean same = source.atom(i).exact().equals(month.getKey());
      if (same || open && source.atom(i).maybe(month.getKey())) {
        boolean lunar = month.getKey().equals("giêng") || month.getKey().equals("chạp");
        return new Month(month.getValue(), lunar, i + 1);
      }
    }
    return null;
  }

  private Found withYear(int from, int to, Month month, boolean ram, int i) {
    int end = month.end;
    int year = 0;
    if (source.joint(end, "/") && source.digits(end, 1900, 2100)) {
      year = source.value(end);
      end++;
    } else if (source.is(end, "năm") && source.digits(end + 1, 1900, 2100)) {
      year = source.value(end + 1);
      end += 2;
    }
    boolean lunar = month.lunar || ram;
    return found(from, to, month.value, year, lunar, i, end);
  }

  /** Whether a counted noun stands here, so that the number before it is no day. */
  private boolean counts(int i) {
    Units.Unit unit = Units.at(source.atoms(), i);
    boolean stop = i < source.size() && !source.atom(i).before().isBlank();
    boolean hour = source.in(i, Set.of("h", "gio"));
    return !stop && (unit != null && !source.is(i, "tháng") && !source.is(i, "năm") || hour);
  }

  private static int year(int value) {
    return value < 100 ? 2000 + value : value;
  }

  private Found found(int from, int to, int month, int year, boolean lunar, int i, int end) {
    int first = i > 0 && source.in(i - 1, LEADS) ? i - 1 : i;
    boolean marked = source.is(end, "âm") && source.atom(end).before().isBlank();
    int stop = marked ? source.is(end + 1, "lịch") ? end + 2 : end + 1 : end;
    boolean moon = lunar || marked;
    int low = Math.min(from, to);
    Dates dates = reckoning.of(low, to, month, year, moon);
    return Found.one(
        new Slot.Day(low, to, month, year, moon, 0, dates, source.span(first, stop)), stop);
  }
}
