package org.minhchung.engine.slots;

import java.util.Set;

/** Whether a number is meant as a limit or roughly: trên, dưới, ít nhất, khoảng, up to. */
record Bounds(Source source) {

  private static final Set<String> ABOVE =
      Set.of("tren", "hon", "qua", "vuot", "ngoai", "over", "above", "exceeding");
  private static final Set<String> BELOW = Set.of("duoi", "chua", "under", "below");
  private static final Set<String> ABOUT =
      Set.of(
          "khoang",
          "tam",
          "co",
          "chung",
          "do",
          "xap",
          "xi",
          "gan",
          "ngot",
          "about",
          "around",
          "nearly",
          "almost",
          "roughly",
          "approximately",
          "circa");
  private static final Set<String> PASSED_OVER =
      Set.of("tu", "muc", "co", "den", "toi", "day", "than", "the", "a", "hon", "mot", "da");
  private static final int REACH = 3;
  private static final int CLAUSE = 9;

  Slot.Bound of(int i, int end) {
    if (source.is(end, "trở")) {
      if (source.word(end + 1).equals("len")) {
        return Slot.Bound.ABOVE;
      }
      if (source.word(end + 1).equals("xuong")) {
        return Slot.Bound.BELOW;
      }
    }
    for (int at = i - 1; at >= Math.max(0, i - REACH); at--) {
      if (source.atom(at + 1).afterStop()) {
        return Slot.Bound.NONE;
      }
      Slot.Bound bound = said(at);
      if (bound != Slot.Bound.NONE) {
        return bound;
      }
      if (!source.in(at, PASSED_OVER)) {
        return Slot.Bound.NONE;
      }
    }
    return Slot.Bound.NONE;
  }

  private Slot.Bound said(int at) {
    String word = source.word(at);
    String before = source.word(at - 1);
    if (word.equals("than")) {
      return before.equals("less") || before.equals("fewer") ? Slot.Bound.BELOW : Slot.Bound.ABOVE;
    }
    if (word.equals("nhat") && Set.of("it", "nhieu").contains(before)
        || word.equals("thieu") && source.is(at - 1, "tối")
        || word.equals("da") && source.is(at - 1, "tối")) {
      return before.equals("it") || word.equals("thieu") ? Slot.Bound.ABOVE : Slot.Bound.BELOW;
    }
    if (before.equals("at") && (word.equals("least") || word.equals("most"))) {
      return word.equals("least") ? Slot.Bound.ABOVE : Slot.Bound.BELOW;
    }
    if (before.equals("up") && word.equals("to")) {
      return Slot.Bound.BELOW;
    }
    if (BELOW.contains(word) && !before.equals("tu")) {
      return Slot.Bound.BELOW;
    }
    if (ABOVE.contains(word)) {
      boolean not = Set.of("khong", "ko", "k", "it", "chua", "not").contains(before);
      boolean passing = word.equals("qua") || word.equals("vuot");
      return not || passing && forbidden(at) ? Slot.Bound.BELOW : Slot.Bound.ABOVE;
    }
    return about(at) ? Slot.Bound.ABOUT : Slot.Bound.NONE;
  }

  /** "không được thu … quá 200.000 đồng" sets a limit from above. */
  private boolean forbidden(int at) {
    for (int k = at - 1; k >= Math.max(0, at - CLAUSE); k--) {
      if (!source.atom(k + 1).before().isBlank()) {
        return false;
      }
      if (source.is(k, "không") || source.is(k, "cấm") || source.in(k, Set.of("ko", "khg"))) {
        return true;
      }
    }
    return false;
  }

  private boolean about(int at) {
    if (!source.in(at, ABOUT)) {
      return false;
    }
    // "có", "tám" and "đó" are other words; bare they may be.
    return switch (source.word(at)) {
      case "co" -> source.atom(at).exact().equals("cỡ");
      case "tam" -> source.atom(at).exact().equals("tầm");
      case "do" -> source.atom(at).exact().equals("độ");
      case "gan" -> source.is(at, "gần");
      case "chung" -> source.is(at, "chừng");
      default -> true;
    };
  }
}
