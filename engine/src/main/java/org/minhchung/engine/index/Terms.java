package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * The folded terms under which a text is found: its syllables and its pairs of neighbours. What the
 * index knows neither by syllable nor by pair, a typo or words glued together, is found by {@link
 * #grams}.
 *
 * <p>The weights and how they were measured are in docs/decisions/0030-retrieval.md.
 *
 * @param syllables each once, in the order of first appearance
 * @param pairs two neighbouring syllables with a space between, each once, in order
 */
public record Terms(List<String> syllables, List<String> pairs) {

  /** Raise it when a text gives other terms than before: every stored index is then rebuilt. */
  public static final int VERSION = 1;

  /** What a shared pair is worth, next to a shared syllable as rare. */
  public static final double PAIR_WEIGHT = 0.4;

  /** What a shared gram is worth, next to a shared syllable as rare. */
  public static final double GRAM_WEIGHT = 0.2;

  /** A syllable that stands in at most one of so many claims is looked for by its grams too. */
  public static final int ODD_ONE_IN = 20_000;

  private static final int GRAM = 3;

  public Terms {
    syllables = List.copyOf(syllables);
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads the terms off a text.
   *
   * @param most at most this many syllables and as many pairs, the first ones
   */
  public static Terms of(ReadText text, int most) {
    Set<String> syllables = new LinkedHashSet<>();
    Set<String> pairs = new LinkedHashSet<>();
    String before = "";
    for (Token token : text.tokens()) {
      String now = token.folded();
      if (syllables.size() < most) {
        syllables.add(now);
      }
      if (!before.isEmpty() && pairs.size() < most) {
        pairs.add(before + ' ' + now);
      }
      before = now;
    }
    return new Terms(List.copyOf(syllables), List.copyOf(pairs));
  }

  /** The runs of three characters of a syllable with a space on either side, each once. */
  public static List<String> grams(String syllable) {
    String padded = ' ' + syllable + ' ';
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i + GRAM <= padded.length(); i++) {
      grams.add(padded.substring(i, i + GRAM));
    }
    return List.copyOf(grams);
  }

  /** The grams of all syllables, each once. */
  public List<String> grams() {
    Set<String> all = new LinkedHashSet<>();
    for (String syllable : syllables) {
      all.addAll(grams(syllable));
    }
    return new ArrayList<>(all);
  }

  /**
   * How much it says that a term is shared: much for a rare one, little for one that stands
   * everywhere (Robertson and Spärck Jones, in the form that stays above 0).
   *
   * @param frequency in how many texts the term stands
   * @param texts how many there are
   */
  public static double rarity(int frequency, int texts) {
    return Math.log1p((texts - frequency + 0.5) / (frequency + 0.5));
  }
}
