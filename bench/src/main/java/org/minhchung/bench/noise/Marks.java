package org.minhchung.bench.noise;

import java.text.Normalizer;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to Vietnamese marks: all lost, some lost, or a tone on the other vowel. */
final class Marks {

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";

  private static final Pattern TONE = Pattern.compile(TONES);
  private static final Pattern ANY_MARK = Pattern.compile("\\p{Mn}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final double BARE_SHARE = 0.4;
  private static final double TONELESS_SHARE = 0.2;

  /** First convention to second: the tone moves from the first vowel to the second. */
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("òa", "oà"),
          Map.entry("óa", "oá"),
          Map.entry("ỏa", "oả"),
          Map.entry("õa", "oã"),
          Map.entry("ọa", "oạ"),
          Map.entry("òe", "oè"),
          Map.entry("óe", "oé"),
          Map.entry("ỏe", "oẻ"),
          Map.entry("õe", "oẽ"),
          Map.entry("ọe", "oẹ"),
          Map.entry("ùy", "uỳ"),
          Map.entry("úy", "uý"),
          Map.entry("ủy", "uỷ"),
          Map.entry("ũy", "uỹ"),
          Map.entry("ụy", "uỵ"));

  private Marks() {}

  static String bare(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ANY_MARK.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
  }

  static String partlyBare(String text, Random chance) {
    return words(
        text,
        word -> {
          double drawn = chance.nextDouble();
          if (drawn < BARE_SHARE) {
            return bare(word);
          }
          return drawn < BARE_SHARE + TONELESS_SHARE ? toneless(word) : word;
        });
  }

  /** Moves the tone of an open oa, oe or uy, whichever convention it was written in. */
  static String toneMoved(String text) {
    return words(
        text,
        word -> {
          if (word.length() < 2 || word.matches("(?iu)qu.")) {
            return word;
          }
          String end = word.substring(word.length() - 2);
          for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
            if (end.equals(pair.getKey())) {
              return word.substring(0, word.length() - 2) + pair.getValue();
            }
            if (end.equals(pair.getValue())) {
              return word.substring(0, word.length() - 2) + pair.getKey();
            }
          }
          return word;
        });
  }

  private static String toneless(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }

  private static String words(String text, UnaryOperator<String> change) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    return WORD.matcher(whole)
        .replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
  }
}
