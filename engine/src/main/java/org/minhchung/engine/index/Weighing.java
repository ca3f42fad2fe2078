package org.minhchung.engine.index;

import java.util.Arrays;

/**
 * Weighs wordings against a text, and keeps what it reckoned of a syllable for the next wording
 * that has it. For one thread.
 *
 * <p>A wording is near by its syllables that the text holds; by those of whose characters it holds
 * some, so that a typo, another ending and words glued together count; by neighbours that are
 * neighbours in the text; and by accents, syllable by syllable: where both wrote some, the same
 * ones count more than others, and a syllable without accents says nothing.
 */
final class Weighing {

  private final Sought sought;
  private final Counts counts;
  private final Vocabulary vocabulary;
  private final int windows;
  private final double[] norms;
  private final Marks syllables;
  private final Marks grams;
  private final Marks oddGrams;
  private final Marks pairs;
  private final float[] pairWeights;
  private final int[] pairTurn;

  private final IntTable places = new IntTable(512);
  private float[] told;
  private int[] turns = new int[512];
  private int[] times = new int[512];
  private float[] accents = new float[512];
  private int turn;
  private int[] here = new int[64];
  private final double[] sums;

  Weighing(Sought sought) {
    this.sought = sought;
    this.counts = sought.counts();
    this.vocabulary = counts.vocabulary();
    this.windows = sought.windows();
    this.told = new float[512 * windows];
    this.sums = new double[windows];
    this.norms = new double[windows];
    for (int window = 0; window < windows; window++) {
      norms[window] = Nearness.window(window, sought.mass(window));
    }
    this.syllables = sought.marks(Sought.Kind.SYLLABLE);
    this.grams = sought.marks(Sought.Kind.GRAM);
    this.oddGrams = sought.marks(Sought.Kind.ODD_GRAM);
    this.pairs = sought.marks(Sought.Kind.PAIR);
    int[] keys = pairs.keys();
    this.pairTurn = new int[keys.length];
    this.pairWeights = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      pairWeights[i] = counts.pairWeight(keys[i]);
    }
  }

  float weight(int syllable) {
    int place = place(syllable); // First: it may put a wider array in place of told.
    return told[place * windows];
  }

  float pairWeight(int pair) {
    return pairWeights[pairs.place(pair)];
  }

  double nearness(int[] wording, int from, int to) {
    turn++;
    Arrays.fill(sums, 0);
    if (here.length < to - from) {
      here = new int[2 * (to - from)];
    }
    int distinct = addPairs(wording, from, to);
    for (int i = 0; i < distinct; i++) {
      int place = here[i];
      float worth = accents[place] * Nearness.times(times[place]);
      for (int window = 0; window < windows; window++) {
        sums[window] += worth * told[place * windows + window];
      }
    }
    double best = 0;
    for (int window = 0; window < windows; window++) {
      best = Math.max(best, sums[window] * norms[window]);
    }
    return best * Nearness.share(to - from);
  }

  /** Adds up the pairs, and notes each distinct syllable; says how many there are. */
  private int addPairs(int[] wording, int from, int to) {
    int distinct = 0;
    int before = Vocabulary.UNKNOWN;
    for (int i = from; i < to; i++) {
      int form = wording[i];
      int syllable = vocabulary.syllableOf(form);
      int place = place(syllable);
      if (turns[place] != turn) {
        turns[place] = turn;
        times[place] = 0;
        accents[place] = 0;
        here[distinct++] = place;
      }
      times[place]++;
      accents[place] = Math.max(accents[place], accents(form, syllable));
      if (before != Vocabulary.UNKNOWN) {
        addPair(Terms.pair(before, syllable));
      }
      before = syllable;
    }
    return distinct;
  }

  private void addPair(int pair) {
    int place = pairs.place(pair);
    if (place != IntTable.ABSENT && pairTurn[place] != turn) {
      pairTurn[place] = turn;
      int in = pairs.in(pair);
      for (int window = 0; window < windows; window++) {
        sums[window] += (in >> window & 1) != 0 ? pairWeights[place] : 0;
      }
    }
  }

  private float accents(int form, int syllable) {
    if (!vocabulary.accented(form) || !sought.accents(syllable)) {
      return 1;
    }
    return sought.holds(form) ? Nearness.AGREEING : Nearness.CONTRADICTING;
  }

  private int place(int syllable) {
    int known = places.find(syllable);
    return known != IntTable.ABSENT ? known : reckon(syllable);
  }

  private int reckon(int syllable) {
    int place = places.place(syllable);
    if (place == turns.length) {
      turns = Arrays.copyOf(turns, 2 * place);
      times = Arrays.copyOf(times, 2 * place);
      accents = Arrays.copyOf(accents, 2 * place);
      told = Arrays.copyOf(told, 2 * place * windows);
    }
    int in = syllables.in(syllable);
    float weight = counts.weight(syllable);
    for (int window = 0; window < windows; window++) {
      boolean held = (in >> window & 1) != 0;
      told[place * windows + window] = weight * (held ? 1 : partly(syllable, window));
    }
    return place;
  }

  /** What a syllable counts that a window holds in part. */
  private float partly(int syllable, int window) {
    int[] all = vocabulary.grams(syllable);
    float share = share(all, grams, window);
    float odd = oddGrams.size() == 0 ? 0 : share(all, oddGrams, window);
    return Math.max(Nearness.partly(share), Nearness.partlyOdd(odd));
  }

  private static float share(int[] all, Marks grams, int window) {
    int held = 0;
    for (int gram : all) {
      held += grams.in(gram) >> window & 1;
    }
    return (float) held / all.length;
  }
}
