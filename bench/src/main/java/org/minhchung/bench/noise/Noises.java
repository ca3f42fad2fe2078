package org.minhchung.bench.noise;

import java.text.Normalizer;
import java.util.Random;

/** All kinds of noise in one language. Safe to share between threads. */
public final class Noises {

  private static final double MANY_TYPOS = 0.10;
  private static final double SOME_TYPOS = 0.05;

  private final Clutter clutter;
  private final ShortForms shortForms;
  private final long seed;

  private Noises(Clutter clutter, ShortForms shortForms, long seed) {
    this.clutter = clutter;
    this.shortForms = shortForms;
    this.seed = seed;
  }

  /** Vietnamese talk around the text, Vietnamese short forms in it. */
  public static Noises vietnamese(long seed) {
    return new Noises(Clutter.read("clutter-vi.tsv"), ShortForms.read("teencode-vi.tsv"), seed);
  }

  /** English talk around the text; no short forms. */
  public static Noises english(long seed) {
    return new Noises(Clutter.read("clutter-en.tsv"), ShortForms.none(), seed);
  }

  /**
   * Spoils a text.
   *
   * @param id of the row: the same kind, id and seed spoil the same text alike
   */
  public String spoil(NoiseKind kind, String id, String text) {
    Random chance = chance(kind, id);
    return switch (kind) {
      case BARE -> Marks.bare(text);
      case PARTLY_BARE -> Marks.partlyBare(text, chance);
      case DECOMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case TONE_MOVED -> Marks.toneMoved(text);
      case TEENCODE -> shortForms.shorten(text, chance);
      case TYPOS_5 -> Typing.mistyped(text, SOME_TYPOS, chance);
      case TYPOS_10 -> Typing.mistyped(text, MANY_TYPOS, chance);
      case CLUTTER -> clutter.around(text, chance);
      case ALL -> {
        String typed = Typing.mistyped(shortForms.shorten(text, chance), MANY_TYPOS, chance);
        yield clutter.around(Marks.bare(typed), chance);
      }
    };
  }

  private Random chance(NoiseKind kind, String id) {
    long mixed = (31 * seed + kind.name().hashCode()) * 0x9E3779B97F4A7C15L + id.hashCode();
    // Spread over all bits: ids that follow each other would begin their sequences alike.
    return new Random(mixed * 0xBF58476D1CE4E5B9L ^ mixed >>> 31);
  }
}
