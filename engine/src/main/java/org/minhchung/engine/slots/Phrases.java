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
 * writer put any, and are not asked for where he put none. One look-up costs as many hash look-ups
 * as the text follows a phrase, however long the list is.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

  /**
   * A phrase that was found.
   *
   * @param sure false for a single bare syllable whose phrase has accents: it may be another word
   * @param bare whether no accent of the phrase was written, or it has none
   * @param plain whether it has none
   */
  record Hit<T>(T value, int end, boolean sure, boolean bare, boolean plain) {}

  private record Entry<T>(String[] folded, String[] accented, T value) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private final List<Entry<T>> ends = new ArrayList<>(1);
  }

  private static final int LONGEST = 12;

  private final Node<T> root = new Node<>();

  void add(String phrase, T value) {
    String[] accented = phrase.strip().toLowerCase(Locale.ROOT).split(" ");
    String[] folded = Fold.fold(phrase.strip()).split(" ");
    if (folded.length > LONGEST) {
      throw new IllegalStateException(
          "phrase is longer than %d words: %s".formatted(LONGEST, phrase));
    }
    Node<T> node = root;
    for (String word : folded) {
      node = node.next.computeIfAbsent(word, _ -> new Node<>());
    }
    node.ends.add(new Entry<>(folded, accented, value));
  }

  /** The longest phrase that begins at this atom, or null. */
  @Nullable Hit<T> at(Source source, int i) {
    return longest(root.next.get(source.word(i)), source, i, i + 1);
  }

  private @Nullable Hit<T> longest(@Nullable Node<T> node, Source source, int i, int end) {
    if (node == null) {
      return null;
    }
    if (end < source.size() && !node.next.isEmpty() && joined(source.atom(end))) {
      Hit<T> longer = longest(node.next.get(source.word(end)), source, i, end + 1);
      if (longer != null) {
        return longer;
      }
    }
    for (Entry<T> entry : node.ends) {
      Hit<T> hit = hit(entry, source, i);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private static boolean joined(Atom atom) {
    String before = atom.before();
    return before.isBlank() || before.strip().equals("-") || before.equals(".");
  }

  private @Nullable Hit<T> hit(Entry<T> entry, Source source, int i) {
    boolean accents = false;
    boolean whole = true;
    boolean plain = true;
    boolean none = true;
    for (int k = 0; k < entry.folded.length; k++) {
      Atom atom = source.atom(i + k);
      boolean written = atom.accented();
      if (written && !atom.maybe(entry.accented[k])) {
        return null;
      }
      boolean has = !entry.accented[k].equals(entry.folded[k]);
      accents |= written;
      whole &= written || !has;
      plain &= !has;
      none &= !written;
    }
    if (accents && !whole) {
      return null;
    }
    int end = i + entry.folded.length;
    boolean bare = entry.folded.length == 1 && none;
    boolean unaccented = entry.accented[0].equals(entry.folded[0]);
    boolean careful = bare && near(source, i - 2, i + 3);
    if (bare && !unaccented && careful) {
      return null;
    }
    return new Hit<>(entry.value, end, !bare || unaccented && careful, none, plain);
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
