package org.minhchung.engine.score;

import java.util.Comparator;
import java.util.List;

/**
 * The two thresholds between "answer", "ask" and "new".
 *
 * <p>A wrong automatic answer puts our name under someone else's claim; a needless question costs
 * an editor about a minute. So {@code answer} is set for precision and {@code ask} for recall. The
 * numbers and the data behind them are in docs/decisions/0021-match-thresholds.md.
 *
 * @param answer at or above, unguarded: answer alone, if no rival stands within {@code margin}
 * @param answerShort the same for a message of fewer than {@code shortText} tokens, from which
 *     wrong matches come
 * @param ask at or above before the guards, yet short of answering: show it as uncertain
 * @param margin the lead over the second that an answer needs, in log odds
 * @param shortText in tokens
 * @param exchange words in whose place the message has others forbid an answer from this share of
 *     the claim's rarity on
 * @param copied only where this share of the claim is told in its own order: in free retelling
 *     other words are no exchange
 */
public record MatchRules(
    double answer,
    double answerShort,
    double ask,
    double margin,
    int shortText,
    double exchange,
    double copied) {

  /** A probability of exactly 0 or 1 has no odds. */
  private static final double EDGE = 1e-6;

  /**
   * @throws IllegalArgumentException if the thresholds are out of order or out of range
   */
  public MatchRules {
    if (!(0 < ask && ask <= answer && answer <= answerShort && answerShort < 1)) {
      throw new IllegalArgumentException(
          "thresholds must rise from ask (%s) over answer (%s) to short (%s), within 0 and 1"
              .formatted(ask, answer, answerShort));
    }
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must not be negative, was " + margin);
    }
  }

  /** The rules that ship. */
  public static MatchRules shipped() {
    return new MatchRules(0.50, 0.70, 0.08, 1.0, 8, 0.06, 0.65);
  }

  /** The order in which candidates are shown: most probable first, ties by key. */
  public static Comparator<Weighed> order() {
    return Comparator.comparingDouble(Weighed::probability)
        .reversed()
        .thenComparing(Weighed::claim);
  }

  /**
   * Decides from the candidates alone: same input, same decision, on any machine.
   *
   * @param candidates in any order
   * @param tokens of the message
   */
  public Reasoned decide(List<Weighed> candidates, int tokens) {
    List<Weighed> plausible =
        candidates.stream().filter(candidate -> candidate.raw() >= ask).sorted(order()).toList();
    if (plausible.isEmpty()) {
      double top = candidates.stream().mapToDouble(Weighed::raw).max().orElse(0);
      return new Reasoned(new Decision.New(), node(top, "decision.new", percent(ask)));
    }
    Weighed best = plausible.getFirst();
    double needed = tokens < shortText ? answerShort : answer;
    if (best.guarded()) {
      String key = best.about() ? "decision.ask.about" : "decision.ask.conflict";
      return asked(node(best.probability(), key));
    }
    if (best.probability() < needed) {
      String key = tokens < shortText ? "decision.ask.short" : "decision.ask.below";
      return asked(node(best.probability(), key, percent(best.probability()), percent(needed)));
    }
    double lead = lead(best, plausible);
    if (lead < margin) {
      return asked(node(lead, "decision.ask.rival"));
    }
    return new Reasoned(
        new Decision.Same(best.claim()),
        node(best.probability(), "decision.same", percent(best.probability())));
  }

  /** Whether this candidate alone, without rivals, could be answered in a text of that length. */
  public boolean answers(Weighed candidate, int tokens) {
    return !candidate.guarded()
        && candidate.probability() >= (tokens < shortText ? answerShort : answer);
  }

  private static double lead(Weighed best, List<Weighed> plausible) {
    return plausible.stream()
        .skip(1)
        .filter(rival -> !rival.words().equals(best.words()))
        .findFirst()
        .map(rival -> odds(best.probability()) - odds(rival.probability()))
        .orElse(Double.MAX_VALUE);
  }

  private static double odds(double probability) {
    double held = Math.clamp(probability, EDGE, 1 - EDGE);
    return Math.log(held / (1 - held));
  }

  private static Reasoned asked(Why why) {
    return new Reasoned(new Decision.Ask(), why);
  }

  private static Why node(double value, String key, String... arguments) {
    return new Why(value, key, List.of(arguments), List.of());
  }

  private static String percent(double value) {
    return String.valueOf(Math.round(100 * value));
  }
}
