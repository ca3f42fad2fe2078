package org.minhchung.desk.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in the queue, and why, in points that anybody can add up again.
 *
 * <p>Waiting counts the same for everything each day, so the order of two items never changes by
 * itself; {@link #order} therefore leaves today out and can be stored.
 *
 * @param points all that counts today
 * @param terms each with its points, the largest first; those of no points are left out
 */
public record Priority(int points, List<Term> terms) {

  /** What counts. */
  public enum Kind {
    REACH,
    RISING,
    FADING,
    HARM,
    CHECKABILITY,
    AGE
  }

  /** One addend. */
  public record Term(Kind kind, int points) {}

  public Priority {
    terms = List.copyOf(terms);
  }

  /**
   * @param since the day it came
   */
  public static Priority of(
      QueueWeights weights,
      Reach reach,
      Harm harm,
      Checkability checkability,
      LocalDate since,
      LocalDate today) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(Kind.REACH, weights.reach() * reach.band().ordinal()));
    switch (reach.growth()) {
      case RISING -> terms.add(new Term(Kind.RISING, weights.growth()));
      case FADING -> terms.add(new Term(Kind.FADING, -weights.growth() / 2));
      case STEADY -> {}
    }
    terms.add(new Term(Kind.HARM, weights.harm() * harm.steps()));
    terms.add(new Term(Kind.CHECKABILITY, weights.checkability() * checkability.steps()));
    long waited = Math.max(0, today.toEpochDay() - since.toEpochDay());
    terms.add(new Term(Kind.AGE, Math.toIntExact(weights.age() * waited)));
    terms.removeIf(term -> term.points() == 0);
    terms.sort((one, other) -> Integer.compare(other.points(), one.points()));
    return new Priority(terms.stream().mapToInt(Term::points).sum(), terms);
  }

  /** A number that puts items in the order of their points on any day: more comes first. */
  public static long order(
      QueueWeights weights, Reach reach, Harm harm, Checkability checkability, LocalDate since) {
    int timeless = of(weights, reach, harm, checkability, since, since).points();
    return timeless - weights.age() * since.toEpochDay();
  }
}
