package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minhchung.bench.Distractors;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.bench.quality.Block.Cell;

/** Finds the claims of a hand-written set among tens of thousands of others, beside plain peers. */
final class FarRun {

  static final int DISTRACTORS = 35_000;
  private static final long SEED = 20261128;

  private final HandSet set;
  private final Trials trials;
  private final Noises noises;
  private final Predicate<TestMessage> chosen;

  FarRun(HandSet set, Trials trials, Noises noises, Predicate<TestMessage> chosen) {
    this.set = set;
    this.trials = trials;
    this.noises = noises;
    this.chosen = chosen;
  }

  List<Trial> run(Findings findings) {
    Map<String, String> texts = new LinkedHashMap<>(set.texts());
    List<String> distractors = new Distractors(SEED).make(DISTRACTORS);
    for (int i = 0; i < distractors.size(); i++) {
      texts.put("d" + i, distractors.get(i));
    }
    List<Trial> found = trials.run(Claims.of(texts), messages());
    Versus versus =
        Versus.of(
            trials,
            found,
            List.of(
                PlainCosine.ofGramsAndPairs(texts), PlainBm25.of(texts), PlainBm25.folded(texts)));
    findings.add(
        new Report.Section(
            set.name() + ", among distractors",
            "%,d claims: the set's own and %,d more made of them, with other numbers, dates, places and subjects, or the subject of one with the predicate of another."
                .formatted(texts.size(), distractors.size()),
            List.of(
                first(versus),
                KindTable.of("distractors-kinds", "All figures, shipped thresholds", found))));
    aims(versus, findings);
    return found;
  }

  /** The positives as they stand, and para1 with all noise at once. */
  private List<TestMessage> messages() {
    List<TestMessage> positives = set.ofAny(Kinds.POSITIVE).stream().filter(chosen).toList();
    Stream<TestMessage> noised =
        positives.stream()
            .filter(message -> message.kind().equals("para1"))
            .map(
                message ->
                    message
                        .saying(noises.spoil(NoiseKind.ALL, message.id(), message.text()))
                        .ofKind("para1, all noise"));
    return Stream.concat(positives.stream(), noised).toList();
  }

  private static Block.Table first(Versus versus) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String kind :
        versus.engine().stream().map(trial -> trial.message().kind()).distinct().toList()) {
      rows.add(versus.kind(kind).row(kind, Versus.FIRST));
    }
    return new Block.Table("distractors-first", "Success@1 by kind", versus.columns("kind"), rows);
  }

  private static void aims(Versus versus, Findings findings) {
    for (String kind : List.of("para1", "forward", "noisy")) {
      findings.add(
          Aim.atLeast(
              "success@1 among distractors, " + kind,
              0.99,
              versus.kind(kind).ours(Versus.FIRST),
              ""));
    }
    Versus para2 = versus.kind("para2");
    findings.add(
        Aim.atLeast(
            "success@1 among distractors, para2: ahead of the char + pair cosine",
            0.10,
            para2.lead(0, Versus.FIRST),
            "engine %s, cosine %s"
                .formatted(
                    para2.ours(Versus.FIRST).shown(), para2.theirs(0, Versus.FIRST).shown())));
  }
}
