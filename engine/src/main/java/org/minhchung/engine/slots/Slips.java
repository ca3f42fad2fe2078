package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minhchung.engine.text.Syllable;

/**
 * Mends slips of the finger where only one thing can be meant: the letter O for a nought, l for a
 * one, a letter wrong in a word of number or unit beside a number, two such words without a space.
 */
final class Slips {

  /** The words a number is said with, long enough that one wrong letter leaves them known. */
  private static final List<String> WORDS =
      List.of(
          "trieu",
          "nghin",
          "ngan",
          "phan",
          "tram",
          "dong",
          "ngay",
          "thang",
          "tuan",
          "nguoi",
          "muoi",
          "chuc",
          "phut",
          "tieng",
          "million",
          "thousand",
          "billion",
          "percent",
          "dollars",
          "people",
          "hundred",
          "minutes",
          "hours",
          "weeks",
          "months",
          "years",
          "euros");

  /** Words that often stand beside a number themselves. */
  private static final List<String> OTHERS =
      List.of("tang", "giam", "trong", "hang", "them", "chung", "dung", "dang", "phat", "dien");

  private static final Set<String> GLUED =
      Set.of(
          "trieu", "nghin", "ngan", "tram", "dong", "muoi", "chuc", "tr", "ty", "tỷ", "k", "vnd",
          "phan", "ngay", "thang", "tuan", "nguoi", "phut", "tuoi", "hai", "ba", "bon", "nam",
          "sau", "bay", "tam", "chin", "mot", "million", "dollars", "percent");

  /** What is written right behind digits; "oc" is a degree. */
  private static final Set<String> SHORT =
      Set.of("k", "tr", "%", "h", "g", "p", "ph", "m", "mm", "cm", "km", "kg", "ml");

  private Slips() {}

  /**
   * The word with letters that stand for digits put right: {@code 3o} as 30, {@code l5} as 15.
   *
   * @param next what follows the word in the text, or a space
   */
  static String digits(String word, char next) {
    char[] letters = word.toCharArray();
    boolean changed = false;
    for (int i = 0; i < letters.length; i++) {
      boolean after = i > 0 && digit(letters[i - 1]);
      boolean before = i + 1 < letters.length && digit(letters[i + 1]);
      if (letters[i] == 'o' && (after || i == 0 && before && onlyDigits(letters, 1))) {
        if (before || onlySize(letters, i + 1)) {
          letters[i] = '0';
          changed = true;
        }
      } else if (letters[i] == 'l' && before) {
        boolean start = i == 0 && (next == '/' || letters.length > 2) && onlyDigits(letters, 1);
        if (after || start) {
          letters[i] = '1';
          changed = true;
        }
      }
    }
    return changed ? new String(letters) : word;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean onlyDigits(char[] letters, int from) {
    for (int i = from; i < letters.length; i++) {
      if (!digit(letters[i]) && letters[i] != 'o') {
        return false;
      }
    }
    return letters.length > from;
  }

  /** Whether the rest is empty, more noughts, a sign between digits or a short size word. */
  private static boolean onlySize(char[] letters, int from) {
    int at = from;
    while (at < letters.length && letters[at] == 'o') {
      at++;
    }
    String rest = new String(letters, at, letters.length - at);
    boolean sign = !rest.isEmpty() && ".,/:-".indexOf(rest.charAt(0)) >= 0;
    return rest.isEmpty() || sign || SHORT.contains(rest);
  }

  /** The atoms, with words of number and unit put right that stand beside a number. */
  static List<Atom> mended(List<Atom> atoms) {
    List<Atom> mended = new ArrayList<>(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      boolean strange =
          atom.letters() && atom.folded().length() >= 4 && !Syllable.is(atom.folded());
      if (!strange) {
        mended.add(atom);
        continue;
      }
      int cut = cut(atom.folded());
      if (cut > 0) {
        mended.add(part(atom, 0, cut, atom.before()));
        mended.add(part(atom, cut, atom.folded().length(), " "));
        continue;
      }
      boolean behind = !mended.isEmpty() && number(mended.getLast());
      boolean ahead =
          i + 1 < atoms.size()
              && atoms.get(i + 1).digits()
              && atoms.get(i + 1).folded().length() <= 2
              && (i + 2 >= atoms.size() || atoms.get(i + 2).shape() != Atom.Shape.SIGN);
      String word = behind || ahead ? meant(atom.folded()) : "";
      mended.add(
          word.isEmpty() ? atom : new Atom(word, word, atom.before(), atom.token(), atom.shape()));
    }
    return mended;
  }

  private static boolean number(Atom atom) {
    return atom.digits() || NumberWords.any(atom) || WORDS.contains(atom.folded());
  }

  private static Atom part(Atom atom, int from, int to, String before) {
    String folded = atom.folded().substring(from, to);
    String exact =
        atom.exact().length() == atom.folded().length() ? atom.exact().substring(from, to) : folded;
    return new Atom(exact, folded, before, atom.token(), atom.shape());
  }

  private static int cut(String word) {
    for (int at = 1; at < word.length(); at++) {
      if (GLUED.contains(word.substring(0, at)) && GLUED.contains(word.substring(at))) {
        return at;
      }
    }
    return 0;
  }

  /** The one known word that is a single slip away, or an empty string. */
  private static String meant(String word) {
    String found = "";
    if (OTHERS.stream().anyMatch(other -> oneSlip(word, other))) {
      return "";
    }
    for (String known : WORDS) {
      if (word.equals(known)) {
        return "";
      }
      if (oneSlip(word, known)) {
        if (!found.isEmpty()) {
          return "";
        }
        found = known;
      }
    }
    return found;
  }

  /** Whether one letter is wrong, missing, too many, or two beside each other are exchanged. */
  static boolean oneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restA = a.length() - start - tail;
    int restB = b.length() - start - tail;
    boolean exchanged =
        restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return Math.max(restA, restB) == 1 || exchanged;
  }
}
