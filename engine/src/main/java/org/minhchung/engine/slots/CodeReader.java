package org.minhchung.engine.slots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that are dialled, paid to, or painted on a car: 0900 000 123, +84 900-000-123,
 * không chín không không …, tài khoản 0000 1111 2222, tổng đài 1022, đầu số 0089, 29A-123.45.
 *
 * <p>Eight digits or more are such a number unless they are grouped or counted as an amount; fewer
 * only behind a word that says so. Digits that are hidden as {@code x} may be any.
 */
final class CodeReader {

  private static final int LONG = 8;
  private static final int LONGEST = 19;
  private static final int LOOK_BACK = 6;

  /** Words that say what a number is, the nearest counts. */
  private static final Map<String, Slot.Code.Form> LABELS =
      Map.ofEntries(
          Map.entry("thoai", Slot.Code.Form.CALL),
          Map.entry("sdt", Slot.Code.Form.CALL),
          Map.entry("hotline", Slot.Code.Form.CALL),
          Map.entry("dai", Slot.Code.Form.CALL),
          Map.entry("nong", Slot.Code.Form.CALL),
          Map.entry("zalo", Slot.Code.Form.CALL),
          Map.entry("goi", Slot.Code.Form.CALL),
          Map.entry("call", Slot.Code.Form.CALL),
          Map.entry("phone", Slot.Code.Form.CALL),
          Map.entry("tel", Slot.Code.Form.CALL),
          Map.entry("gui", Slot.Code.Form.CALL),
          Map.entry("khoan", Slot.Code.Form.ACCOUNT),
          Map.entry("stk", Slot.Code.Form.ACCOUNT),
          Map.entry("tk", Slot.Code.Form.ACCOUNT),
          Map.entry("account", Slot.Code.Form.ACCOUNT),
          Map.entry("thue", Slot.Code.Form.PAPER),
          Map.entry("mst", Slot.Code.Form.PAPER),
          Map.entry("cccd", Slot.Code.Form.PAPER),
          Map.entry("cmnd", Slot.Code.Form.PAPER),
          Map.entry("cuoc", Slot.Code.Form.PAPER));

  /** Between the label and the number. */
  private static final Set<String> LINKS =
      Set.of(
          "so", "la", "den", "toi", "vao", "qua", "ngay", "theo", "tu", "dien", "duong", "day",
          "thoai", "ma", "cua", "the", "number", "to", "at", "from", "may", "ve");

  private static final Set<String> REPEATS = Set.of("con", "so");
  private static final Map<String, String> ENGLISH =
      Map.of(
          "zero", "0", "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6",
          "seven", "7", "eight", "8", "nine", "9");

  private final Source source;

  CodeReader(Source source) {
    this.source = source;
  }

  @Nullable Found at(int i) {
    Found plate = plate(i);
    if (plate != null) {
      return plate;
    }
    Found run = run(i);
    if (run != null) {
      return run;
    }
    Found spoken = spoken(i);
    if (spoken != null) {
      return spoken;
    }
    Found prefix = prefix(i);
    return prefix != null ? prefix : shortCode(i);
  }

  /** Eight digits or more, in groups. */
  private @Nullable Found run(int i) {
    if (!source.atom(i).digits() || i > 0 && source.atom(i).glued() && !hides(i - 1)) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    int at = i;
    boolean years = true;
    while (at < source.size() && digits.length() <= LONGEST && (at == i || joined(at))) {
      if (source.atom(at).digits()) {
        digits.append(source.word(at));
        years &= source.digits(at, 1900, 2100);
      } else if (hides(at) && source.atom(at).glued()) {
        digits.append("x".repeat(source.word(at).length()));
        years = false;
      } else {
        break;
      }
      at++;
    }
    boolean dotted = at > i + 1 && source.joint(i + 1, ".") && !source.word(i).startsWith("0");
    boolean counted =
        !source.word(i).startsWith("0")
            && (Units.follows(source.atoms(), at) || Sizes.at(source.atoms(), at).factor() > 1);
    boolean amount = dotted && !lead(i) || counted || years;
    if (digits.length() < LONG || digits.length() > LONGEST || amount) {
      return null;
    }
    return found(form(i), digits.toString(), i, at);
  }

  private boolean joined(int at) {
    String gap = source.atom(at).before().strip();
    boolean narrow = source.atom(at).before().length() <= 2;
    return narrow && (gap.isEmpty() || Set.of(".", "-", "–", ")", "(").contains(gap));
  }

  private boolean lead(int i) {
    return source.atom(i).before().endsWith("+") || form(i) != Slot.Code.Form.LONG;
  }

  /** Digits somebody hid: 0900xxx123. */
  private boolean hides(int i) {
    String word = source.word(i);
    return word.length() >= 2 && word.chars().allMatch(c -> c == 'x');
  }

  /** "không chín không không", "không chín trăm, ba số không, một hai ba". */
  private @Nullable Found spoken(int i) {
    StringBuilder digits = new StringBuilder();
    int at = i;
    int words = 0;
    while (at < source.size() && digits.length() <= LONGEST) {
      int start = at > i && source.in(at, Set.of("roi", "va")) ? at + 1 : at;
      if (start >= source.size() || at > i && !pause(start)) {
        break;
      }
      String digit = digit(start);
      if (digit.isEmpty()) {
        break;
      }
      int end = start + 1;
      int times = count(digit);
      if (source.in(end, REPEATS) && !digit(end + 1).isEmpty() && times >= 2 && times <= 6) {
        digits.append(digit(end + 1).repeat(times));
        end += 2;
      } else if (source.is(end, "trăm") && !digit.equals("0")) {
        digits.append(digit).append("00");
        end++;
      } else {
        digits.append(digit);
      }
      words++;
      at = end;
    }
    return digits.length() >= LONG && words >= 4 ? found(form(i), digits.toString(), i, at) : null;
  }

  private boolean pause(int i) {
    String gap = source.atom(i).before().strip();
    return gap.isEmpty() || gap.equals(",") || gap.equals("-");
  }

  private static int count(String digit) {
    return digit.charAt(0) - '0';
  }

  private String digit(int i) {
    if (i >= source.size()) {
      return "";
    }
    Atom atom = source.atom(i);
    if (atom.maybe("không")) {
      return "0";
    }
    int digit = NumberWords.digit(atom);
    return digit != NumberWords.NONE
        ? String.valueOf(digit)
        : ENGLISH.getOrDefault(atom.folded(), "");
  }

  /** đầu số 0089, +252, 0089, cộng hai năm hai. */
  private @Nullable Found prefix(int i) {
    boolean behind = source.is(i - 1, "số") && source.is(i - 2, "đầu");
    boolean plus = source.atom(i).before().endsWith("+");
    if (source.atom(i).digits()) {
      String digits = source.word(i);
      boolean zero = digits.startsWith("0") && digits.length() >= 3;
      boolean alone = source.in(i - 1, Set.of("dau", "so", "ma")) || source.is(i - 1, "từ");
      return (plus || behind && digits.length() >= 2 || zero && alone) && digits.length() <= 7
          ? found(Slot.Code.Form.PREFIX, digits, i, i + 1)
          : null;
    }
    boolean spelled = source.word(i - 1).equals("cong") || behind;
    StringBuilder digits = new StringBuilder();
    int at = i;
    while (spelled && at < source.size() && (at == i || pause(at)) && !digit(at).isEmpty()) {
      digits.append(digit(at));
      at++;
    }
    return digits.length() >= 3 ? found(Slot.Code.Form.PREFIX, digits.toString(), i, at) : null;
  }

  /** gọi 113, tổng đài 1022, soạn tin gửi 8088. */
  private @Nullable Found shortCode(int i) {
    if (!source.atom(i).digits()) {
      return null;
    }
    String digits = source.word(i);
    boolean size = digits.length() >= 3 && digits.length() < LONG;
    boolean goesOn =
        i + 1 < source.size()
            && (source.joint(i + 1, ".") || source.joint(i + 1, ",") || source.joint(i + 1, "/"))
            && source.atom(i + 1).digits();
    boolean counted =
        Units.follows(source.atoms(), i + 1) || Sizes.at(source.atoms(), i + 1).factor() > 1;
    if (!size || goesOn || counted || !source.atom(i).before().isBlank() && i > 0) {
      return null;
    }
    int at = i - 1;
    while (at > i - 3 && source.in(at, Set.of("so", "la", "ve", "den", "toi"))) {
      at--;
    }
    Slot.Code.Form form = LABELS.get(source.word(at));
    boolean call =
        form == Slot.Code.Form.CALL
            && (!source.word(at).equals("dai") || source.is(at - 1, "tổng"))
            && (!source.word(at).equals("nong") || source.is(at - 1, "dây"));
    return call ? found(Slot.Code.Form.CALL, digits, i, i + 1) : null;
  }

  /** 29A-123.45, 51F12345, 30 G1-234.56. */
  private @Nullable Found plate(int i) {
    if (!source.digits(i, 11, 99) || i + 2 >= source.size()) {
      return null;
    }
    Atom letters = source.atom(i + 1);
    if (!letters.letters() || letters.folded().length() > 2 || !letters.glued()) {
      return null;
    }
    boolean said = source.in(i - 1, Set.of("bien", "so", "xe", "bks"));
    int at = i + 2;
    String series = letters.folded();
    if (source.atom(at).digits() && source.atom(at).glued() && source.word(at).length() == 1) {
      series += source.word(at);
      at++;
    }
    StringBuilder digits = new StringBuilder();
    int first = at;
    while (at < source.size() && source.atom(at).digits() && digits.length() < 5) {
      String gap = source.atom(at).before();
      boolean close = gap.equals("-") || gap.equals(".") || gap.isEmpty() || said && gap.isBlank();
      if (!close) {
        break;
      }
      digits.append(source.word(at));
      at++;
    }
    boolean dash = first < source.size() && source.atom(first).before().equals("-") || said;
    boolean whole = digits.length() == 4 || digits.length() == 5;
    return whole && dash
        ? found(Slot.Code.Form.PLATE, source.word(i) + series + digits, i, at)
        : null;
  }

  /** What the words before say it is, else {@code LONG}. */
  private Slot.Code.Form form(int i) {
    for (int at = i - 1; at >= Math.max(0, i - LOOK_BACK); at--) {
      Slot.Code.Form form = LABELS.get(source.word(at));
      if (form != null) {
        return form;
      }
      if (!source.in(at, LINKS)) {
        break;
      }
    }
    return Slot.Code.Form.LONG;
  }

  private Found found(Slot.Code.Form form, String digits, int i, int end) {
    return new Found(List.of(new Slot.Code(form, digits, source.span(i, end))), end);
  }
}
