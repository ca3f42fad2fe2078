package org.minhchung.engine.slots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what they count, measure, cost or name. */
final class AmountReader {

  private static final Set<String> MEASURES =
      Set.of("min", "kg", "m", "m2", "l", "%", "vnd", "usd", "eur", "kwh", "dose", "degree");
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("bao", "bão"),
          Map.entry("cap", "cấp"),
          Map.entry("lop", "lớp"),
          Map.entry("quan", "quận"),
          Map.entry("q", "q"),
          Map.entry("muc", "mức"),
          Map.entry("loai", "loại"),
          Map.entry("phuong", "phường"),
          Map.entry("tang", "tầng"),
          Map.entry("khoa", "khóa"),
          Map.entry("dieu", "điều"),
          Map.entry("tuyen", "tuyến"),
          Map.entry("c", "c"),
          Map.entry("grade", "grade"),
          Map.entry("category", "category"),
          Map.entry("level", "level"),
          Map.entry("district", "district"),
          Map.entry("article", "article"));
  private static final Set<String> ABOVE =
      Set.of("tren", "hon", "qua", "vuot", "ngoai", "over", "above", "exceeding");
  private static final Set<String> BELOW = Set.of("duoi", "chua", "under", "below");
  private static final Set<String> BETWEEN = Set.of("den", "toi", "to");
  private static final Set<String> CHANGES = Set.of("len", "xuong", "thanh");
  private static final Set<String> PASSED_OVER =
      Set.of("tu", "muc", "co", "khoang", "den", "toi", "day", "than", "the");
  private static final Set<String> NO_NOUN =
      Set.of(
          "la", "thi", "ma", "va", "o", "cho", "nha", "nhe", "roi", "do", "nay", "dau", "lien",
          "trong", "tu", "den", "the", "of", "in", "and", "or", "by", "on", "at", "a", "is", "was",
          "that", "to", "for", "vi", "bi", "voi", "cung", "se", "co", "ra", "vo", "len", "luon",
          "thoi", "ah", "nua");

  private final Source source;

  AmountReader(Source source) {
    this.source = source;
  }

  @Nullable Found at(int i) {
    Found phone = telephone(i);
    if (phone != null) {
      return phone;
    }
    Found share = half(i);
    if (share != null) {
      return share;
    }
    NumberReader.Reading number = source.numbers().at(i);
    if (number == null) {
      return vagueHalf(i);
    }
    Found label = label(i, number);
    if (label != null) {
      return label;
    }
    Found two = two(i, number);
    return two != null ? two : single(i, number);
  }

  /** Eight digits or more, in groups, are a number to call or to pay to. */
  private @Nullable Found telephone(int i) {
    int at = i;
    StringBuilder digits = new StringBuilder();
    while (at < source.size()
        && source.atom(at).digits()
        && digits.length() < 18
        && (at == i
            || source.atom(at).before().length() <= 1
                && !source.joint(at, ",")
                && !source.joint(at, "/"))) {
      digits.append(source.word(at));
      at++;
    }
    boolean dotted = at > i + 1 && source.joint(i + 1, ".") && !source.word(i).startsWith("0");
    if (digits.length() < 8 || dotted || digits.length() > 17) {
      return null;
    }
    double value = Double.parseDouble(digits.toString());
    return Found.one(amount(SlotKind.NUMBER, "#phone", value, value, i, at, true), at);
  }

  /** "nửa mét", "nửa tiếng", "nửa tháng". */
  private @Nullable Found half(int i) {
    Units.Unit unit = source.is(i, "nửa") ? Units.at(source.atoms(), i + 1) : null;
    if (unit == null || !MEASURES.contains(unit.base())) {
      return null;
    }
    return Found.one(
        amount(unit.kind(), unit.base(), unit.factor() / 2, unit.factor() / 2, i, unit.end(), true),
        unit.end());
  }

  private @Nullable Found vagueHalf(int i) {
    boolean more = source.is(i, "nửa") && source.in(i - 1, Set.of("hon", "qua"));
    boolean one = source.is(i, "nửa") && source.is(i - 1, "một");
    return more || one
        ? Found.one(amount(SlotKind.PERCENTAGE, "%", 50, 50, i, i + 1, false), i + 1)
        : null;
  }

  /** A number that names: bão số 6, cấp 15, lớp 10, quận 7, đầu số 0089, +252. */
  private @Nullable Found label(int i, NumberReader.Reading number) {
    boolean plus = source.atom(i).before().endsWith("+") && source.atom(i).digits();
    boolean spelledPlus = source.word(i - 1).equals("cong") && number.end() > i + 1;
    boolean prefix =
        source.atom(i).digits() && source.word(i).startsWith("0") && source.word(i).length() >= 3;
    if (plus || prefix || spelledPlus) {
      return Found.one(
          amount(SlotKind.NUMBER, "#prefix", number.value(), number.value(), i, number.end(), true),
          number.end());
    }
    int noun = source.in(i - 1, Set.of("so", "thu")) ? i - 2 : i - 1;
    String accented = LABELS.get(source.word(noun));
    if (accented == null
        || !source.is(noun, accented)
        || number.value() > 999
        || number.scale() != 1
        || !source.atom(i).before().isBlank()
        || measured(number.end())) {
      return null;
    }
    boolean letter = source.word(noun).length() == 1;
    if (letter && !source.atom(i).glued()) {
      return null;
    }
    String unit =
        switch (source.word(noun)) {
          case "q" -> "#quan";
          case "c" -> "#cap";
          default -> "#" + source.word(noun);
        };
    boolean sure = number.sure() || source.atom(i).digits();
    return Found.one(
        new Slot.Amount(
            SlotKind.NUMBER,
            unit,
            number.value(),
            number.value(),
            Slot.Bound.NONE,
            sure,
            source.span(noun, number.end())),
        number.end());
  }

  private boolean measured(int i) {
    Units.Unit unit = Units.at(source.atoms(), i);
    return unit != null && (unit.kind() != SlotKind.NUMBER || MEASURES.contains(unit.base()));
  }

  /** "3-5 ngày", "từ 11 đến 14 tuổi", "từ 120.000 lên 300.000 đồng". */
  private @Nullable Found two(int i, NumberReader.Reading first) {
    int at = first.end();
    boolean dash = source.joint(at, "-") || source.joint(at, "–");
    boolean word = source.in(at, BETWEEN) && !source.atom(at).afterStop();
    boolean change = source.in(at, CHANGES);
    if (!dash && !word && !change) {
      return null;
    }
    NumberReader.Reading second = source.numbers().at(dash ? at : at + 1);
    if (second == null) {
      return null;
    }
    Units.Unit unit = unit(second, second.end());
    if (unit == null || unit.base().startsWith("?")) {
      return null;
    }
    double factor = unit.factor();
    double low = first.value() * factor;
    if (first.scale() == 1 && second.scale() > 1 && first.value() < 1000) {
      low *= second.scale();
    }
    double high = second.value() * factor;
    Slot from = amount(unit.kind(), unit.base(), low, low, i, unit.end(), true);
    Slot to = amount(unit.kind(), unit.base(), high, high, i, unit.end(), true);
    if (change || low > high) {
      return new Found(List.of(from, to), unit.end());
    }
    return Found.one(amount(unit.kind(), unit.base(), low, high, i, unit.end(), true), unit.end());
  }

  private @Nullable Found single(int i, NumberReader.Reading number) {
    if (source.word(i - 1).equals("$") || source.word(i - 1).equals("€")) {
      String base = source.word(i - 1).equals("$") ? "usd" : "eur";
      return Found.one(
          amount(SlotKind.MONEY, base, number.value(), number.value(), i, number.end(), true),
          number.end());
    }
    Units.Unit unit = unit(number, number.end());
    if (unit == null) {
      return null;
    }
    boolean article = number.value() == 1 && number.scale() == 1 && !MEASURES.contains(unit.base());
    if (article) {
      return null;
    }
    double value = number.value() * unit.factor();
    double high = number.high() * unit.factor();
    int end = unit.end();
    if (source.is(end, "rưỡi") && MEASURES.contains(unit.base())) {
      value += unit.factor() / 2;
      high = value;
      end++;
    }
    boolean sure = (number.sure() || source.atom(i).digits()) && !unit.base().startsWith("?");
    return Found.one(amount(unit.kind(), unit.base(), value, high, i, end, sure), end);
  }

  /** The unit behind a number; a size word without a noun is money; else the noun itself. */
  private Units.@Nullable Unit unit(NumberReader.Reading number, int end) {
    Units.Unit unit = Units.at(source.atoms(), end);
    if (unit != null && source.word(end - 1).equals("trieu") && source.word(end).equals("dong")) {
      return unit;
    }
    if (unit != null) {
      return unit;
    }
    if (number.scale() > 1 && number.scale() < 1e12) {
      return new Units.Unit(SlotKind.MONEY, "vnd", 1, end);
    }
    boolean noun =
        (!number.spoken() || number.value() >= 10)
            && end < source.size()
            && source.atom(end).letters()
            && source.atom(end).before().isBlank()
            && source.word(end).length() > 1
            && !NO_NOUN.contains(source.word(end));
    return noun ? new Units.Unit(SlotKind.NUMBER, "?" + source.word(end), 1, end) : null;
  }

  private Slot.Amount amount(
      SlotKind kind, String unit, double low, double high, int i, int end, boolean sure) {
    return new Slot.Amount(
        kind, unit, low, Math.max(low, high), bound(i, end), sure, source.span(i, end));
  }

  private Slot.Bound bound(int i, int end) {
    if (source.is(end, "trở") && source.word(end + 1).equals("len")) {
      return Slot.Bound.ABOVE;
    }
    if (source.is(end, "trở") && source.word(end + 1).equals("xuong")) {
      return Slot.Bound.BELOW;
    }
    int at = i - 1;
    while (at >= i - 3 && source.in(at, PASSED_OVER)) {
      if (source.word(at).equals("than")) {
        return source.word(at - 1).equals("less") || source.word(at - 1).equals("fewer")
            ? Slot.Bound.BELOW
            : Slot.Bound.ABOVE;
      }
      at--;
    }
    if (at < 0 || at + 1 < source.size() && source.atom(at + 1).afterStop()) {
      return Slot.Bound.NONE;
    }
    if (source.in(at, BELOW) && !source.in(at - 1, Set.of("tu"))) {
      return Slot.Bound.BELOW;
    }
    if (source.in(at, ABOVE)) {
      boolean not = source.in(at - 1, Set.of("khong", "ko", "k", "it", "chua"));
      return not ? Slot.Bound.BELOW : Slot.Bound.ABOVE;
    }
    return Slot.Bound.NONE;
  }
}
