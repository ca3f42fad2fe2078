package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.bench.quality.Block.Cell;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Matcher;

/** Measures a hand-written set: by kind, its decisions, its calibration, and under noise. */
final class HandRun {

  private static final List<String> KINDS =
      List.of("para1", "para2", "forward", "noisy", "conflict", "other", "opinion");

  private final HandSet set;
  private final Trials trials;
  private final Noises noises;
  private final Predicate<TestMessage> chosen;
  private final Claims claims;

  /**
   * @param chosen the messages to measure
   */
  HandRun(HandSet set, Trials trials, Noises noises, Predicate<TestMessage> chosen) {
    this.set = set;
    this.trials = trials;
    this.noises = noises;
    this.chosen = chosen;
    this.claims = Claims.of(set.texts());
  }

  /** The set as it stands, and under each noise. */
  record Results(Decisions clean, Map<NoiseKind, List<Trial>> noised) {

    /** All trials, for a list of what went wrong. */
    Stream<Trial> all() {
      return Stream.concat(clean.all().stream(), noised.values().stream().flatMap(List::stream));
    }

    /** Every fold, clean and noised, decided with what the other four chose on clean messages. */
    Results outOfFold() {
      Folds folds = new Folds(clean.all());
      Map<NoiseKind, List<Trial>> decided = new EnumMap<>(NoiseKind.class);
      noised.forEach((kind, some) -> decided.put(kind, folds.decide(clean.all(), some).trials()));
      return new Results(clean.outOfFold(), decided);
    }

    /** A noised set as decisions; nothing is left out there. */
    Decisions under(NoiseKind kind) {
      return new Decisions(noised.getOrDefault(kind, List.of()), List.of());
    }
  }

  Results run() {
    List<TestMessage> messages = set.ofAny(KINDS).stream().filter(chosen).toList();
    List<TestMessage> positives =
        messages.stream().filter(message -> Kinds.POSITIVE.contains(message.kind())).toList();
    Map<NoiseKind, List<Trial>> noised = new EnumMap<>(NoiseKind.class);
    List<Trial> clean;
    try (ClaimIndex index = claims.index()) {
      Matcher matcher = new Matcher(index);
      clean = trials.run(matcher, messages);
      for (NoiseKind kind : NoiseKind.values()) {
        noised.put(kind, trials.run(matcher, spoilt(messages, kind)));
      }
    }
    return new Results(new Decisions(clean, trials.leftOut(claims, positives)), noised);
  }

  private List<TestMessage> spoilt(List<TestMessage> messages, NoiseKind kind) {
    return messages.stream()
        .map(message -> message.saying(noises.spoil(kind, message.id(), message.text())))
        .toList();
  }

  Report.Section byKind(Results results) {
    return new Report.Section(
        set.name() + ", by kind",
        "Each message is asked of the set's %d claims. s@k: the right claim is among the first k. Recall: answered alone with the right claim. Right or ≤ 3: answered rightly, or shown among at most three."
            .formatted(set.texts().size()),
        List.of(
            KindTable.of(
                set.name() + "-kinds", "By kind, shipped thresholds", results.clean.all())));
  }

  Report.Section decisions(Results results) {
    Decisions shipped = results.clean;
    return new Report.Section(
        set.name() + ", decisions",
        "Thresholds were set on this set, so the honest column is out of fold: claim groups are dealt into five folds, thresholds are chosen on four and measured on the fifth. The model that gives the probability saw no label of this set.",
        List.of(
            Decisions.table(set.name() + "-decisions", shipped, shipped.outOfFold()),
            shipped.chosen(set.name() + "-thresholds"),
            reliability(shipped),
            shipped.curve(set.name() + "-curve")));
  }

  Report.Section decisionsAsShipped(Results results) {
    Decisions shipped = results.clean;
    return new Report.Section(
        set.name() + ", decisions",
        HandSets.isHeldOut(set.name())
            ? "Nothing was chosen on this set, and nobody who writes rules has read it. Only figures are printed."
            : "No threshold was chosen on this set. It was held out until 2026-11-28, and is a development set since.",
        List.of(
            Decisions.table(set.name() + "-decisions", shipped),
            reliability(shipped),
            shipped.curve(set.name() + "-curve")));
  }

  private Block.Reliability reliability(Decisions decisions) {
    Measures all = new Measures(decisions.all());
    return new Block.Reliability(
        set.name() + "-calibration",
        "Probability of the best candidate after the guards against how often it was right; ten bins of equal mass; positives, conflicts, other, opinion, left-out",
        all.calibration(),
        all.calibrationError());
  }

  Report.Section underNoise(Results results) {
    List<List<Cell>> decisions = new ArrayList<>();
    List<List<Cell>> ranks = new ArrayList<>();
    List<List<Cell>> recalls = new ArrayList<>();
    add("clean", results.clean.clean(), decisions, ranks, recalls);
    results.noised.forEach((kind, noised) -> add(kind.label(), noised, decisions, ranks, recalls));
    List<String> kinds = Stream.concat(Stream.of("noise"), Kinds.POSITIVE.stream()).toList();
    return new Report.Section(
        set.name() + ", under noise",
        "Every message of the set, spoilt by seed; conflicts too, for style must not give a kind away.",
        List.of(
            new Block.Table(
                set.name() + "-noise",
                "Decisions under noise, shipped thresholds",
                List.of(
                    "noise",
                    "rows",
                    "s@1",
                    "recall",
                    "precision",
                    "right or ≤ 3",
                    "conflicts answered",
                    "new: other, opinion",
                    "calibration error"),
                decisions),
            new Block.Table(set.name() + "-noise-first", "Success@1 under noise", kinds, ranks),
            new Block.Table(
                set.name() + "-noise-recall", "Automatic recall under noise", kinds, recalls)));
  }

  /** What of each family of conflicts is answered; none if the set names no families. */
  Optional<Report.Section> byFamily(Results results) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String family : new TreeSet<>(set.families().values())) {
      rows.add(
          List.of(
              Cell.of(family),
              Cell.of(of(family, results.clean.clean()).rows()),
              Cell.of(of(family, results.clean.clean()).answered()),
              Cell.of(of(family, results.clean.clean()).asks()),
              Cell.of(of(family, results.clean.clean()).saysNew()),
              Cell.of(of(family, results.under(NoiseKind.BARE).clean()).answered()),
              Cell.of(of(family, results.under(NoiseKind.ALL).clean()).answered())));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                set.name() + ", conflicts by family",
                "Each conflict differs from its claim in one thing. Answered alone is wrong, ask and new are both right.",
                List.of(
                    new Block.Table(
                        set.name() + "-families",
                        "Conflicts by the thing in which they differ",
                        List.of(
                            "family",
                            "rows",
                            "answered",
                            "ask",
                            "new",
                            "answered, no diacritics",
                            "answered, all noise"),
                        rows))));
  }

  private Measures of(String family, List<Trial> trials) {
    return new Measures(
        trials.stream()
            .filter(trial -> family.equals(set.families().get(trial.message().id())))
            .toList());
  }

  private static void add(
      String name,
      List<Trial> trials,
      List<List<Cell>> decisions,
      List<List<Cell>> ranks,
      List<List<Cell>> recalls) {
    Decisions decided = new Decisions(trials, List.of());
    Measures all = new Measures(trials);
    decisions.add(
        List.of(
            Cell.of(name),
            Cell.of(all.rows()),
            Cell.of(all.kinds(Kinds.POSITIVE).success(1)),
            Cell.of(decided.recall()),
            Cell.of(decided.precision()),
            Cell.of(decided.helped()),
            Cell.of(decided.conflicts()),
            Cell.of(decided.saysNew()),
            Cell.of(all.calibrationError())));
    List<Cell> rank = new ArrayList<>(List.of(Cell.of(name)));
    List<Cell> recall = new ArrayList<>(List.of(Cell.of(name)));
    for (String kind : Kinds.POSITIVE) {
      Measures measures = all.kinds(List.of(kind));
      rank.add(Cell.of(measures.success(1)));
      recall.add(Cell.of(measures.recall()));
    }
    ranks.add(rank);
    recalls.add(recall);
  }
}
