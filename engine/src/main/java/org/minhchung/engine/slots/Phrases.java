package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.text.Fold;

/**
 * A list of phrases that is looked up word by word, longest first; accents must agree where the
 * writer put any, and are not asked for where he put none.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

  /**
   * A phrase that was found.
   *
   * @param sure false for a single bare syllable whose phrase has accents: it may be another word
   */
  record Hit<T>(T value, int end, boolean sure) {}

  private record Entry<T>(String[] folded, String[] accented, T value) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  void add(String phrase, T value) {
    String[] accented = phrase.strip().toLowerCase(Locale.ROOT).split(" ");
    String[] folded = Fold.fold(phrase.strip()).split(" ");
    List<Entry<T>> entries = byFirst.computeIfAbsent(folded[0], _ -> new ArrayList<>());
    entries.add(new Entry<>(folded, accented, value));
    entries.sort((a, b) -> b.folded.length - a.folded.length);
  }

  /** The longest phrase that begins at this atom, or null. */
  @Nullable Hit<T> at(Source source, int i) {
    List<Entry<T>> entries = byFirst.get(source.word(i));
    if (entries == null) {
      return null;
    }
    for (Entry<T> entry : entries) {
      if (matches(entry, source, i)) {
        int end = i + entry.folded.length;
        boolean bare = entry.folded.length == 1 && !source.atom(i).accented();
        boolean plain = entry.accented[0].equals(entry.folded[0]);
        boolean careful = near(source, i - 2, i + 3);
        if (bare && !plain && careful) {
          continue;
        }
        return new Hit<>(entry.value, end, !bare || plain && careful);
      }
    }
    return null;
  }

  private boolean matches(Entry<T> entry, Source source, int i) {
    if (i + entry.folded.length > source.size()) {
      return false;
    }
    boolean accents = false;
    boolean plain = true;
    for (int k = 0; k < entry.folded.length; k++) {
      Atom atom = source.atom(i + k);
      boolean apart =
          k > 0
              && !atom.before().isBlank()
              && !atom.before().strip().equals("-")
              && !atom.before().equals(".");
      boolean other = atom.accented() && !atom.maybe(entry.accented[k]);
      if (!atom.folded().equals(entry.folded[k]) || apart || other) {
        return false;
      }
      accents |= atom.accented();
      plain &= atom.accented() || entry.accented[k].equals(entry.folded[k]);
    }
    return !accents || plain;
  }

  /** Whether an accent was written nearby, so that a bare word is meant bare. */
  private static boolean near(Source source, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(source.size(), to); i++) {
      if (source.atom(i).accented()) {
        return true;
      }
    }
    return false;
  }
}
