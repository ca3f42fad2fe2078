package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the places of {@code places.tsv}.
 *
 * <p>Many names are ordinary words once accents or capitals are gone ("bảo lâm", "la gi", "hai
 * duong"). Such a name is a place, or a place that can contradict, only behind a word that leads to
 * one, with its accents and a capital, or right before another place.
 */
final class PlaceReader {

  private static final Phrases<Gazetteer.Listed> PLACES = Gazetteer.names();

  /** What stands right before a place, folded. */
  private static final Set<String> LEADS =
      Set.of(
          "o", "tai", "tp", "pho", "tinh", "huyen", "quan", "xa", "phuong", "nguoi", "dan", "ve",
          "tu", "den", "ra", "sang", "vao", "quanh", "khap", "in", "at", "from", "near", "across");

  /** After these a single bare syllable is a place too. */
  private static final Set<String> AT = Set.of("o", "tai", "tinh", "pho", "in");

  /** Words after which a bare syllable is not the beginning of a longer name. */
  private static final Set<String> GOES_ON =
      Set.of(
          "co", "bi", "da", "se", "dang", "vua", "moi", "duoc", "cho", "thi", "khong", "ngay",
          "hom", "voi", "va", "hon", "mac", "phat", "cam", "cup", "cat", "lam", "la");

  private PlaceReader() {}

  static List<Slot> read(Source source) {
    List<Slot> slots = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Phrases.Hit<Gazetteer.Listed> hit = PLACES.at(source, i);
      if (hit != null && stands(source, i, hit)) {
        boolean sure = sure(source, i, hit);
        slots.add(new Slot.Place(hit.value().site(), sure, source.span(i, hit.end())));
        i = hit.end();
      } else {
        i++;
      }
    }
    return slots;
  }

  /** Whether it is a place at all. */
  private static boolean stands(Source source, int i, Phrases.Hit<Gazetteer.Listed> hit) {
    if (hit.end() - i == 1) {
      return !hit.bare() || hit.plain() || source.in(i - 1, LEADS);
    }
    return !hit.value().ordinary()
        || source.in(i - 1, LEADS)
        || !hit.bare() && Capitals.begins(source, i);
  }

  private static boolean sure(Source source, int i, Phrases.Hit<Gazetteer.Listed> hit) {
    boolean led = source.in(i - 1, LEADS);
    if (hit.end() - i == 1) {
      return single(source, i, hit);
    }
    boolean capital = Capitals.begins(source, i) && Capitals.begins(source, hit.end() - 1);
    return led || capital || hit.value().plain() || !hit.bare() && before(source, hit.end());
  }

  /** One syllable: "Huế", "Mỹ", "Iran". */
  private static boolean single(Source source, int i, Phrases.Hit<Gazetteer.Listed> hit) {
    boolean capital = Capitals.begins(source, i);
    boolean longer =
        capital && (Capitals.follows(source, i + 1) || i > 0 && Capitals.follows(source, i));
    if (hit.plain()) {
      return !longer || source.word(i).length() > 4;
    }
    if (!hit.bare()) {
      return !longer && (capital || source.in(i - 1, LEADS));
    }
    boolean goesOn = i + 1 >= source.size() || source.in(i + 1, GOES_ON);
    return !longer && source.in(i - 1, AT) && goesOn;
  }

  /** Whether another place follows: "Krông Pắc, Đắk Lắk". */
  private static boolean before(Source source, int end) {
    return end < source.size() && PLACES.at(source, end) != null;
  }
}
