package org.minhchung.engine.score;

/**
 * Words of a claim in whose place the message has others, between the same neighbours: "cùng với
 * <i>sữa đậu nành</i> trong một bữa" and "cùng với <i>quả hồng</i> trong một bữa".
 *
 * @param share of the claim's rarity that the exchanged words carry, the lesser of both sides
 * @param claim the claim's words
 * @param message the message's words in their place
 */
public record Swap(double share, String claim, String message) {

  /** No exchange was seen. */
  static final Swap NONE = new Swap(0, "", "");
}
