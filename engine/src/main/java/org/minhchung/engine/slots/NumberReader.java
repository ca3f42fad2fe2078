package org.minhchung.engine.slots;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as Vietnamese and English people write and say it: 1.200, 1,3, mười lăm, hăm hai,
 * một tỷ ba, trăm bốn chục, năm chấm tám, 10tr, 4k, twenty-five thousand.
 */
final class NumberReader {

  /**
   * A number that was read.
   *
   * @param high above {@code value} where the words leave two readings ("hai ba": two or three)
   * @param end index after its last atom
   * @param scale the size word it ended with, as 1,000 or 1,000,000; 1 without one
   * @param spoken whether it was written in words
   * @param sure whether no other word could be meant
   */
  record Reading(double value, double high, int end, double scale, boolean spoken, boolean sure) {}

  private static final int NONE = NumberWords.NONE;

  /** Before "năm" these say that it is the year. */
  private static final Set<String> YEARS =
      Set.of("dau", "cuoi", "giua", "moi", "hang", "ca", "nhieu", "quanh");

  private final List<Atom> atoms;
  private final EnglishNumbers english;

  NumberReader(List<Atom> atoms) {
    this.atoms = atoms;
    this.english = new EnglishNumbers(atoms);
  }

  /** The number that begins at this atom, or null. */
  @Nullable Reading at(int i) {
    if (i >= atoms.size()) {
      return null;
    }
    if (atoms.get(i).digits()) {
      return written(i);
    }
    Reading vague = vague(i);
    if (vague != null) {
      return vague;
    }
    Reading spoken = spoken(i);
    return spoken != null ? spoken : english.at(i);
  }

  private Reading written(int i) {
    StringBuilder whole = new StringBuilder(atoms.get(i).folded());
    int end = i + 1;
    boolean grouped = false;
    for (int spaced = spacedEnd(i); end < spaced; end++) {
      whole.append(atoms.get(end).folded());
    }
    while (whole.length() <= 15 && groupAt(end, whole, grouped)) {
      whole.append(atoms.get(end).folded());
      grouped = true;
      end++;
    }
    double value =
        Double.parseDouble(whole.length() > 18 ? whole.substring(0, 18) : whole.toString());
    if (end < atoms.size() && fractionAt(end)) {
      String fraction = atoms.get(end).folded();
      value += Double.parseDouble("0." + fraction);
      end++;
    }
    Reading tens = tenfold(value, end);
    return tens != null ? tens : scaled(value, end);
  }

  /** "3 trăm ngàn", "2 chục", "3 hundred": digits and a word of ten or a hundred. */
  private @Nullable Reading tenfold(double value, int at) {
    boolean whole = value == Math.rint(value) && value >= 1 && value < 100 && goesOn(at);
    if (!whole) {
      return null;
    }
    if (word(at, "hundred")) {
      return scaled(value * 100, at + 1);
    }
    boolean hundred = word(at, "tram") && atoms.get(at).maybe("trăm");
    boolean ten =
        word(at, "chuc") && atoms.get(at).maybe("chục")
            || word(at, "muoi") && atoms.get(at).maybe("mươi");
    // "2 tram" without accents may be two stations.
    boolean clear =
        at < atoms.size()
            && (atoms.get(at).accented()
                || Units.follows(atoms, at + 1)
                || Sizes.at(atoms, at + 1).factor() > 1
                || word(at + 1, "ruoi"));
    if (value >= 10 || !clear || !(hundred || ten)) {
      return null;
    }
    Reading group = hundred ? hundreds((int) value * 100, at + 1) : units(10 * (int) value, at + 1);
    Reading scaled = scaled(group.value(), group.end());
    return new Reading(scaled.value(), scaled.high(), scaled.end(), scaled.scale(), false, true);
  }

  /** vài trăm, mấy chục triệu, dăm nghìn, hàng trăm, cả ngàn. */
  private @Nullable Reading vague(int i) {
    Atom atom = atoms.get(i);
    boolean few = atom.maybe("vài") || atom.maybe("mấy") || atom.maybe("dăm");
    boolean many = atom.maybe("hàng");
    if (!few && !many && !atom.maybe("cả")) {
      return null;
    }
    double size = 1;
    int at = i + 1;
    if (goesOn(at) && word(at, "tram") && atoms.get(at).maybe("trăm")) {
      size = 100;
      at++;
    } else if (goesOn(at) && word(at, "chuc") && atoms.get(at).maybe("chục")) {
      size = 10;
      at++;
    }
    Sizes.Size more = goesOn(at) ? Sizes.at(atoms, at) : new Sizes.Size(1, at);
    if (size * more.factor() == 1) {
      return null;
    }
    double one = size * more.factor();
    double low = few ? 2 * one : one;
    double high = few ? 9 * one : many ? 9.99 * one : 2 * one;
    return new Reading(low, high, more.end(), more.factor(), true, true);
  }

  /** Where "10 000 000 đồng" ends: groups of three apart by spaces, with something they count. */
  private int spacedEnd(int i) {
    int end = i + 1;
    while (end < atoms.size()
        && atoms.get(end).digits()
        && atoms.get(end).folded().length() == 3
        && joint(end, ' ')) {
      end++;
    }
    boolean grouped = end > i + 2 || end == i + 2 && atoms.get(i + 1).folded().equals("000");
    boolean counts = Units.follows(atoms, end) || Sizes.at(atoms, end).factor() > 1;
    boolean lead = atoms.get(i).folded().length() <= 3 && !atoms.get(i).folded().startsWith("0");
    return grouped && counts && lead ? end : i + 1;
  }

  /** Three digits behind a point or comma go on the number, unless it began with a lone 0. */
  private boolean groupAt(int end, StringBuilder whole, boolean grouped) {
    if (end >= atoms.size() || !atoms.get(end).digits() || atoms.get(end).folded().length() != 3) {
      return false;
    }
    boolean few = grouped || whole.length() <= 3 && !whole.toString().startsWith("0");
    return few && (joint(end, '.') || joint(end, ','));
  }

  private boolean fractionAt(int end) {
    Atom atom = atoms.get(end);
    if (!atom.digits() || !(joint(end, '.') || joint(end, ','))) {
      return false;
    }
    boolean goesOn = end + 1 < atoms.size() && (joint(end + 1, '.') || joint(end + 1, '/'));
    return atom.folded().length() <= 4 && !(goesOn && atoms.get(end + 1).digits());
  }

  private boolean joint(int i, char c) {
    String before = atoms.get(i).before();
    return before.length() == 1 && before.charAt(0) == c;
  }

  private Reading scaled(double value, int at) {
    Sizes.Size size = Sizes.at(atoms, at);
    return size.factor() == 1
        ? new Reading(value, value, at, 1, false, true)
        : behind(value * size.factor(), size.end(), size.factor(), false);
  }

  /** What follows a size word and belongs to it: "một tỷ ba", "1tr2", "2 triệu 300 nghìn". */
  private Reading behind(double total, int at, double scale, boolean spoken) {
    double value = total;
    int end = at;
    if (ruoi(at)) {
      value += scale / 2;
      end++;
    } else if (goesOn(at)) {
      Atom atom = atoms.get(at);
      Reading next = atom.digits() ? written(at) : spoken(at);
      if (next != null && next.scale() > 1 && next.scale() < scale) {
        value += next.value();
        end = next.end();
      } else if (atom.digits() && (atom.glued() || lastDigit(at)) && atom.folded().length() <= 3) {
        value += scale * Double.parseDouble("0." + atom.folded());
        end++;
      } else if (next != null && next.spoken() && !unitYear(at)) {
        boolean lone = next.end() == at + 1 && next.value() >= 1 && next.value() < 10;
        if (lone && (!Units.follows(atoms, at + 1) || word(at + 1, "dong"))) {
          value += scale / 10 * next.value();
          end = next.end();
        } else if (scale == 1e3 && next.scale() == 1 && next.value() >= 100 && next.value() < 1e3) {
          value += next.value();
          end = next.end();
        }
      }
    }
    return new Reading(value, value, end, scale, spoken, true);
  }

  /** "1 tỷ 3": a lone digit behind the size word, with nothing that it could count. */
  private boolean lastDigit(int at) {
    boolean one = atoms.get(at).folded().length() == 1 && !word(at, "0");
    boolean end = at + 1 >= atoms.size() || !atoms.get(at + 1).before().isBlank();
    return one && (end || word(at + 1, "dong") || word(at + 1, "d"));
  }

  /** A number in Vietnamese words. A lone syllable without its accents is read, but not sure. */
  private @Nullable Reading spoken(int i) {
    if (!atoms.get(i).letters()) {
      return null;
    }
    Reading group = group(i);
    if (group == null) {
      Sizes.Size size = Sizes.at(atoms, i);
      return size.factor() > 1 && leads(i)
          ? behind(size.factor(), size.end(), size.factor(), true)
          : null;
    }
    Sizes.Size size =
        goesOn(group.end()) ? Sizes.at(atoms, group.end()) : new Sizes.Size(1, group.end());
    if (size.factor() == 1 || atoms.get(group.end()).folded().length() == 1) {
      return group;
    }
    Reading whole = behind(group.value() * size.factor(), size.end(), size.factor(), true);
    return group.high() > group.value()
        ? new Reading(
            whole.value(), group.high() * size.factor(), whole.end(), whole.scale(), true, true)
        : whole;
  }

  /** Less than a thousand, in words. */
  private @Nullable Reading group(int i) {
    if (!begins(i)) {
      return null;
    }
    if (word(i, "tram") && atoms.get(i).maybe("trăm") && leads(i)) {
      return hundreds(100, i + 1);
    }
    int digit = digitAt(i);
    if (digit > 0 && word(i + 1, "tram") && atoms.get(i + 1).maybe("trăm")) {
      return hundreds(digit * 100, i + 2);
    }
    Reading either = either(i, digit);
    if (either != null) {
      return either;
    }
    Reading tens = tens(i);
    if (tens != null) {
      return tens;
    }
    return digit == NONE ? null : digits(i, digit);
  }

  /** Whether a number can begin here; "lăm" and "mốt" only end one, "đầu năm" is of the year. */
  private boolean begins(int i) {
    Atom atom = atoms.get(i);
    String before = i > 0 && goesOn(i) ? atoms.get(i - 1).folded() : "";
    boolean accents =
        i + 1 < atoms.size() && goesOn(i + 1) && atoms.get(i + 1).accented() && !atom.accented();
    return switch (atom.folded()) {
      case "lam", "nham" -> false;
      case "mot" -> !atom.exact().equals("mốt");
      case "nam" -> !YEARS.contains(before) && !accents;
      case "sau" -> !before.equals("thang") && !accents;
      case "bay", "tam", "chin", "bon", "tu" -> !accents;
      default -> true;
    };
  }

  /** "hai ba trăm", "ba bốn chục": one of two numbers beside each other. */
  private @Nullable Reading either(int i, int digit) {
    boolean pair = digit > 0 && goesOn(i + 1) && digitAt(i + 1) == digit + 1;
    if (!pair || !goesOn(i + 2)) {
      return null;
    }
    boolean hundred = word(i + 2, "tram") && atoms.get(i + 2).maybe("trăm");
    boolean ten =
        word(i + 2, "chuc") && atoms.get(i + 2).maybe("chục")
            || word(i + 2, "muoi") && atoms.get(i + 2).maybe("mươi");
    double size = hundred ? 100 : 10;
    return hundred || ten
        ? new Reading(digit * size, (digit + 1) * size, i + 3, 1, true, true)
        : null;
  }

  private Reading hundreds(int value, int i) {
    if (!goesOn(i)) {
      return sure(value, i);
    }
    if (ruoi(i)) {
      return sure(value + 50, i + 1);
    }
    if ((word(i, "linh") || word(i, "le")) && digitAt(i + 1) >= 0) {
      return sure(value + digitAt(i + 1), i + 2);
    }
    Reading tens = tens(i);
    if (tens != null) {
      return sure(value + tens.value(), tens.end());
    }
    int digit = digitAt(i);
    boolean tail = digit > 0 && !unitYear(i) && !Units.follows(atoms, i + 1);
    return tail ? sure(value + 10 * digit, i + 1) : sure(value, i);
  }

  private @Nullable Reading tens(int i) {
    int digit = digitAt(i);
    if (word(i, "ham") && atoms.get(i).maybe("hăm") && digitAt(i + 1) >= 0) {
      return sure(20 + digitAt(i + 1), i + 2);
    }
    if (word(i, "muoi") && atoms.get(i).maybe("mười")) {
      Reading ten = units(10, i + 1);
      return ten.end() > i + 1 || atoms.get(i).accented()
          ? ten
          : new Reading(10, 10, i + 1, 1, true, false);
    }
    boolean ten = word(i + 1, "muoi") || word(i + 1, "chuc") && atoms.get(i + 1).maybe("chục");
    return digit > 0 && ten ? units(10 * digit, i + 2) : null;
  }

  private Reading units(int value, int i) {
    int digit = goesOn(i) ? digitAt(i) : NONE;
    return digit <= 0 || word(i, "nam") || word(i, "tu") && !toned(i, "tư")
        ? sure(value, i)
        : sure(value + digit, i + 1);
  }

  /** Single digits in words: one of them, "hai lăm", "hai ba", "năm chấm tám", "hai năm hai". */
  private @Nullable Reading digits(int i, int first) {
    if ((word(i + 1, "cham") || word(i + 1, "phay")) && digitAt(i + 2) >= 0) {
      return sure(first + digitAt(i + 2) / 10.0, i + 3);
    }
    if (spelledOut(i)) {
      int end = i;
      double value = 0;
      while (end < atoms.size() && goesOn(end) && digitAt(end) >= 0) {
        value = value * 10 + digitAt(end);
        end++;
      }
      return sure(value, end);
    }
    if (first == 0) {
      return null;
    }
    int second = goesOn(i + 1) && !unitYear(i + 1) ? digitAt(i + 1) : NONE;
    boolean pair = second > 0 && first < 10 && Sizes.at(atoms, i + 2).factor() <= 1;
    if (pair && (second == first || word(i + 1, "lam") || word(i + 1, "nham"))) {
      return sure(10 * first + second, i + 2);
    }
    if (pair && second == first + 1) {
      return new Reading(first, second, i + 2, 1, true, false);
    }
    boolean beside = i + 1 < atoms.size() && atoms.get(i + 1).accented();
    return new Reading(first, first, i + 1, 1, true, atoms.get(i).accented() || beside);
  }

  /** Digits said one by one, as people give a telephone prefix. */
  private boolean spelledOut(int i) {
    boolean said = i > 0 && List.of("so", "cong", "ma", "duoi").contains(atoms.get(i - 1).folded());
    return said
        && goesOn(i + 1)
        && digitAt(i + 1) >= 0
        && goesOn(i + 2)
        && digitAt(i + 2) >= 0
        && !word(i + 2, "muoi");
  }

  private static Reading sure(double value, int end) {
    return new Reading(value, value, end, 1, true, true);
  }

  private boolean word(int i, String folded) {
    return i < atoms.size() && atoms.get(i).folded().equals(folded) && !atoms.get(i).afterStop();
  }

  /** "rưỡi" and "rưởi": a half more of the size word before. */
  private boolean ruoi(int i) {
    return word(i, "ruoi");
  }

  private boolean toned(int i, String accented) {
    return atoms.get(i).exact().equals(accented);
  }

  private boolean goesOn(int i) {
    return i < atoms.size() && (atoms.get(i).before().isBlank());
  }

  /** "năm" is five or the year; without a size word behind it, here it is the year. */
  private boolean unitYear(int i) {
    return word(i, "nam") && !(word(i + 1, "tram") || word(i + 1, "muoi") || word(i + 1, "chuc"));
  }

  private int digitAt(int i) {
    return i < atoms.size() ? NumberWords.digit(atoms.get(i)) : NONE;
  }

  /** A size word without a digit before it: "trăm bốn chục", "cả ngàn thợ". */
  private boolean leads(int i) {
    boolean before =
        i > 0 && List.of("ca", "hon", "gan", "hang", "het").contains(atoms.get(i - 1).folded());
    boolean half = i + 1 < atoms.size() && atoms.get(i + 1).maybe("rưỡi");
    return before || half || word(i, "tram") && digitAt(i + 1) >= 0 && !unitYear(i + 1);
  }
}
