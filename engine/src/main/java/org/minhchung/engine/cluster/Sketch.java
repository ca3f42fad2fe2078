package org.minhchung.engine.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.minhchung.engine.score.Rarity;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Token;

/**
 * By what a text is found again: its rarest syllables, each with its rarity in one number, its
 * rarest pairs, and a fingerprint of all its folded words.
 *
 * @param fingerprint 64 bits of SHA-256: nobody can write two texts that pass for one another
 * @param syllables distinct, ascending; the hash in the high 24 bits, the rarity in the low 8; at
 *     most {@value #MOST_SYLLABLES}, the rarest
 * @param pairs hashes of neighbouring syllables, rarest first, at most {@value #MOST_PAIRS}
 * @param mass rarity of all {@code syllables}
 */
record Sketch(long fingerprint, int[] syllables, int[] pairs, float mass) {

  static final int MOST_SYLLABLES = 96;
  static final int MOST_PAIRS = 24;

  /** The number of tokens that are read: what stands behind is other talk. */
  private static final int MOST_TOKENS = 1_000;

  private static final float STEP = 12f / 255;

  static Sketch of(ReadText text, Rarity rarities) {
    List<Token> tokens = text.tokens().subList(0, Math.min(MOST_TOKENS, text.tokens().size()));
    int size = tokens.size();
    int[] hashes = new int[size];
    int[] steps = new int[size];
    for (int i = 0; i < size; i++) {
      String word = tokens.get(i).folded();
      hashes[i] = hash(word);
      steps[i] = Math.clamp(Math.round(rarities.of(word) / STEP), 1, 255);
    }
    int[] syllables = rarest(hashes, steps);
    float mass = 0;
    for (int syllable : syllables) {
      mass += rarity(syllable);
    }
    return new Sketch(fingerprint(text), syllables, pairs(hashes, steps), mass);
  }

  /** What a syllable of {@link #syllables} weighs. */
  static float rarity(int syllable) {
    return (syllable & 0xFF) * STEP;
  }

  private static int[] rarest(int[] hashes, int[] steps) {
    long[] weighed = new long[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      weighed[i] = (long) steps[i] << 32 | (hashes[i] & ~0xFF | steps[i]) & 0xFFFFFFFFL;
    }
    int[] kept = distinct(weighed, MOST_SYLLABLES);
    sortUnsigned(kept);
    return kept;
  }

  private static int[] pairs(int[] hashes, int[] steps) {
    long[] weighed = new long[Math.max(0, hashes.length - 1)];
    for (int i = 0; i < weighed.length; i++) {
      long hash = (hashes[i] * 31 + hashes[i + 1]) * 0x85EBCA6B & 0xFFFFFFFFL;
      weighed[i] = (long) (steps[i] + steps[i + 1]) << 32 | hash;
    }
    return distinct(weighed, MOST_PAIRS);
  }

  /** The low halves of the greatest, each once, greatest first. */
  private static int[] distinct(long[] weighed, int most) {
    Arrays.sort(weighed);
    int[] kept = new int[Math.min(most, weighed.length)];
    int count = 0;
    for (int i = weighed.length - 1; i >= 0 && count < kept.length; i--) {
      if (i == weighed.length - 1 || weighed[i] != weighed[i + 1]) {
        kept[count++] = (int) weighed[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static void sortUnsigned(int[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] ^= Integer.MIN_VALUE;
    }
    Arrays.sort(values);
    for (int i = 0; i < values.length; i++) {
      values[i] ^= Integer.MIN_VALUE;
    }
  }

  private static int hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return (int) (hash ^ hash >>> 32);
  }

  private static long fingerprint(ReadText text) {
    StringBuilder words = new StringBuilder(text.tidied().length());
    for (Token token : text.tokens()) {
      words.append(token.folded()).append(' ');
    }
    // A text of signs alone repeats the same signs.
    String read = words.isEmpty() ? text.tidied() : words.toString();
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(read.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    long fingerprint = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      fingerprint = fingerprint << 8 | digest[i] & 0xFF;
    }
    return fingerprint;
  }
}
