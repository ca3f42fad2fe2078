package org.minhchung.engine.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A syllable that Vietnamese spelling allows, taken apart; letters without diacritics.
 *
 * <p>Spelling alone is looked at, not use: about 2,300 forms pass, more than any dictionary has.
 * Source: the tables of onsets and rhymes in L. C. Thompson, A Vietnamese Reference Grammar,
 * chapter 2, in today's spelling.
 *
 * @param onset the consonants it begins with, {@code qu} and {@code gi} included; may be empty
 * @param rhyme what follows; never empty
 */
public record Syllable(String onset, String rhyme) {

  private static final String[] ONSETS =
      " b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

  private static final String[] RHYMES =
      """
      a ac ach ai am an ang anh ao ap at au ay
      e ec ech em en eng enh eo ep et eu
      i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong ooc op ot
      u ua uan uang uanh uat uau uay uc ue uech uenh ui uy uya uych uyen uyet uynh uyt uyu um un ung
      uoc uoi uom uon uong uop uot uou up ut uu uo
      y yem yen yeng yet yeu
      """
          .strip()
          .split("\\s+");

  private static final String[] RHYMES_AFTER_QU =
      "a ac ach ai am an ang anh ao ap at au ay e en enh eo et ech eu i it oc on ot uoc y yen yet yeu ynh yt ych yu"
          .split(" ");

  private static final Map<String, Syllable> ALL = new HashMap<>(8_192);

  static {
    for (String onset : ONSETS) {
      String[] rhymes = onset.equals("qu") ? RHYMES_AFTER_QU : RHYMES;
      for (String rhyme : rhymes) {
        if (fits(onset, rhyme)) {
          // "gi" before "g": a longer onset wins, as in "gia".
          ALL.merge(
              onset + rhyme,
              new Syllable(onset, rhyme),
              (one, other) -> one.onset.length() >= other.onset.length() ? one : other);
        }
      }
    }
    // The vowel of the onset is the rhyme's too.
    for (String rhyme : "i in im it iec iem ien ieng iet ich inh".split(" ")) {
      ALL.put("g" + rhyme, new Syllable("g", rhyme));
    }
  }

  private static boolean fits(String onset, String rhyme) {
    char vowel = rhyme.charAt(0);
    boolean narrow = vowel == 'e' || vowel == 'i' || vowel == 'y';
    return switch (onset) {
      case "c", "g", "ng" -> !narrow;
      case "gh", "ngh" -> vowel == 'e' || vowel == 'i';
      case "k" -> narrow && (vowel != 'y' || rhyme.equals("y"));
      case "gi" -> vowel != 'i' && vowel != 'y' && !rhyme.startsWith("oa");
      case "" -> !rhyme.equals("uou");
      case "qu" -> true;
      case "h", "l", "m", "s", "t", "th", "v" -> vowel != 'y' || rhyme.equals("y");
      default -> vowel != 'y';
    };
  }

  /**
   * Whether Vietnamese spelling allows it; lower case without diacritics, as {@link Fold} gives.
   */
  public static boolean is(String folded) {
    return ALL.containsKey(folded);
  }

  /** The syllable taken apart, or null if the spelling does not allow it. */
  static @Nullable Syllable of(String folded) {
    return ALL.get(folded);
  }
}
