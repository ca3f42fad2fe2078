package org.minhchung.engine.score;

import java.util.Arrays;
import java.util.List;
import org.minhchung.engine.slots.Slots;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * A text made ready for comparing, so that a pair costs no strings: tokens as hashes, their rarity,
 * character 3- to 5-grams as a sorted array, and slots. Made once for a message and kept for a
 * claim. Immutable; safe to share between threads.
 */
public final class Profile {

  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;

  /** A pathological text costs no more than a long one. */
  private static final int MOST_TOKENS = 2_000;

  private final ReadText text;
  private final Slots slots;
  final String[] words;
  final long[] folded;
  final long[] exact;
  final boolean[] accented;
  final float[] rarity;
  final double mass;
  final int[] grams;
  final float[] gramWeights;
  final double gramNorm;
  final Positions positions;

  private Profile(ReadText text, Slots slots, Rarity rarities) {
    this.text = text;
    this.slots = slots;
    List<Token> tokens = text.tokens().subList(0, Math.min(MOST_TOKENS, text.tokens().size()));
    int size = tokens.size();
    words = new String[size];
    folded = new long[size];
    exact = new long[size];
    accented = new boolean[size];
    rarity = new float[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      words[i] = token.folded();
      folded[i] = hash(token.folded());
      exact[i] = hash(token.exact());
      accented[i] = token.accented();
      rarity[i] = (float) rarities.of(token.folded());
      sum += rarity[i];
    }
    mass = sum;
    positions = new Positions(folded);
    long[] weighed = weighedGrams();
    grams = new int[weighed.length];
    gramWeights = new float[weighed.length];
    double squares = 0;
    for (int i = 0; i < weighed.length; i++) {
      grams[i] = (int) (weighed[i] >> 32);
      gramWeights[i] = Float.intBitsToFloat((int) weighed[i]);
      squares += (double) gramWeights[i] * gramWeights[i];
    }
    gramNorm = Math.sqrt(squares);
  }

  /** Makes a text ready. */
  public static Profile of(ReadText text, Rarity rarity) {
    return of(text, Slots.read(text), rarity);
  }

  /** The same, of a text whose slots are read already. */
  public static Profile of(ReadText text, Slots slots, Rarity rarity) {
    return new Profile(text, slots, rarity);
  }

  /** The text it was made from. */
  public ReadText text() {
    return text;
  }

  /** What the text states. */
  public Slots slots() {
    return slots;
  }

  /** How many tokens. */
  public int size() {
    return folded.length;
  }

  /**
   * Each distinct gram once, sorted, its weight in the low half; a gram weighs as its word does.
   */
  private long[] weighedGrams() {
    StringBuilder joined = new StringBuilder(words.length * 6).append(' ');
    float[] weights = new float[length() + 1];
    for (int i = 0; i < words.length; i++) {
      int start = joined.length();
      joined.append(words[i]).append(' ');
      Arrays.fill(weights, start, joined.length(), rarity[i]);
    }
    int size = joined.length();
    int most = Math.max(0, (LONGEST_GRAM - SHORTEST_GRAM + 1) * size);
    long[] found = new long[most];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int hash = 0;
      for (int n = 1; n <= LONGEST_GRAM && i + n <= size; n++) {
        hash = hash * 31 + joined.charAt(i + n - 1);
        if (n >= SHORTEST_GRAM) {
          int mixed = (hash ^ n * 0x9E3779B9) * 0x85EBCA6B;
          found[count++] =
              (long) mixed << 32 | Float.floatToIntBits(weights[i + n / 2]) & 0xFFFFFFFFL;
        }
      }
    }
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i + 1 == count || (int) (sorted[i] >> 32) != (int) (sorted[i + 1] >> 32)) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private int length() {
    int length = 1;
    for (String word : words) {
      length += word.length() + 1;
    }
    return length;
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
