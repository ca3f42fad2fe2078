package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds proper names beside the word that says what they are: "cầu Rạch Miễu", "Bệnh viện Bạch
 * Mai", "Long Bien Bridge". Only capitals tell where such a name ends.
 */
final class NameReader {

  private static final int LONGEST = 4;
  private static final Phrases<Head> HEADS = read();

  /**
   * A word that says what a name belongs to.
   *
   * @param behind whether the name stands before it, as in English
   */
  private record Head(SlotKind kind, String name, boolean behind) {}

  private NameReader() {}

  static List<Slot> read(Source source) {
    List<Slot> slots = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Phrases.Hit<Head> hit = HEADS.at(source, i);
      if (hit == null || inside(source, i, hit)) {
        i++;
        continue;
      }
      Slot named =
          hit.value().behind ? before(source, i, hit) : behind(source, i, hit.end(), hit.value());
      int end = hit.end();
      if (named != null) {
        slots.add(named);
        while (end < source.size() && source.atom(end).token() < named.span().end()) {
          end++;
        }
      }
      i = end;
    }
    return slots;
  }

  /** Whether the word is part of a name itself: "Long Bien Bridge". */
  private static boolean inside(Source source, int i, Phrases.Hit<Head> hit) {
    return hit.bare() && !hit.plain() && Capitals.follows(source, i);
  }

  private static @Nullable Slot behind(Source source, int i, int first, Head head) {
    int end = first;
    while (end < Math.min(source.size(), first + LONGEST) && capital(source, end)) {
      end++;
    }
    return end == first ? null : slot(source, head, first, end, i, end);
  }

  private static @Nullable Slot before(Source source, int i, Phrases.Hit<Head> hit) {
    if (!source.atom(i).before().isBlank()) {
      return null;
    }
    int start = i;
    while (start > Math.max(0, i - LONGEST)
        && source.atom(start - 1).letters()
        && (start == i || source.atom(start).before().isBlank())
        && Capitals.begins(source, start - 1)
        && !source.word(start - 1).equals("the")) {
      start--;
    }
    return start == i ? null : slot(source, hit.value(), start, i, start, hit.end());
  }

  private static boolean capital(Source source, int i) {
    return source.atom(i).letters()
        && source.atom(i).before().isBlank()
        && Capitals.begins(source, i);
  }

  private static Slot slot(Source source, Head head, int first, int end, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int k = first; k < end; k++) {
      name.append(k == first ? "" : " ").append(source.word(k));
    }
    return new Slot.Named(head.kind, head.name, name.toString(), source.span(from, to));
  }

  private static Phrases<Head> read() {
    Phrases<Head> phrases = new Phrases<>();
    for (String[] row : Rows.of("heads.tsv")) {
      String[] words = row[2].split("\\|");
      Head head = new Head(SlotKind.valueOf(row[0]), words[0].strip(), row[1].equals("behind"));
      for (String word : words) {
        phrases.add(word, head);
      }
    }
    return phrases;
  }
}
