package org.minhchung.engine.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that are named from the day of the text: hôm nay, tối mai, ngày kia, tuần sau, tháng
 * tới, cuối năm nay, thứ hai này, tomorrow, last week. Without the day of the text only a weekday
 * is read.
 *
 * <p>"Hôm nay em nghe nói …" tells when somebody heard, not when it is so: a past or present day
 * beside a word of hearing is passed over.
 */
final class RelativeDays {

  private static final Map<String, Integer> ENGLISH_DAYS =
      Map.of(
          "monday",
          1,
          "tuesday",
          2,
          "wednesday",
          3,
          "thursday",
          4,
          "friday",
          5,
          "saturday",
          6,
          "sunday",
          7);
  private static final Map<String, Integer> WEEKDAYS =
      Map.of("hai", 1, "ba", 2, "tư", 3, "năm", 4, "sáu", 5, "bảy", 6, "bẩy", 6);
  private static final Set<String> PARTS =
      Set.of("sang", "trua", "chieu", "toi", "dem", "khuya", "ngay", "hom", "bua");

  /** What stands before a weekday; behind other words "thứ hai" is the second. */
  private static final Set<String> BEFORE_WEEKDAY =
      Set.of(
          "sang", "trua", "chieu", "toi", "dem", "khuya", "ngay", "hom", "vao", "tu", "den", "het",
          "va", "truoc", "dau");

  private static final Set<String> BEHIND_WEEKDAY =
      Set.of("tuan", "nay", "toi", "sau", "ngay", "vua", "hang");
  private static final Set<String> TELLING =
      Set.of(
          "nghe",
          "thay",
          "doc",
          "nhan",
          "gui",
          "hoi",
          "dang",
          "xem",
          "coi",
          "chia",
          "luot",
          "ke",
          "heard",
          "saw",
          "read",
          "got",
          "received",
          "asked",
          "sent");
  private static final int CLAUSE = 5;

  private final Source source;

  RelativeDays(Source source) {
    this.source = source;
  }

  @Nullable Found at(int i) {
    LocalDate written = source.written();
    Found weekday = weekday(i);
    if (weekday != null || written == null) {
      return weekday;
    }
    Found found = day(i, written);
    found = found == null ? week(i, written) : found;
    found = found == null ? month(i, written) : found;
    found = found == null ? year(i, written) : found;
    return found == null ? english(i, written) : found;
  }

  /** hôm nay, sáng nay, tối qua, ngày mai, đêm mai, ngày kia, hôm kia. */
  private @Nullable Found day(int i, LocalDate written) {
    if (!source.in(i, PARTS) || i + 1 >= source.size() || !follows(i + 1)) {
      return null;
    }
    boolean whole = source.in(i, Set.of("ngay", "hom", "bua"));
    if (whole && source.is(i, "ngày") && source.is(i + 1, "hôm")) {
      return day(i + 1, written);
    }
    if (source.is(i + 1, "mai")) {
      return one(written.plusDays(1), i, i + 2);
    }
    if (source.is(i, "ngày") && (source.is(i + 1, "kia") || source.is(i + 1, "mốt"))) {
      return one(written.plusDays(2), i, i + 2);
    }
    if (source.is(i + 1, "nay") && !source.is(i, "ngày") && !heard(i, i + 2)) {
      return one(written, i, i + 2);
    }
    if (source.is(i + 1, "qua") && !source.is(i, "ngày") && !heard(i, i + 2)) {
      return one(written.minusDays(1), i, i + 2);
    }
    return source.is(i, "hôm") && source.is(i + 1, "kia") && !heard(i, i + 2)
        ? one(written.minusDays(2), i, i + 2)
        : null;
  }

  private @Nullable Found week(int i, LocalDate written) {
    boolean end = source.is(i, "cuối") && source.is(i + 1, "tuần");
    int at = end ? i + 1 : i;
    if (!source.is(at, "tuần") || counted(i)) {
      return null;
    }
    int change = change(at + 1, Set.of("sau", "toi"), Set.of("truoc", "qua", "roi"));
    int stop = at + 2;
    if (change == UNKNOWN) {
      if (!end) {
        return null;
      }
      change = 0;
      stop = at + 1;
    }
    if (change <= 0 && heard(i, stop)) {
      return null;
    }
    LocalDate monday =
        written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(change);
    return run(end ? monday.plusDays(5) : monday, monday.plusDays(6), i, stop);
  }

  private @Nullable Found month(int i, LocalDate written) {
    if (!source.is(i, "tháng") || counted(i)) {
      return null;
    }
    int change = change(i + 1, Set.of("sau", "toi"), Set.of("truoc", "qua", "roi"));
    if (change == UNKNOWN
        || change <= 0 && heard(i, i + 2)
        || source.is(i + 1, "sáu") && source.atom(i + 1).accented()) {
      return null;
    }
    LocalDate first = written.withDayOfMonth(1).plusMonths(change);
    Dates dates = new Dates(first, first.plusMonths(1).minusDays(1));
    return Found.one(
        new Slot.Day(
            0, 0, first.getMonthValue(), first.getYear(), false, 0, dates, source.span(i, i + 2)),
        i + 2);
  }

  private @Nullable Found year(int i, LocalDate written) {
    boolean coming = source.is(i, "sang") && source.is(i + 1, "năm");
    boolean plain = source.is(i, "năm") && !counted(i);
    int change = UNKNOWN;
    if (coming) {
      change = 1;
    } else if (plain && source.is(i + 1, "ngoái")) {
      change = -1;
    } else if (plain) {
      change = change(i + 1, Set.of("sau", "toi"), Set.of("truoc"));
    }
    if (change == UNKNOWN || change <= 0 && heard(i, i + 2)) {
      return null;
    }
    int year = written.getYear() + change;
    Dates dates = new Dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    if (source.is(i - 1, "cuối")) {
      dates = new Dates(LocalDate.of(year, 10, 1), dates.last());
    } else if (source.is(i - 1, "đầu")) {
      dates = new Dates(dates.first(), LocalDate.of(year, 4, 30));
    }
    return Found.one(new Slot.Day(0, 0, 0, year, false, 0, dates, source.span(i, i + 2)), i + 2);
  }

  private @Nullable Found english(int i, LocalDate written) {
    switch (source.word(i)) {
      case "today", "tonight" -> {
        return heard(i, i + 1) ? null : one(written, i, i + 1);
      }
      case "yesterday" -> {
        return heard(i, i + 1) ? null : one(written.minusDays(1), i, i + 1);
      }
      case "tomorrow" -> {
        boolean after = source.word(i - 1).equals("after") && source.word(i - 2).equals("day");
        return one(written.plusDays(after ? 2 : 1), i, i + 1);
      }
      case "next", "last", "this" -> {
        int change = source.word(i).equals("next") ? 1 : source.word(i).equals("last") ? -1 : 0;
        return change <= 0 && heard(i, i + 2) ? null : span(i, change, written);
      }
      default -> {
        return null;
      }
    }
  }

  private @Nullable Found span(int i, int change, LocalDate written) {
    LocalDate monday =
        written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(change);
    return switch (source.word(i + 1)) {
      case "week" -> run(monday, monday.plusDays(6), i, i + 2);
      case "weekend" -> run(monday.plusDays(5), monday.plusDays(6), i, i + 2);
      case "month" -> {
        LocalDate first = written.withDayOfMonth(1).plusMonths(change);
        yield run(first, first.plusMonths(1).minusDays(1), i, i + 2);
      }
      case "year" -> {
        int year = written.getYear() + change;
        yield run(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), i, i + 2);
      }
      default -> null;
    };
  }

  /** thứ hai tuần sau, chủ nhật này, thứ sáu, next Monday. */
  private @Nullable Found weekday(int i) {
    Integer english = ENGLISH_DAYS.get(source.word(i));
    if (english != null) {
      int change =
          switch (source.word(i - 1)) {
            case "next" -> 1;
            case "last" -> -1;
            case "this" -> 0;
            default -> UNKNOWN;
          };
      return weekday(english, change, i, i + 1);
    }
    int day = 0;
    if (source.is(i, "chủ") && source.is(i + 1, "nhật")) {
      day = 7;
    } else if (source.is(i, "thứ") && !collects(i)) {
      day = source.digits(i + 1, 2, 7) ? source.value(i + 1) - 1 : spoken(i + 1);
      boolean said =
          i == 0
              || source.in(i - 1, BEFORE_WEEKDAY)
              || source.in(i + 2, BEHIND_WEEKDAY)
              || source.atom(i).afterStop();
      day = said ? day : 0;
    }
    if (day == 0) {
      return null;
    }
    int at = i + 2;
    boolean week = source.is(at, "tuần");
    int change = change(week ? at + 1 : at, Set.of("sau", "toi"), Set.of("truoc", "qua", "roi"));
    return weekday(day, change, i, change == UNKNOWN ? at : week ? at + 2 : at + 1);
  }

  /** Whether bare "thu" is to collect: "thu hai trăm nghìn". */
  private boolean collects(int i) {
    if (source.atom(i).accented() || i + 1 >= source.size()) {
      return false;
    }
    NumberReader.Reading number = source.numbers().at(i + 1);
    boolean goesOn = number != null && number.end() > i + 2;
    return goesOn
        || i + 2 < source.size() && source.atom(i + 2).accented()
        || Units.follows(source.atoms(), i + 2) && !source.is(i + 2, "tuần")
        || Sizes.at(source.atoms(), i + 2).factor() > 1;
  }

  private int spoken(int i) {
    if (i >= source.size() || !follows(i)) {
      return 0;
    }
    for (Map.Entry<String, Integer> day : WEEKDAYS.entrySet()) {
      if (source.is(i, day.getKey())) {
        return day.getValue();
      }
    }
    return 0;
  }

  private Found weekday(int day, int change, int i, int end) {
    LocalDate written = source.written();
    if (written == null || change == UNKNOWN) {
      return Found.one(new Slot.Day(0, 0, 0, 0, false, day, null, source.span(i, end)), end);
    }
    LocalDate date =
        written
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(change)
            .plusDays(day - 1L);
    return one(date, i, end);
  }

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** 0 for "này", 1 for a word of the next one, -1 of the last; else unknown. */
  private int change(int i, Set<String> next, Set<String> last) {
    if (i >= source.size() || !follows(i)) {
      return UNKNOWN;
    }
    if (source.is(i, "này") || source.is(i, "nay")) {
      return 0;
    }
    if (source.in(i, next) && (source.is(i, "sau") || source.is(i, "tới"))) {
      return 1;
    }
    boolean before =
        source.is(i, "trước") || source.is(i, "qua") || source.is(i, "rồi") || source.is(i, "vừa");
    return before && (source.in(i, last) || source.is(i, "vừa")) ? -1 : UNKNOWN;
  }

  /** Whether a number counts the word here: "2 tuần sau" is no week of the calendar. */
  private boolean counted(int i) {
    if (i == 0) {
      return false;
    }
    boolean vague = source.in(i - 1, Set.of("vai", "may", "nhieu", "moi", "hang", "tung", "ca"));
    return vague
        || source.atom(i).before().isBlank()
            && (source.atom(i - 1).digits() || source.numbers().at(i - 1) != null);
  }

  /** Whether it tells when somebody heard of it. */
  private boolean heard(int from, int to) {
    for (int k = to; k < Math.min(source.size(), to + CLAUSE); k++) {
      if (!source.atom(k).before().isBlank()) {
        break;
      }
      if (TELLING.contains(source.word(k))) {
        return true;
      }
    }
    for (int k = from - 1; k >= Math.max(0, from - CLAUSE); k--) {
      if (!source.atom(k + 1).before().isBlank()) {
        break;
      }
      if (TELLING.contains(source.word(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(int i) {
    return source.atom(i).before().isBlank();
  }

  private Found one(LocalDate day, int i, int end) {
    return Found.one(
        new Slot.Day(
            day.getDayOfMonth(),
            day.getDayOfMonth(),
            day.getMonthValue(),
            day.getYear(),
            false,
            day.getDayOfWeek().getValue(),
            Dates.on(day),
            source.span(i, end)),
        end);
  }

  private Found run(LocalDate first, LocalDate last, int i, int end) {
    return Found.one(
        new Slot.Day(0, 0, 0, 0, false, 0, new Dates(first, last), source.span(i, end)), end);
  }
}
