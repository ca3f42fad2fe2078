package org.minhchung.engine.slots;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days with an English month: June 22, Aug 15, 2026, 22nd of June, 14–16 November. */
record EnglishDays(Source source) {

  /** What was read; 0 is not said. */
  record Read(int from, int to, int month, int year, int end) {}

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12));

  /** Short forms, which are other words too: read only beside the number of a day. */
  private static final Map<String, Integer> SHORT =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final Set<String> BEFORE_MAY = Set.of("on", "until", "by", "from", "since", "of");

  @Nullable Read at(int i) {
    Integer month = MONTHS.get(source.word(i));
    boolean near = i + 1 < source.size() && source.atom(i + 1).before().isBlank();
    if (month == null && SHORT.containsKey(source.word(i)) && near && digit(i + 1)) {
      boolean may = source.word(i).equals("may") && !source.in(i - 1, BEFORE_MAY);
      month = may && !digit(i - 1) ? null : SHORT.get(source.word(i));
    }
    if (month != null) {
      return monthFirst(i, month);
    }
    if (!digit(i)) {
      return null;
    }
    int from = source.value(i);
    int to = from;
    int at = ordinal(i + 1);
    if ((source.joint(at, "-") || source.joint(at, "–")) && digit(at)) {
      to = source.value(at);
      at = ordinal(at + 1);
    }
    if (source.word(at).equals("of")) {
      at++;
    }
    Integer behind = MONTHS.getOrDefault(source.word(at), SHORT.get(source.word(at)));
    if (behind == null || to < from || !source.atom(at).before().isBlank()) {
      return null;
    }
    return withYear(from, to, behind, at + 1);
  }

  private Read monthFirst(int i, int month) {
    if (!digit(i + 1)) {
      return withYear(0, 0, month, i + 1);
    }
    int from = source.value(i + 1);
    int to = from;
    int at = ordinal(i + 2);
    if ((source.joint(at, "-") || source.joint(at, "–")) && digit(at) && source.value(at) > from) {
      to = source.value(at);
      at = ordinal(at + 1);
    }
    return withYear(from, to, month, at);
  }

  private Read withYear(int from, int to, int month, int end) {
    boolean year =
        source.digits(end, 1900, 2100) && (source.joint(end, "") || source.joint(end, ","));
    return year
        ? new Read(from, to, month, source.value(end), end + 1)
        : new Read(from, to, month, 0, end);
  }

  private int ordinal(int i) {
    return source.in(i, ORDINALS) ? i + 1 : i;
  }

  private boolean digit(int i) {
    return source.digits(i, 1, 31) && source.word(i).length() <= 2;
  }
}
