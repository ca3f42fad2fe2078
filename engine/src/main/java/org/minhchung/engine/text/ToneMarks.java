package org.minhchung.engine.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tone mark of a syllable where one convention wants it: <i>hòa, thúy, ủy</i>, as most
 * newspapers print it, and <i>hoàn, toét, tiếng, người</i> where there is no choice.
 */
final class ToneMarks {

  private static final String[] VOWELS = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
    "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  /** Vowel without tone, times eight, plus the number of the tone. */
  private static final int[] PARTS = new int[0x1F00];

  private static final Map<Character, String> TONES = new HashMap<>();

  static {
    for (String row : VOWELS) {
      TONES.put(row.charAt(0), row);
      TONES.put(Character.toUpperCase(row.charAt(0)), row.toUpperCase(Locale.ROOT));
    }
    TONES.forEach(
        (plain, row) -> {
          for (int tone = 0; tone < row.length(); tone++) {
            PARTS[row.charAt(tone)] = plain * 8 + tone;
          }
        });
  }

  private ToneMarks() {}

  /** The word with its tone in place; unchanged if it is no syllable or bears not just one tone. */
  static String place(String word) {
    if (word.length() < 2 || word.length() > 8) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word);
    int tone = 0;
    int tonedAt = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int part = c < PARTS.length ? PARTS[c] : 0;
      if (part % 8 != 0) {
        if (tonedAt >= 0) {
          return word;
        }
        tone = part % 8;
        tonedAt = i;
        plain.setCharAt(i, (char) (part / 8));
      }
    }
    if (tonedAt < 0) {
      return word;
    }
    Syllable syllable = Syllable.of(Fold.fold(plain.toString()));
    if (syllable == null) {
      return word;
    }
    int right = seat(plain, syllable);
    String row = TONES.get(plain.charAt(right));
    if (right == tonedAt || row == null) {
      return word;
    }
    plain.setCharAt(right, row.charAt(tone));
    return plain.toString();
  }

  /** The char that bears the tone. */
  private static int seat(CharSequence plain, Syllable syllable) {
    int start = syllable.onset().length();
    int vowels = 0;
    int marked = -1;
    while (start + vowels < plain.length() && isVowel(plain.charAt(start + vowels))) {
      if ("ăâêôơưĂÂÊÔƠƯ".indexOf(plain.charAt(start + vowels)) >= 0) {
        marked = start + vowels;
      }
      vowels++;
    }
    boolean closed = start + vowels < plain.length();
    if (marked >= 0) {
      return marked;
    }
    return vowels >= 3 || (vowels == 2 && closed) ? start + 1 : start;
  }

  private static boolean isVowel(char c) {
    return c < PARTS.length && PARTS[c] != 0;
  }

  /** A vowel with this tone (1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng), or null if it is none. */
  static @Nullable Character toned(char vowel, int tone) {
    String row = TONES.get(vowel);
    return row == null ? null : row.charAt(tone);
  }
}
