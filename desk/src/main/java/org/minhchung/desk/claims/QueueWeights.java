package org.minhchung.desk.claims;

import java.time.LocalDate;

/**
 * What counts how much in the queue. There is no term for a subject, a person or a desk. Public, as
 * is every version before.
 *
 * @param version 1 for the first
 * @param setOn the day it was set
 * @param reach points for each band of people who asked, 0 to 100
 * @param growth points if it is rising; half of them are taken if it is fading
 * @param harm points for each step of {@link Harm}
 * @param checkability points for each step of {@link Checkability}
 * @param age points for each day it has waited
 * @param why the reason for the change, for everybody to read
 */
public record QueueWeights(
    int version,
    LocalDate setOn,
    int reach,
    int growth,
    int harm,
    int checkability,
    int age,
    String why) {

  public static final int MOST = 100;

  /**
   * @throws IllegalArgumentException if a weight is not 0 to {@value #MOST}
   */
  public QueueWeights {
    for (int weight : new int[] {reach, growth, harm, checkability, age}) {
      if (weight < 0 || weight > MOST) {
        throw new IllegalArgumentException("a weight is 0 to %d, was %d".formatted(MOST, weight));
      }
    }
  }

  /** What a desk begins with: harm first, then how many asked; a week of waiting is one band. */
  public static QueueWeights first(LocalDate day) {
    return new QueueWeights(0, day, 14, 10, 25, 6, 2, "");
  }
}
