package org.minhchung.engine.slots;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in English words: twenty-five thousand, half a million, a dozen, two hundred. */
record EnglishNumbers(List<Atom> atoms) {

  private static final Map<String, Double> ALONE =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "dozen", 12.0);
  private static final Map<String, Double> MANY =
      Map.of("hundreds", 1e2, "thousands", 1e3, "millions", 1e6, "billions", 1e9, "dozens", 12.0);

  /** The number that begins at this atom, or null. */
  NumberReader.@Nullable Reading at(int i) {
    NumberReader.Reading vague = vague(i);
    if (vague != null) {
      return vague;
    }
    Double half =
        word(i, "half") && (word(i + 1, "a") || word(i + 1, "of a"))
            ? ALONE.get(folded(i + 2))
            : null;
    if (half != null) {
      return reading(half / 2, i + 3, half);
    }
    Double alone = word(i, "a") || word(i, "half") ? ALONE.get(folded(i + 1)) : null;
    if (alone != null) {
      double value = word(i, "half") ? alone / 2 : alone;
      return reading(value, i + 2, alone);
    }
    Integer first = NumberWords.ENGLISH.get(folded(i));
    return first == null ? null : counted(i, first);
  }

  /** Hundreds of, several thousand, dozens of, a few million. */
  private NumberReader.@Nullable Reading vague(int i) {
    Double many = MANY.get(folded(i));
    if (many != null) {
      double over = word(i + 1, "of") ? MANY.getOrDefault(folded(i + 2), 1.0) : 1;
      int end = over > 1 ? i + 3 : i + 1;
      end = word(end, "of") ? end + 1 : end;
      return range(many * over, 9.99 * many * over, end);
    }
    int at = word(i, "a") && word(i + 1, "few") ? i + 2 : word(i, "several") ? i + 1 : i;
    Double few = at > i ? ALONE.get(folded(at)) : null;
    return few == null ? null : range(2 * few, 9 * few, at + 1);
  }

  private NumberReader.Reading counted(int i, int first) {
    double group = first;
    double total = 0;
    double scale = 1;
    int at = i + 1;
    while (at < atoms.size() && joined(at)) {
      String word = folded(at);
      Integer more = NumberWords.ENGLISH.get(word);
      if (more != null && (roomFor(group, more) || group == 0)) {
        group += more;
      } else if (word.equals("hundred") && group < 100) {
        group *= 100;
      } else if (word.equals("dozen") && group < 100) {
        group *= 12;
      } else if (word.equals("thousand") || word.equals("million") || word.equals("billion")) {
        scale = Sizes.at(atoms, at).factor();
        total += group * scale;
        group = 0;
      } else if (word.equals("and") && word(at + 1, "a") && word(at + 2, "half")) {
        double size = Sizes.at(atoms, at + 3).factor();
        return size > 1
            ? reading((total + group + 0.5) * size, at + 4, size)
            : reading(total + group + 0.5, at + 3, 1);
      } else if (!word.equals("and")
          || group < 100 && total == 0
          || !NumberWords.ENGLISH.containsKey(folded(at + 1))) {
        break;
      }
      at++;
    }
    double value = total + group;
    return new NumberReader.Reading(value, value, at, scale, true, value != 1);
  }

  private boolean joined(int i) {
    return atoms.get(i).before().isBlank() || atoms.get(i).before().equals("-");
  }

  private static boolean roomFor(double group, int more) {
    boolean afterHundred = group >= 100 && group % 100 == 0;
    boolean afterTens = group % 100 >= 20 && group % 10 == 0 && more < 10;
    return afterHundred || afterTens;
  }

  private static NumberReader.Reading reading(double value, int end, double scale) {
    return new NumberReader.Reading(value, value, end, scale >= 1e3 ? scale : 1, true, true);
  }

  private static NumberReader.Reading range(double low, double high, int end) {
    return new NumberReader.Reading(low, high, end, 1, true, true);
  }

  private String folded(int i) {
    return i < atoms.size() ? atoms.get(i).folded() : "";
  }

  private boolean word(int i, String word) {
    return folded(i).equals(word);
  }
}
