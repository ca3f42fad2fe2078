package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Fold;

/**
 * The words that say what a number counts or measures, from {@code units.tsv}, each with its base
 * unit and how much of it one is.
 */
final class Units {

  /**
   * What a number is a number of.
   *
   * @param base the unit values are compared in
   * @param factor how much of the base unit one of it is
   * @param end index after its last atom
   */
  record Unit(SlotKind kind, String base, double factor, int end) {}

  private record Entry(
      SlotKind kind, String base, double factor, String[] words, String[] accented) {}

  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|\\d+|[%‰$€₫°]");

  /** What is drunk from a glass, "ly", and not measured in millimetres. */
  private static final Set<String> DRINKS =
      Set.of("nuoc", "tra", "ca", "cafe", "sua", "ruou", "bia", "che", "sinh", "chanh", "cam");

  /** By first folded word, longest first. */
  private static final Map<String, List<Entry>> BY_FIRST = read();

  private Units() {}

  /** Whether a unit begins at this atom. */
  static boolean follows(List<Atom> atoms, int i) {
    return at(atoms, i) != null;
  }

  /** The longest unit that begins at this atom, or null. */
  static @Nullable Unit at(List<Atom> atoms, int i) {
    if (i >= atoms.size() || !atoms.get(i).before().isBlank()) {
      return null;
    }
    for (Entry entry : BY_FIRST.getOrDefault(atoms.get(i).folded(), List.of())) {
      if (matches(entry, atoms, i) && !glass(atoms, i) && !until(atoms, i)) {
        return new Unit(entry.kind, entry.base, entry.factor, i + entry.words.length);
      }
    }
    return null;
  }

  /** Without its accents "toi" behind a number is rather "tới" than "tối". */
  private static boolean until(List<Atom> atoms, int i) {
    return atoms.get(i).exact().equals("toi");
  }

  private static boolean glass(List<Atom> atoms, int i) {
    boolean word = atoms.get(i).folded().equals("ly") || atoms.get(i).folded().equals("li");
    return word && i + 1 < atoms.size() && DRINKS.contains(atoms.get(i + 1).folded());
  }

  private static boolean matches(Entry entry, List<Atom> atoms, int i) {
    if (i + entry.words.length > atoms.size()) {
      return false;
    }
    for (int k = 0; k < entry.words.length; k++) {
      Atom atom = atoms.get(i + k);
      if (k > 0 && !atom.before().isBlank() && !atom.before().equals("/")) {
        return false;
      }
      if (!atom.folded().equals(entry.words[k])
          || atom.accented() && !atom.maybe(entry.accented[k])) {
        return false;
      }
    }
    // One or two letters mean a unit only where they are glued to the digits: 40t, 5p, 3h.
    boolean letter = entry.words.length == 1 && entry.words[0].length() == 1;
    return !letter || !atoms.get(i).letters() || atoms.get(i).glued() || atoms.get(i).accented();
  }

  /** As atoms are cut: runs of letters, runs of digits, signs. */
  private static String[] cut(String written) {
    return PIECE.matcher(written).results().map(MatchResult::group).toArray(String[]::new);
  }

  private static Map<String, List<Entry>> read() {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (String[] row : Rows.of("units.tsv")) {
      for (String written : row[3].split("\\|")) {
        String[] accented = cut(written);
        String[] words = new String[accented.length];
        Arrays.setAll(words, k -> Fold.fold(accented[k]));
        Entry entry =
            new Entry(
                SlotKind.valueOf(row[0]), row[1], Double.parseDouble(row[2]), words, accented);
        entries.computeIfAbsent(entry.words[0], _ -> new ArrayList<>()).add(entry);
      }
    }
    entries.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
    return Map.copyOf(entries);
  }
}
