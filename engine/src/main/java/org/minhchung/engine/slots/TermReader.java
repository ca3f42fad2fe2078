package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.engine.text.Syllable;

/**
 * Finds the words of {@code terms.tsv}: of each group a claim holds one and not its neighbours;
 * words of the group "-" only say the same and exclude nothing.
 */
final class TermReader {

  private record Meaning(SlotKind kind, String group, String name) {}

  private static final Phrases<Meaning> TERMS = read();

  private TermReader() {}

  static List<Slot> read(Source source) {
    List<Slot> slots = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Phrases.Hit<Meaning> hit = TERMS.at(source, i);
      if (hit == null) {
        i++;
        continue;
      }
      Meaning meaning = hit.value();
      boolean sure = hit.end() - i > 1 || hit.sure() || !Syllable.is(source.word(i));
      slots.add(
          new Slot.Term(
              meaning.kind, meaning.group, meaning.name, sure, source.span(i, hit.end())));
      i = hit.end();
    }
    return slots;
  }

  private static Phrases<Meaning> read() {
    Phrases<Meaning> phrases = new Phrases<>();
    for (String[] row : Rows.of("terms.tsv")) {
      String[] words = row[2].split("\\|");
      Meaning meaning = new Meaning(SlotKind.valueOf(row[0]), row[1], words[0].strip());
      for (String word : words) {
        phrases.add(word, meaning);
      }
    }
    return phrases;
  }
}
