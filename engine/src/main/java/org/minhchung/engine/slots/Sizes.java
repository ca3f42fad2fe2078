package org.minhchung.engine.slots;

import java.util.List;
import java.util.Set;

/** The words that multiply a number: nghìn, triệu, củ, tỷ, nghìn tỷ, million, k. */
final class Sizes {

  /**
   * What stands here.
   *
   * @param factor 1 if no size word does
   * @param end index after its last atom
   */
  record Size(double factor, int end) {}

  private static final Set<String> ROOTS = Set.of("khoai", "san", "toi", "gung", "hanh", "gia");

  private Sizes() {}

  /** The size word or words at this atom. */
  static Size at(List<Atom> atoms, int i) {
    double factor = single(atoms, i);
    boolean thousands = factor == 1e3 && atoms.get(i).folded().length() > 1 || factor == 1e4;
    double more = thousands ? single(atoms, i + 1) : 1;
    return more >= 1e6 && atoms.get(i + 1).before().isBlank()
        ? new Size(factor * more, i + 2)
        : new Size(factor, factor > 1 ? i + 1 : i);
  }

  private static double single(List<Atom> atoms, int i) {
    if (i >= atoms.size() || !atoms.get(i).letters() || atoms.get(i).afterStop()) {
      return 1;
    }
    Atom atom = atoms.get(i);
    String next = i + 1 < atoms.size() ? atoms.get(i + 1).folded() : "";
    return switch (atom.folded()) {
      case "k" -> atom.glued() ? 1e3 : 1;
      case "nghin", "ngan" -> atom.maybe("nghìn") || atom.maybe("ngàn") ? 1e3 : 1;
      case "van" -> atom.exact().equals("vạn") ? 1e4 : 1;
      case "thousand" -> 1e3;
      case "trieu" -> atom.maybe("triệu") ? 1e6 : 1;
      case "tr", "million", "mil" -> 1e6;
      case "cu" -> {
        // Bare it may be an old person, "cụ": "ba cu" is a grandmother.
        boolean clear = atom.accented() || i > 0 && atoms.get(i - 1).digits();
        yield clear && atom.maybe("củ") && !ROOTS.contains(next) ? 1e6 : 1;
      }
      case "ty", "ti" ->
          (atom.maybe("tỷ") || atom.maybe("tỉ"))
                  && !(next.equals("vi") && atom.folded().equals("ti"))
                  && !next.equals("le")
              ? 1e9
              : 1;
      case "billion", "bn" -> 1e9;
      default -> 1;
    };
  }
}
