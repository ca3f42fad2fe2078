package org.minhchung.engine.slots;

import java.util.Map;

/** The words of digits, Vietnamese with and without accents, and of English numbers. */
final class NumberWords {

  /** No digit stands here. */
  static final int NONE = -1;

  static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("không", 0),
          Map.entry("một", 1),
          Map.entry("mốt", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("lăm", 5),
          Map.entry("nhăm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9));

  static final Map<String, Integer> BARE =
      Map.ofEntries(
          Map.entry("mot", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bon", 4),
          Map.entry("tu", 4),
          Map.entry("nam", 5),
          Map.entry("lam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8),
          Map.entry("chin", 9));

  static final Map<String, Integer> ENGLISH =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private NumberWords() {}

  /** The digit this word says, or {@link #NONE}; a word with accents must have the right ones. */
  static int digit(Atom atom) {
    if (!atom.letters()) {
      return NONE;
    }
    int exact = DIGITS.getOrDefault(atom.exact(), NONE);
    return exact != NONE || atom.accented() ? exact : BARE.getOrDefault(atom.folded(), NONE);
  }

  /** Whether the word may say a number, in either language. */
  static boolean any(Atom atom) {
    return digit(atom) != NONE || ENGLISH.containsKey(atom.folded());
  }
}
