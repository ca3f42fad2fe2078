package org.minhchung.bench.quality;

import java.util.List;
import org.minhchung.bench.noise.Noises;

/** The hand-written sets of this module, and what each may be used for; decision 0095. */
final class HandSets {

  /** Rules were written and thresholds chosen with it open. */
  static final String GOLD = "gold-vi";

  /** No threshold was chosen on it. Rules may be written after reading it since 2026-11-28. */
  static final String SECOND = "held-vi";

  /** Nobody who writes rules reads a row: figures are printed, rows never. */
  static final List<String> HELD_OUT = List.of("held2-vi", "held2-en");

  /** What stands beside the figures of {@link #GOLD}, in the order of the columns. */
  static final List<String> BESIDE = List.of(SECOND, HELD_OUT.get(0), HELD_OUT.get(1));

  private HandSets() {}

  static boolean isHeldOut(String set) {
    return HELD_OUT.contains(set);
  }

  /** The noise of the language that the end of a set's name tells. */
  static Noises noises(String set, long seed) {
    return set.endsWith("-en") ? Noises.english(seed) : Noises.vietnamese(seed);
  }
}
