package org.minhchung.engine.index;

import java.util.List;
import java.util.Optional;

/**
 * Turns texts into directions, so that texts of like meaning point alike though they share no word.
 *
 * <p>A reader may be sure of three things. A vector has length 1, so that the product of two is the
 * cosine of their angle. The same text gives the same vector on the same machine, up to rounding.
 * And a text in a language the encoder does not read is never given to it: an English one makes
 * Vietnamese worse, docs/decisions/0036-encoder.md.
 *
 * <p>Thread-safe. Memory is bounded by the texts of one call.
 */
public interface Encoder extends AutoCloseable {

  /** What an operator calls it; never empty. */
  String title();

  /** SHA-256 of everything its vectors hang on, hex lower case; of {@link #none}, empty. */
  String hash();

  /** Whether texts in this language may be given to it; a tag as {@code Wording} has it. */
  boolean reads(String language);

  /** How many numbers a vector has, at least 1; 0 if it reads nothing. */
  int dimensions();

  /**
   * One vector a text, in the order of the texts. A text longer than the model takes is cut.
   *
   * @return empty if the model cannot be run on this machine; then it is so for every text, and the
   *     log says why, once
   */
  Optional<List<float[]>> encode(List<String> texts);

  /** The vector of one text, as above. */
  default Optional<float[]> encode(String text) {
    return encode(List.of(text)).map(List::getFirst);
  }

  @Override
  void close();

  /** The encoder that reads nothing. */
  static Encoder none() {
    return NoEncoder.NONE;
  }

  /**
   * Cosine of the angle between two vectors of length 1: 1 for the same direction, about 0 for
   * texts that have nothing to do with each other, never below -1.
   *
   * @throws IllegalArgumentException if they are of different encoders
   */
  static double cosine(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "vectors of %d and %d numbers".formatted(one.length, other.length));
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return Math.clamp(sum, -1, 1);
  }
}
