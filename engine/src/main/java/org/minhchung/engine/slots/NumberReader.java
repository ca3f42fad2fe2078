package org.minhchung.engine.slots;

import java.util.List;
import java.util.Map;
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

  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("không", 0),
          Map.entry("một", 1),
          Map.entry("mốt", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("lăm", 5),
          Map.entry("nhăm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9));

  private static final Map<String, Integer> BARE =
      Map.ofEntries(
          Map.entry("mot", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bon", 4),
          Map.entry("tu", 4),
          Map.entry("nam", 5),
          Map.entry("lam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8),
          Map.entry("chin", 9));

  private static final Map<String, Integer> ENGLISH =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final int NONE = -1;

  private final List<Atom> atoms;

  NumberReader(List<Atom> atoms) {
    this.atoms = atoms;
  }

  /** The number that begins at this atom, or null. */
  @Nullable Reading at(int i) {
    if (i >= atoms.size()) {
      return null;
    }
    if (atoms.get(i).digits()) {
      return written(i);
    }
    Reading spoken = spoken(i);
    return spoken != null ? spoken : english(i);
  }

  private Reading written(int i) {
    StringBuilder whole = new StringBuilder(atoms.get(i).folded());
    int end = i + 1;
    boolean grouped = false;
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
    return scaled(value, end, false, true);
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

  /** How many times the size word at this atom multiplies, or 1. */
  private double scaleAt(int i) {
    if (i >= atoms.size() || !atoms.get(i).letters() || atoms.get(i).afterStop()) {
      return 1;
    }
    Atom atom = atoms.get(i);
    return switch (atom.folded()) {
      case "k" -> atom.glued() ? 1e3 : 1;
      case "nghin", "ngan" -> atom.maybe("nghìn") || atom.maybe("ngàn") ? 1e3 : 1;
      case "thousand" -> 1e3;
      case "trieu", "tr", "million", "mil" -> 1e6;
      case "cu" -> atom.maybe("củ") && !next(i, "khoai", "san", "toi", "gung", "hanh") ? 1e6 : 1;
      case "ty", "ti" -> atom.maybe("tỷ") || atom.maybe("tỉ") ? 1e9 : 1;
      case "billion", "bn" -> 1e9;
      default -> 1;
    };
  }

  private boolean next(int i, String... words) {
    return i + 1 < atoms.size() && List.of(words).contains(atoms.get(i + 1).folded());
  }

  private Reading scaled(double value, int at, boolean spoken, boolean sure) {
    double scale = scaleAt(at);
    return scale == 1
        ? new Reading(value, value, at, 1, spoken, sure)
        : behind(value * scale, at + 1, scale, spoken);
  }

  /** What follows a size word and belongs to it: "một tỷ ba", "1tr2", "2 triệu 300 nghìn". */
  private Reading behind(double total, int at, double scale, boolean spoken) {
    double value = total;
    int end = at;
    if (word(at, "ruoi")) {
      value += scale / 2;
      end++;
    } else if (goesOn(at)) {
      Atom atom = atoms.get(at);
      Reading next = atom.digits() ? written(at) : spoken(at);
      if (next != null && next.scale() > 1 && next.scale() < scale) {
        value += next.value();
        end = next.end();
      } else if (atom.digits() && atom.glued() && atom.folded().length() <= 3) {
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

  /** A number in Vietnamese words. A lone syllable without its accents is read, but not sure. */
  private @Nullable Reading spoken(int i) {
    if (!atoms.get(i).letters()) {
      return null;
    }
    Reading group = group(i);
    if (group == null) {
      double scale = scaleAt(i);
      return scale > 1 && leads(i) ? behind(scale, i + 1, scale, true) : null;
    }
    double scale = goesOn(group.end()) ? scaleAt(group.end()) : 1;
    boolean written = scale > 1 && atoms.get(group.end()).folded().length() > 1;
    return written ? behind(group.value() * scale, group.end() + 1, scale, true) : group;
  }

  /** Less than a thousand, in words. */
  private @Nullable Reading group(int i) {
    if (word(i, "tram") && atoms.get(i).maybe("trăm") && leads(i)) {
      return hundreds(100, i + 1);
    }
    int digit = digitAt(i);
    if (digit > 0 && word(i + 1, "tram") && atoms.get(i + 1).maybe("trăm")) {
      return hundreds(digit * 100, i + 2);
    }
    Reading tens = tens(i);
    if (tens != null) {
      return tens;
    }
    return digit == NONE ? null : digits(i, digit);
  }

  private Reading hundreds(int value, int i) {
    if (!goesOn(i)) {
      return sure(value, i);
    }
    if (word(i, "ruoi")) {
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
    boolean scaled = digit >= 0 && scaleAt(i + 1) > 1;
    return tail && !scaled ? sure(value + 10 * digit, i + 1) : sure(value, i);
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
    boolean pair = second > 0 && first < 10 && scaleAt(i + 2) <= 1;
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
    if (i >= atoms.size() || !atoms.get(i).letters()) {
      return NONE;
    }
    Atom atom = atoms.get(i);
    int exact = DIGITS.getOrDefault(atom.exact(), NONE);
    return exact != NONE || atom.accented() ? exact : BARE.getOrDefault(atom.folded(), NONE);
  }

  /** A size word without a digit before it: "trăm bốn chục", "cả ngàn thợ". */
  private boolean leads(int i) {
    boolean before =
        i > 0 && List.of("ca", "hon", "gan", "hang", "het").contains(atoms.get(i - 1).folded());
    return before || word(i, "tram") && digitAt(i + 1) >= 0 && !unitYear(i + 1);
  }

  private @Nullable Reading english(int i) {
    Integer first = ENGLISH.get(atoms.get(i).folded());
    if (first == null) {
      return null;
    }
    double group = first;
    double total = 0;
    double scale = 1;
    int at = i + 1;
    while (at < atoms.size() && (goesOn(at) || atoms.get(at).before().equals("-"))) {
      String word = atoms.get(at).folded();
      Integer more = ENGLISH.get(word);
      if (more != null && (roomFor(group, more) || group == 0)) {
        group += more;
      } else if (word.equals("hundred") && group < 100) {
        group *= 100;
      } else if (word.equals("thousand") || word.equals("million") || word.equals("billion")) {
        scale = scaleAt(at);
        total += group * scale;
        group = 0;
      } else if (!word.equals("and")
          || group < 100
          || at + 1 >= atoms.size()
          || !ENGLISH.containsKey(atoms.get(at + 1).folded())) {
        break;
      }
      at++;
    }
    double value = total + group;
    return new Reading(value, value, at, scale, true, value != 1);
  }

  private static boolean roomFor(double group, int more) {
    boolean afterHundred = group >= 100 && group % 100 == 0;
    boolean afterTens = group % 100 >= 20 && group % 10 == 0 && more < 10;
    return afterHundred || afterTens;
  }
}
