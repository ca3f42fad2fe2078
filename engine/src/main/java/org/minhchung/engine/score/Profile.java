package org.minhchung.engine.score;

import java.util.List;
import org.minhchung.engine.slots.Slots;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.Syllable;
import org.minhchung.engine.text.Token;

/**
 * A text made ready for comparing, so that a pair costs no strings: tokens as hashes, their rarity,
 * and slots. Made once for a message and kept for a claim. Immutable; safe to share between
 * threads.
 */
public final class Profile {

  /** A pathological text costs no more than a long one: what stands behind is not compared. */
  public static final int MOST_TOKENS = 2_000;

  private final ReadText text;
  private final Slots slots;
  final String[] words;
  final long[] folded;
  final long[] exact;
  final boolean[] accented;
  final float[] rarity;

  /** Words that no Vietnamese spelling allows and nobody has seen. */
  final boolean[] strange;

  /** Words that nobody has seen, in claims or elsewhere. */
  final boolean[] unseen;

  final double mass;
  final Positions positions;

  /** A text is full of slips if so many of its words are strange. */
  private static final double MISSPELT = 0.08;

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
    strange = new boolean[size];
    unseen = new boolean[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      words[i] = token.folded();
      folded[i] = hash(token.folded());
      exact[i] = hash(token.exact());
      accented[i] = token.accented();
      rarity[i] = (float) rarities.of(token.folded());
      unseen[i] = rarities.unseen(token.folded());
      strange[i] = unseen[i] && odd(token.folded());
      sum += rarity[i];
    }
    mass = sum;
    positions = new Positions(folded);
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

  /** Whether so many words are strange that a right one may be a slip too. */
  boolean misspelt() {
    return misspelt(0, size());
  }

  /** The same of the tokens from one up to another. */
  boolean misspelt(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += strange[i] ? 1 : 0;
    }
    return count > 0 && count >= MISSPELT * (to - from);
  }

  /** Whether any word carries an accent. */
  boolean accents() {
    for (boolean one : accented) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** Whether most words are syllables that Vietnamese spelling allows. */
  boolean syllabic() {
    int count = 0;
    for (String word : words) {
      count += Syllable.is(word) ? 1 : 0;
    }
    return 2 * count > size();
  }

  private static boolean odd(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(0)) && !Syllable.is(word);
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
