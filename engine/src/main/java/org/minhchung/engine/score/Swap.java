package org.minhchung.engine.score;

/**
 * Words of a claim in whose place the message has others, between the same neighbours: "cùng với
 * <i>sữa đậu nành</i> trong một bữa" and "cùng với <i>quả hồng</i> trong một bữa".
 *
 * @param share of the claim's rarity that all exchanged words carry, the lesser of both sides; 1
 *     for a word in the place of its opposite
 * @param copied share of the claim's rarity that the message tells in the claim's own order
 * @param claim the claim's words in the heaviest exchange
 * @param message the message's words in their place
 */
public record Swap(double share, double copied, String claim, String message) {

  /** A message that tells so much of the claim in order is a copy of it. */
  private static final double COPY = 0.75;

  /** In a copy an exchange counts from this share on. */
  private static final double IN_A_COPY = 0.03;

  /** No exchange was seen. */
  static final Swap NONE = new Swap(0, 0, "", "");

  /**
   * Whether the exchange makes another claim: in a copy nearly any does; in a text that tells the
   * claim half in its own words only a heavy one.
   *
   * @param exchange the share from which on an exchange is heavy
   * @param copied how much of the claim must be told in order for a heavy one
   */
  public boolean tells(double exchange, double copied) {
    return share >= IN_A_COPY && this.copied >= COPY || share >= exchange && this.copied >= copied;
  }
}
