package org.minhchung.bench.quality;

import java.util.List;
import java.util.stream.Stream;
import org.minhchung.engine.score.MatchRules;

/**
 * The two numbers of the rules that are chosen on a hand-written set, and the rule by which they
 * are chosen: {@code answer} is the lowest at which what must not be answered is not, {@code ask}
 * the lowest at which enough of what is unknown is called new.
 */
record Thresholds(double answer, double ask) {

  private static final double PRECISION = 0.99;
  private static final double REJECT = 0.99;
  private static final double CONFLICT = 0.03;
  private static final double NEW = 0.88;
  private static final List<Double> ANSWERS =
      Stream.iterate(0.20, answer -> answer < 0.985, answer -> answer + 0.01).toList();
  private static final List<Double> ASKS =
      Stream.iterate(0.02, ask -> ask < 0.20, ask -> ask + 0.01).toList();

  static Thresholds shipped() {
    MatchRules rules = MatchRules.shipped();
    return new Thresholds(rules.answer(), rules.ask());
  }

  /** The shipped rules with these two numbers. */
  MatchRules rules() {
    MatchRules rules = MatchRules.shipped();
    double low = Math.min(ask, answer);
    return new MatchRules(
        answer,
        Math.max(answer, rules.answerShort()),
        low,
        rules.margin(),
        rules.shortText(),
        rules.exchange(),
        rules.copied());
  }

  /** What the trials would have come to under these thresholds; guards and order stay. */
  List<Trial> replay(List<Trial> trials) {
    MatchRules rules = rules();
    return trials.stream()
        .map(trial -> trial.decided(rules.decide(trial.ranked(), trial.tokens()).decision()))
        .toList();
  }

  /** Chooses on these trials alone. */
  static Thresholds chosenOn(List<Trial> trials) {
    Thresholds shipped = shipped();
    double ask =
        ASKS.stream()
            .filter(one -> enoughNew(new Thresholds(shipped.answer, one).replay(trials)))
            .findFirst()
            .orElse(shipped.ask);
    double kept = Math.min(ask, ANSWERS.getFirst());
    List<Double> safe =
        ANSWERS.stream().filter(one -> rejects(new Thresholds(one, kept).replay(trials))).toList();
    return safe.stream()
        .filter(one -> fewConflicts(new Thresholds(one, kept).replay(trials)))
        .findFirst()
        // No threshold buys off the conflicts: then they are for the guards, not for it.
        .or(() -> safe.stream().findFirst())
        .map(answer -> new Thresholds(answer, kept))
        .orElse(new Thresholds(ANSWERS.getLast(), kept));
  }

  private static boolean rejects(List<Trial> trials) {
    int answered = 0;
    int right = 0;
    int unknown = 0;
    int rejected = 0;
    for (Trial trial : trials) {
      if (trial.message().repeats() || Kinds.UNKNOWN.contains(trial.message().kind())) {
        answered += trial.answered() ? 1 : 0;
        right += trial.answeredRight() ? 1 : 0;
      }
      if (unknown(trial)) {
        unknown++;
        rejected += trial.answered() ? 0 : 1;
      }
    }
    return right >= PRECISION * answered && rejected >= REJECT * unknown;
  }

  private static boolean fewConflicts(List<Trial> trials) {
    long all = trials.stream().filter(Thresholds::conflicts).count();
    long answered = trials.stream().filter(Thresholds::conflicts).filter(Trial::answered).count();
    return answered <= CONFLICT * all;
  }

  private static boolean enoughNew(List<Trial> trials) {
    List<Trial> unknown =
        trials.stream().filter(trial -> Kinds.UNKNOWN.contains(trial.message().kind())).toList();
    return unknown.stream().filter(Trial::saysNew).count() >= NEW * unknown.size();
  }

  private static boolean unknown(Trial trial) {
    String kind = trial.message().kind();
    return Kinds.UNKNOWN.contains(kind) || kind.equals(Kinds.LEFT_OUT);
  }

  private static boolean conflicts(Trial trial) {
    return trial.message().kind().equals(Kinds.CONFLICT);
  }
}
