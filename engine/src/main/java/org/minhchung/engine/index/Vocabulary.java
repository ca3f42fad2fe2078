package org.minhchung.engine.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.engine.text.Fold;

/**
 * The words of the claims as numbers: each <i>form</i>, as it was written, and the <i>syllable</i>
 * it folds to, counted from 0 in the order in which they were first met.
 *
 * <p>It only grows: the words of a claim that was removed stay, some hundred bytes each. What
 * messages hold is never added, so senders cannot fill the memory with it. Thread-safe; a number is
 * known to whoever got it from here or through a safe publication.
 */
public final class Vocabulary {

  /** Stands for a word that no claim has. */
  public static final int UNKNOWN = -1;

  private final Map<String, Integer> forms = new ConcurrentHashMap<>();
  private final Map<String, Integer> syllables = new ConcurrentHashMap<>();
  private final GramTable holding = new GramTable();
  private volatile int[] syllableOf = new int[1024];
  private volatile boolean[] accented = new boolean[1024];
  private volatile String[] words = new String[1024];
  private volatile int[][] grams = new int[1024][];
  private volatile int syllableCount;

  /** The number of a form, which is added if it is new; and so is its syllable. */
  public int form(String exact) {
    Integer known = forms.get(exact);
    return known != null ? known : add(exact);
  }

  private synchronized int add(String exact) {
    Integer known = forms.get(exact);
    if (known != null) {
      return known;
    }
    int number = forms.size();
    if (number == syllableOf.length) {
      syllableOf = Arrays.copyOf(syllableOf, 2 * number);
      accented = Arrays.copyOf(accented, 2 * number);
    }
    String folded = Fold.fold(exact);
    syllableOf[number] = syllable(folded);
    accented[number] = !folded.equals(exact);
    forms.put(exact, number);
    return number;
  }

  private int syllable(String folded) {
    Integer known = syllables.get(folded);
    if (known != null) {
      return known;
    }
    int number = syllables.size();
    if (number == words.length) {
      words = Arrays.copyOf(words, 2 * number);
      grams = Arrays.copyOf(grams, 2 * number);
    }
    words[number] = folded;
    grams[number] = Terms.grams(folded);
    holding.add(grams[number], number);
    syllables.put(folded, number);
    syllableCount = number + 1;
    return number;
  }

  /** The number of a form, or {@link #UNKNOWN}. */
  int knownForm(String exact) {
    return forms.getOrDefault(exact, UNKNOWN);
  }

  /** The number of a folded syllable, or {@link #UNKNOWN}. */
  public int knownSyllable(String folded) {
    return syllables.getOrDefault(folded, UNKNOWN);
  }

  /** The syllable a form folds to. */
  public int syllableOf(int form) {
    return syllableOf[form];
  }

  /** Whether a form carries any accent. */
  boolean accented(int form) {
    return accented[form];
  }

  String word(int syllable) {
    return words[syllable];
  }

  /** The grams of a syllable, as {@link Terms#grams} gives them. Not to be written to. */
  int[] grams(int syllable) {
    return grams[syllable];
  }

  /** Syllables that hold the gram; only the first {@link GramTable#MOST} of a common one. */
  GramTable.Holders holding(int gram) {
    return holding.get(gram);
  }

  /** How many syllables there are; their numbers are all below. */
  public int syllables() {
    return syllableCount;
  }
}
