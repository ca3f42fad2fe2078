package org.minhchung.engine.score;

/** What is measured of a pair; each has a weight in {@code weights.tsv} under its name. */
public enum Feature {
  /** How near retrieval saw the claim, over the nearest of the same look-up, as a logarithm. */
  NEARNESS,
  /** Share of the claim's rarity that the window of the message holds in which it is told best. */
  WINDOW_COVER,
  /** Share of the window's rarity that the claim accounts for. */
  WINDOW_FOCUS,
  /** Share of the shared words on which the writers' accents contradict each other. */
  ACCENTS_APART,
  /** Rarity of all that is shared, as a logarithm: little shared text proves little. */
  EVIDENCE,
  /** Share of the claim's numbers, days, places and terms that the message states too. */
  VALUES_AGREE,
  /** Whether the claim states any such value at all. */
  VALUES_NONE,
  /** Cosine of the vectors an encoder gives both texts; absent where it reads neither. */
  MEANING
}
