package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minhchung.engine.text.Fold;

/**
 * Finds the places of {@code places.tsv}, and proper names behind a word that says what they are.
 */
final class PlaceReader {

  private record Listed(String name, String province, String merged) {}

  private static final Phrases<Listed> PLACES = read();
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "o", "tai", "tp", "pho", "tinh", "huyen", "quan", "xa", "nguoi", "dan", "ve", "tu",
          "den");
  private static final Set<String> HEADS =
      Set.of(
          "cau",
          "song",
          "huyen",
          "quan",
          "xa",
          "phuong",
          "tinh",
          "cho",
          "ho",
          "dap",
          "deo",
          "nui",
          "dao",
          "thon",
          "ap",
          "lang",
          "benh vien",
          "duong",
          "thuy dien",
          "vien",
          "truong");

  private PlaceReader() {}

  static List<Slot> read(Source source) {
    List<Slot> slots = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Phrases.Hit<Listed> hit = PLACES.at(source, i);
      if (hit != null && (hit.sure() || source.in(i - 1, PREPOSITIONS))) {
        Listed place = hit.value();
        slots.add(
            new Slot.Place(
                place.name,
                place.province,
                place.merged,
                hit.sure() && written(source, i, hit.end()),
                source.span(i, hit.end())));
        i = hit.end();
        continue;
      }
      int name = named(source, i);
      if (name > i) {
        slots.add(name(source, i, name));
      }
      i++;
    }
    return slots;
  }

  /** One accented syllable is a place only with a capital or behind a word that leads to one. */
  private static boolean written(Source source, int i, int end) {
    return end - i > 1 || capital(source, i) || source.in(i - 1, PREPOSITIONS);
  }

  /** The index after a capitalised name that follows the head at {@code i}, or {@code i}. */
  private static int named(Source source, int i) {
    if (!source.in(i, HEADS) || !source.atom(i).letters()) {
      return i;
    }
    int at = i + 1;
    while (at < source.size()
        && at < i + 4
        && source.atom(at).letters()
        && source.atom(at).before().isBlank()
        && capital(source, at)) {
      at++;
    }
    return at == i + 1 ? i : at;
  }

  private static boolean capital(Source source, int i) {
    int start = source.text().tokens().get(source.atom(i).token()).start();
    String tidied = source.text().tidied();
    if (start + 1 >= tidied.length() || !Character.isUpperCase(tidied.charAt(start))) {
      return false;
    }
    return !Character.isUpperCase(tidied.charAt(start + 1));
  }

  private static Slot name(Source source, int i, int end) {
    StringBuilder name = new StringBuilder();
    for (int k = i + 1; k < end; k++) {
      name.append(k == i + 1 ? "" : " ").append(source.word(k));
    }
    return new Slot.Named(source.word(i), name.toString(), source.span(i, end));
  }

  private static Phrases<Listed> read() {
    Phrases<Listed> phrases = new Phrases<>();
    for (String[] row : Rows.of("places.tsv")) {
      String[] names = row[0].split("\\|");
      String name = Fold.fold(names[0].strip());
      Listed place =
          new Listed(name, row[1].equals("-") ? name : Fold.fold(row[1]), Fold.fold(row[2]));
      for (String written : names) {
        phrases.add(written, place);
      }
    }
    return phrases;
  }
}
