package org.minhchung.bench.noise;

import java.text.Normalizer;
import java.util.Random;

/** Slips of fingers on a keyboard. Digits and signs stay: a mistyped number is another number. */
final class Typing {

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private Typing() {}

  /**
   * Spoils letters, each with the given chance.
   *
   * @param share of the letters, 0 to 1
   */
  static String mistyped(String text, double share, Random chance) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder typed = new StringBuilder(whole.length() + 16);
    for (int i = 0; i < whole.length(); i++) {
      char letter = whole.charAt(i);
      if (!Character.isLetter(letter) || chance.nextDouble() >= share) {
        typed.append(letter);
        continue;
      }
      switch (chance.nextInt(4)) {
        case 0 -> typed.append(neighbour(letter, chance));
        case 1 -> {
          // The letter is lost.
        }
        case 2 -> typed.append(letter).append(letter);
        default -> {
          if (i + 1 < whole.length() && Character.isLetter(whole.charAt(i + 1))) {
            typed.append(whole.charAt(++i));
          }
          typed.append(letter);
        }
      }
    }
    return typed.toString();
  }

  private static char neighbour(char letter, Random chance) {
    char plain = Character.toLowerCase(Marks.bare(String.valueOf(letter)).charAt(0));
    for (String row : ROWS) {
      int at = row.indexOf(plain);
      if (at >= 0) {
        int step = chance.nextBoolean() ? 1 : -1;
        int to = at + step < 0 || at + step >= row.length() ? at - step : at + step;
        return Character.isUpperCase(letter)
            ? Character.toUpperCase(row.charAt(to))
            : row.charAt(to);
      }
    }
    return letter;
  }
}
