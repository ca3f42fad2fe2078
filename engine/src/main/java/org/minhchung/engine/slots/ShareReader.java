package org.minhchung.engine.slots;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads halves, fractions and multiples: nửa triệu, một nửa, hai phần ba, 2/3 dân số, gấp đôi,
 * half, two thirds, twice.
 */
final class ShareReader {

  private static final Map<String, Integer> PARTS =
      Map.of(
          "half", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5);

  /** Behind a fraction stands what it is a part of; behind a day of the month something else. */
  private static final Set<String> WHOLES =
      Set.of("dan", "so", "dien", "tong", "of", "hoc", "nguoi", "ho");

  /** The parts people speak of; 1/5 and 2/9 are rather days. */
  private static final Set<String> COMMON = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/10");

  private static final Set<String> DAYS =
      Set.of("ngay", "hom", "tu", "den", "sang", "chieu", "toi", "dem", "trua", "mung", "mong");

  private final Source source;

  ShareReader(Source source) {
    this.source = source;
  }

  @Nullable Found at(int i) {
    Found found = half(i);
    found = found == null ? fraction(i) : found;
    found = found == null ? times(i) : found;
    return found == null ? english(i) : found;
  }

  /** "nửa mét", "nửa tháng", "nửa triệu", "nửa tá", "một nửa", "hơn nửa". */
  private @Nullable Found half(int i) {
    if (!source.is(i, "nửa")) {
      return null;
    }
    Sizes.Size size = Sizes.at(source.atoms(), i + 1);
    if (size.factor() > 1) {
      Units.Unit unit = Units.at(source.atoms(), size.end());
      double value = size.factor() / 2;
      return unit == null
          ? amount(SlotKind.MONEY, "vnd", value, i, size.end(), true)
          : amount(unit.kind(), unit.base(), value * unit.factor(), i, unit.end(), true);
    }
    Units.Unit unit = Units.at(source.atoms(), i + 1);
    if (unit != null && AmountReader.measures(unit)) {
      return amount(unit.kind(), unit.base(), unit.factor() / 2, i, unit.end(), true);
    }
    boolean one = source.is(i - 1, "một") || source.in(i - 1, Set.of("hon", "qua", "gan"));
    return one ? percent(50, i, i + 1, false) : null;
  }

  /** "hai phần ba", "2 phần 3", "2/3 dân số". */
  private @Nullable Found fraction(int i) {
    boolean slash = slash(source, i);
    if (slash) {
      return percent(100.0 * source.value(i) / source.value(i + 1), i, i + 2, true);
    }
    NumberReader.Reading top = source.is(i + 1, "phần") ? source.numbers().at(i) : null;
    if (top == null || top.end() != i + 1 || top.value() > 9) {
      return null;
    }
    if (source.is(i + 2, "trăm") || source.is(i + 2, "nghìn")) {
      return null;
    }
    NumberReader.Reading under = source.numbers().at(i + 2);
    return under != null && under.value() > top.value() && under.value() <= 10
        ? percent(100 * top.value() / under.value(), i, under.end(), true)
        : null;
  }

  /** Whether "2/3" is a part of something here and no day. */
  static boolean slash(Source source, int i) {
    return source.digits(i, 1, 9)
        && source.joint(i + 1, "/")
        && source.digits(i + 1, 2, 10)
        && COMMON.contains(source.word(i) + "/" + source.word(i + 1))
        && !source.in(i - 1, DAYS)
        && source.in(i + 2, WHOLES)
        && (!source.word(i + 2).equals("dien") || source.is(i + 3, "tích"))
        && source.atom(i + 2).before().isBlank();
  }

  /** "gấp đôi", "gấp rưỡi", "gấp ba", "twice", "doubled". */
  private @Nullable Found times(int i) {
    if (source.is(i, "gấp")) {
      if (source.is(i + 1, "đôi") || source.is(i + 1, "rưỡi")) {
        return times(source.is(i + 1, "đôi") ? 2 : 1.5, i, i + 2);
      }
      NumberReader.Reading number =
          i + 1 < source.size() && source.atom(i + 1).before().isBlank()
              ? source.numbers().at(i + 1)
              : null;
      if (number == null || number.scale() != 1) {
        return null;
      }
      boolean counts = Units.follows(source.atoms(), number.end());
      return counts ? null : times(number.value(), i, number.end());
    }
    return switch (source.word(i)) {
      case "twice", "double", "doubles", "doubled" -> times(2, i, i + 1);
      case "triple", "triples", "tripled" -> times(3, i, i + 1);
      default -> null;
    };
  }

  /** "half of", "a third", "two thirds", "three quarters". */
  private @Nullable Found english(int i) {
    if (source.word(i).equals("half") && source.in(i + 1, Set.of("of", "the"))) {
      return percent(50, i, i + 1, true);
    }
    int count =
        source.word(i).equals("a") ? 1 : NumberWords.ENGLISH.getOrDefault(source.word(i), 0);
    int parts = count < 1 || count > 9 ? 0 : PARTS.getOrDefault(source.word(i + 1), 0);
    return parts > 2 && source.word(i + 2).equals("of")
        ? percent(100.0 * count / parts, i, i + 2, true)
        : null;
  }

  private Found percent(double value, int i, int end, boolean sure) {
    return amount(SlotKind.PERCENTAGE, "%", value, i, end, sure);
  }

  private Found times(double value, int i, int end) {
    return amount(SlotKind.NUMBER, "time", value, i, end, true);
  }

  private Found amount(SlotKind kind, String unit, double value, int i, int end, boolean sure) {
    Slot.Bound bound = new Bounds(source).of(i, end);
    return Found.one(
        new Slot.Amount(kind, unit, value, value, bound, value, sure, source.span(i, end)), end);
  }
}
