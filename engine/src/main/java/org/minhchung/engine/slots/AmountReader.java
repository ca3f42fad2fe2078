package org.minhchung.engine.slots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what they count, measure, cost or name. */
final class AmountReader {

  private static final Set<String> MEASURES =
      Set.of(
          "min",
          "kg",
          "m",
          "m2",
          "l",
          "%",
          "vnd",
          "usd",
          "eur",
          "kwh",
          "dose",
          "degree",
          "km/h",
          "age",
          "sao",
          "mau",
          "fahrenheit",
          "byte");
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

  private static final Set<String> HEAT =
      Set.of("dat", "nong", "lanh", "nhiet", "ret", "sot", "am", "dam", "con", "xuong");

  /** Without accents still nothing but a number before a measure: "hai thang". */
  private static final Set<String> CLEAR = Set.of("mot", "hai", "bon", "muoi");

  /** The unit of a number that is said alone; it contradicts nothing. */
  static final String ALONE = "?";

  private static final Set<String> BETWEEN = Set.of("den", "toi", "to");
  private static final Set<String> CHANGES = Set.of("len", "xuong", "thanh");
  private static final Set<String> NO_NOUN =
      Set.of(
          "la", "thi", "ma", "va", "o", "cho", "nha", "nhe", "roi", "do", "nay", "dau", "lien",
          "trong", "tu", "den", "the", "of", "in", "and", "or", "by", "on", "at", "a", "is", "was",
          "that", "to", "for", "vi", "bi", "voi", "cung", "se", "co", "ra", "vo", "len", "luon",
          "thoi", "ah", "nua");

  private final Source source;
  private final ShareReader shares;
  private final Bounds bounds;

  AmountReader(Source source) {
    this.source = source;
    this.shares = new ShareReader(source);
    this.bounds = new Bounds(source);
  }

  /** Whether it measures, so that half of one is something. */
  static boolean measures(Units.Unit unit) {
    return MEASURES.contains(unit.base());
  }

  @Nullable Found at(int i) {
    Found share = shares.at(i);
    if (share != null) {
      return share;
    }
    NumberReader.Reading number = source.numbers().at(i);
    if (number == null) {
      return null;
    }
    Found label = label(i, number);
    if (label != null) {
      return label;
    }
    Found two = two(i, number);
    return two != null ? two : single(i, number);
  }

  /** A number that names: bão số 6, cấp 15, lớp 10, quận 7, nghị định 168. */
  private @Nullable Found label(int i, NumberReader.Reading number) {
    int noun = source.in(i - 1, Set.of("so", "thu")) ? i - 2 : i - 1;
    String accented = LABELS.get(source.word(noun));
    if (accented == null
        || !source.is(noun, accented)
        || number.value() > 999
        || number.scale() != 1
        || !source.atom(i).before().isBlank()
        || measured(number.end())
        || !source.atom(noun).accented() && Units.follows(source.atoms(), number.end())) {
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
            1,
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
    double grain = factor * second.scale();
    Slot from = amount(unit.kind(), unit.base(), low, low, grain, i, unit.end(), true);
    Slot to = amount(unit.kind(), unit.base(), high, high, grain, i, unit.end(), true);
    if (change || low > high) {
      return new Found(List.of(from, to), unit.end());
    }
    return Found.one(
        amount(unit.kind(), unit.base(), low, high, grain, i, unit.end(), true), unit.end());
  }

  private @Nullable Found single(int i, NumberReader.Reading number) {
    if (source.in(i - 1, Set.of("$", "€"))) {
      return behindSign(i, number);
    }
    Units.Unit unit = unit(number, number.end());
    if (unit == null) {
      return alone(i, number);
    }
    boolean one = number.value() == 1 && number.scale() == 1 && number.spoken();
    if (one && (!MEASURES.contains(unit.base()) || rate(i))) {
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
    boolean clear = CLEAR.contains(source.word(i)) && MEASURES.contains(unit.base());
    boolean sure =
        (number.sure() || source.atom(i).digits() || clear) && !unit.base().startsWith("?");
    if (unit.base().equals("fahrenheit")) {
      double celsius = (value - 32) / 1.8;
      return Found.one(
          amount(SlotKind.NUMBER, "degree", celsius, celsius, 1 / 1.8, i, end, sure), end);
    }
    double grain = unit.factor() * number.scale();
    return Found.one(amount(unit.kind(), unit.base(), value, high, grain, i, end, sure), end);
  }

  /** "phạt 500", "một trăm hai à": of what, the other text may say. */
  private @Nullable Found alone(int i, NumberReader.Reading number) {
    boolean large = number.value() >= 10 && number.value() < 1e6;
    return large
        ? Found.one(
            amount(
                SlotKind.NUMBER, ALONE, number.value(), number.high(), 1, i, number.end(), false),
            number.end())
        : null;
  }

  /** "$500", "$10m", "$1.5 million", "€2bn". */
  private Found behindSign(int i, NumberReader.Reading number) {
    double scale = 1;
    int end = number.end();
    if (number.scale() == 1 && end < source.size() && source.atom(end).glued()) {
      scale =
          switch (source.word(end)) {
            case "m" -> 1e6;
            case "b" -> 1e9;
            default -> 1;
          };
      end += scale > 1 ? 1 : 0;
    }
    String base = source.word(i - 1).equals("$") ? "usd" : "eur";
    double value = number.value() * scale;
    return Found.one(
        amount(SlotKind.MONEY, base, value, value, scale * number.scale(), i, end, true), end);
  }

  /** The unit behind a number; a size word without a noun is money; else the noun itself. */
  private Units.@Nullable Unit unit(NumberReader.Reading number, int end) {
    Units.Unit unit = Units.at(source.atoms(), end);
    if (unit != null) {
      boolean bare = source.atom(end).exact().equals("do") && unit.end() == end + 1;
      return bare && hot(end) ? new Units.Unit(SlotKind.NUMBER, "degree", 1, unit.end()) : unit;
    }
    if (number.scale() > 1 && number.scale() < 1e14) {
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

  /** Whether "một năm" says what a price is for: "200.000 đồng một năm", "mỗi đứa một năm". */
  private boolean rate(int i) {
    boolean price =
        source.in(i - 1, Set.of("dong", "vnd", "d", "k", "usd", "do"))
            || i > 0 && Sizes.at(source.atoms(), i - 1).factor() > 1;
    for (int k = i - 1; k >= Math.max(0, i - 4) && !price; k--) {
      price = source.is(k, "mỗi") && source.atom(k + 1).before().isBlank();
    }
    return price;
  }

  /** Whether bare "do" is "độ" by what is spoken of, and not "đô". */
  private boolean hot(int i) {
    for (int k = Math.max(0, i - 6); k < i; k++) {
      if (source.in(k, HEAT)) {
        return true;
      }
    }
    return false;
  }

  private Slot.Amount amount(
      SlotKind kind,
      String unit,
      double low,
      double high,
      double grain,
      int i,
      int end,
      boolean sure) {
    return new Slot.Amount(
        kind, unit, low, Math.max(low, high), bounds.of(i, end), grain, sure, source.span(i, end));
  }
}
