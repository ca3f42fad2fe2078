package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The claims' syllables that look like one of a text which hardly any claim has: a typo, another
 * ending, or several glued together.
 */
final class Variants {

  /** A syllable that at most one in so many claims holds. */
  private static final int ODD_ONE_IN = 20_000;

  /** Of one text at most so many are looked for, so that a list of nonsense costs no more. */
  private static final int MOST_ODD = 24;

  private static final int MOST = 8;

  /** The odd syllable holds at least this share of the grams. */
  private static final float LEAST_ALIKE = 0.34f;

  private final Counts counts;
  private final IntTable places = new IntTable(256);
  private int[] syllables = new int[256];
  private int[] shared = new int[256];
  private int looked;

  Variants(Counts counts) {
    this.counts = counts;
  }

  private record Alike(int syllable, float share, String word) {}

  /** Whether hardly any claim has the syllable. */
  boolean odd(int syllable) {
    return (long) counts.of(syllable) * ODD_ONE_IN <= counts.claims();
  }

  /** Adds to the places of {@code found} what is like an odd syllable. */
  void add(int syllable, String folded, IntTable found) {
    if (looked == MOST_ODD) {
      return;
    }
    looked++;
    places.clear();
    Arrays.fill(shared, 0);
    for (int gram : Terms.grams(folded)) {
      GramTable.Holders holders = counts.vocabulary().holding(gram);
      int size = holders.size();
      if (size <= GramTable.MOST) {
        int[] all = holders.syllables();
        for (int i = 0; i < size; i++) {
          count(all[i]);
        }
      }
    }
    for (Alike alike : likest(syllable)) {
      found.place(alike.syllable);
    }
  }

  private void count(int syllable) {
    int place = places.place(syllable);
    if (place == shared.length) {
      shared = Arrays.copyOf(shared, 2 * place);
      syllables = Arrays.copyOf(syllables, 2 * place);
    }
    syllables[place] = syllable;
    shared[place]++;
  }

  private List<Alike> likest(int itself) {
    Vocabulary vocabulary = counts.vocabulary();
    List<Alike> alike = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      int syllable = syllables[place];
      float share = (float) shared[place] / vocabulary.grams(syllable).length;
      if (share >= LEAST_ALIKE && syllable != itself && counts.of(syllable) > 0) {
        alike.add(new Alike(syllable, share, vocabulary.word(syllable)));
      }
    }
    alike.sort(
        Comparator.comparingDouble(
                (Alike one) -> -Nearness.partlyOdd(one.share) * counts.weight(one.syllable))
            .thenComparing(Alike::word));
    return alike.subList(0, Math.min(MOST, alike.size()));
  }
}
