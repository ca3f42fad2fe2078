package org.minhchung.engine.cluster;

import java.nio.charset.StandardCharsets;

/**
 * What is kept of a text that stands for its cell.
 *
 * @param syllables as in {@link Sketch}
 * @param mass as in {@link Sketch}
 * @param bytes its words, UTF-8
 */
record Standing(int[] syllables, float mass, byte[] bytes) {

  static Standing of(Sketch sketch, String words) {
    return new Standing(sketch.syllables(), sketch.mass(), words.getBytes(StandardCharsets.UTF_8));
  }

  String words() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Share of the lesser text's rarity that both have, 0 to 1. */
  float shared(Sketch sketch) {
    int[] others = sketch.syllables();
    float shared = 0;
    int i = 0;
    int k = 0;
    while (i < syllables.length && k < others.length) {
      int order = Integer.compareUnsigned(syllables[i] >>> 8, others[k] >>> 8);
      shared += order == 0 ? Sketch.rarity(syllables[i]) : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    float least = Math.min(mass, sketch.mass());
    return least == 0 ? 0 : shared / least;
  }
}
