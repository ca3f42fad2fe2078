package org.minhchung.engine.score;

import java.util.Map;

/**
 * How much a folded term tells: the rarer among the claims and in everyday text, the more.
 *
 * <p>A collection of eighty claims cannot say that "người" is common, so its counts are added to
 * those of the background table; at a hundred thousand claims the table no longer weighs.
 */
public final class Rarity {

  /** Rarity of a term nobody has seen among {@code texts} texts is {@code ln(1 + texts / 0.5)}. */
  private static final double UNSEEN = 0.5;

  /** Numbers and one-letter tokens stand in few claims and yet say little by themselves. */
  private static final double SHORT = 0.6;

  private final Background background;
  private final Map<String, Integer> counts;
  private final int claims;

  /**
   * Blends what an index counted with the background.
   *
   * @param counts in how many claims each folded term stands; terms without an entry stand in none
   * @param claims how many claims were counted
   */
  public Rarity(Background background, Map<String, Integer> counts, int claims) {
    this.background = background;
    this.counts = counts;
    this.claims = claims;
  }

  /** Above 0; about 1 for the commonest words and up to 12. */
  public double of(String term) {
    double texts = background.texts() + claims;
    double seen = background.count(term) + counts.getOrDefault(term, 0);
    double rarity = Math.log(1 + (texts - seen + UNSEEN) / (seen + UNSEEN));
    return term.length() < 2 ? rarity * SHORT : rarity;
  }

  /** Whether the term stands in no claim and in no everyday text that was counted. */
  boolean unseen(String term) {
    return background.count(term) + counts.getOrDefault(term, 0) == 0;
  }
}
