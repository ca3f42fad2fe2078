package org.minhchung.engine.cluster;

/**
 * When two messages say the same.
 *
 * <p>A wrong join hides a message from the people who would check it; a missed one costs a person a
 * click. So the numbers are set for precision; docs/decisions/0080-grouping.md has the data.
 *
 * @param told at least this share of the shorter text's rarity must be told in one window of the
 *     other, 0 to 1
 * @param shared and what is shared must carry this much rarity: a few small words prove nothing,
 *     and a text with less joins its exact repeats alone
 * @param exchange words in whose place the other has others part two texts from this share of the
 *     shorter's rarity on
 * @param copied only where this share of the shorter's neighbouring words is kept
 */
public record GroupRules(double told, double shared, double exchange, double copied) {

  public GroupRules {
    if (!(told > 0 && told <= 1)) {
      throw new IllegalArgumentException("told must be above 0 and at most 1, was " + told);
    }
    if (!(shared >= 0)) {
      throw new IllegalArgumentException("shared must not be negative, was " + shared);
    }
  }

  /** The rules that ship. */
  public static GroupRules shipped() {
    return new GroupRules(0.72, 20, 0.075, 0.53);
  }
}
