package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.minhchung.bench.quality.Bootstrap.Part;

/** The figures of a list of trials, each with its interval. */
record Measures(List<Trial> trials) {

  Measures {
    trials = List.copyOf(trials);
  }

  Measures kinds(List<String> kinds) {
    return new Measures(
        trials.stream().filter(trial -> kinds.contains(trial.message().kind())).toList());
  }

  int rows() {
    return trials.size();
  }

  Figure reciprocalRank() {
    return ranked(trial -> Ranking.reciprocalRank(trial.message().claims(), trial.ranking()));
  }

  Figure averagePrecision() {
    return ranked(trial -> Ranking.averagePrecision(trial.message().claims(), trial.ranking()));
  }

  Figure success(int first) {
    return ranked(trial -> Ranking.success(trial.message().claims(), trial.ranking(), first));
  }

  private Figure ranked(Function<Trial, Double> value) {
    return ratio(
        trial -> trial.message().repeats() ? new Part(value.apply(trial), 1) : Part.NOTHING);
  }

  /** Of the messages that repeat a claim, how many are answered alone with the right one. */
  Figure recall() {
    return share(trial -> trial.message().repeats(), Trial::answeredRight);
  }

  /** Of the messages answered alone, how many with a claim that they repeat. */
  Figure precision() {
    return share(Trial::answered, Trial::answeredRight);
  }

  /** How many are answered alone, rightly or wrongly. */
  Figure answered() {
    return share(_ -> true, Trial::answered);
  }

  /** How many are not answered alone. */
  Figure rejected() {
    return share(_ -> true, trial -> !trial.answered());
  }

  /** Of the messages that repeat a claim: answered with it, or shown among at most three. */
  Figure helped() {
    return share(trial -> trial.message().repeats(), Trial::helped);
  }

  Figure asks() {
    return share(_ -> true, Trial::asks);
  }

  Figure saysNew() {
    return share(_ -> true, Trial::saysNew);
  }

  /** How many are shown as about a claim, and not answered. */
  Figure askedAbout() {
    return share(
        _ -> true,
        trial ->
            trial.asks()
                && trial.about()
                && !trial.ranked().isEmpty()
                && trial.ranked().getFirst().claim().equals(trial.message().near()));
  }

  /** Of all claims that the messages tell, how many are named by one of their parts. */
  Figure namedByParts() {
    return ratio(
        trial ->
            new Part(
                trial.message().claims().stream().filter(trial.parts()::contains).count(),
                trial.message().claims().size()));
  }

  /** Of all claims that parts name, how many the messages tell. */
  Figure partsRight() {
    return ratio(
        trial ->
            new Part(
                trial.parts().stream().filter(trial.message().claims()::contains).count(),
                trial.parts().size()));
  }

  Calibration calibration() {
    return Calibration.of(trials.stream().map(Measures::said).toList());
  }

  Figure calibrationError() {
    return Bootstrap.of(
        trials,
        trial -> trial.message().group(),
        sample -> Calibration.of(sample.stream().map(Measures::said).toList()).error());
  }

  private static Calibration.Case said(Trial trial) {
    return new Calibration.Case(trial.probability(), trial.bestIsRight());
  }

  private record Sided(Trial trial, boolean ours) {}

  /**
   * How much larger a share is here than in other trials. Groups are resampled for both at once.
   *
   * @param hit of the messages that repeat a claim
   */
  Figure lead(Measures other, Predicate<Trial> hit) {
    List<Sided> both = new ArrayList<>();
    trials.forEach(trial -> both.add(new Sided(trial, true)));
    other.trials.forEach(trial -> both.add(new Sided(trial, false)));
    both.removeIf(sided -> !sided.trial.message().repeats());
    Figure lead =
        Bootstrap.of(
            both,
            sided -> sided.trial.message().group(),
            sample -> share(sample, true, hit) - share(sample, false, hit));
    return new Figure(lead.value(), lead.low(), lead.high(), rows());
  }

  private static double share(List<Sided> sample, boolean ours, Predicate<Trial> hit) {
    int all = 0;
    int hits = 0;
    for (Sided sided : sample) {
      if (sided.ours == ours) {
        all++;
        hits += hit.test(sided.trial) ? 1 : 0;
      }
    }
    return all == 0 ? Double.NaN : (double) hits / all;
  }

  private Figure share(Function<Trial, Boolean> counts, Function<Trial, Boolean> hit) {
    return ratio(trial -> Part.of(counts.apply(trial), hit.apply(trial)));
  }

  private Figure ratio(Function<Trial, Part> part) {
    return Bootstrap.ratio(trials, trial -> trial.message().group(), part);
  }
}
