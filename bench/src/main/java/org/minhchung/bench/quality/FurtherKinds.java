package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minhchung.bench.quality.Block.Cell;

/** The kinds that need more than a text and a claim: questions, times, several claims, numbers. */
final class FurtherKinds {

  private final HandSet set;
  private final Trials trials;
  private final Predicate<TestMessage> chosen;
  private final Claims claims;
  private final Consumer<Aim> aims;
  private final List<Trial> done = new ArrayList<>();

  /**
   * @param chosen the messages to measure
   * @param aims takes what the figures should reach
   */
  FurtherKinds(HandSet set, Trials trials, Predicate<TestMessage> chosen, Consumer<Aim> aims) {
    this.set = set;
    this.trials = trials;
    this.chosen = chosen;
    this.aims = aims;
    this.claims = Claims.of(set.texts());
  }

  /** All trials so far, for a list of what went wrong. */
  List<Trial> done() {
    return List.copyOf(done);
  }

  /** Questions, each against the light paraphrases told without a frame. */
  void asked(List<Trial> clean, Findings findings) {
    Framed frames = Framed.read(set.name());
    List<Trial> asked =
        run(
            claims,
            Stream.of(
                    frames.all(set.of("para1"), Framed.KIND),
                    frames.all(set.of(Kinds.CONFLICT), Framed.CONFLICT),
                    file("asked.tsv"))
                .flatMap(List::stream)
                .toList());
    if (asked.isEmpty()) {
      return;
    }
    findings.add(
        new Report.Section(
            set.name() + ", asked",
            "framed: every light paraphrase in ten askers' frames; framed-conflict: every conflict in the same; asked and asked-conflict: written by hand. A question whether a claim is so is that claim.",
            List.of(KindTable.of(set.name() + "-asked", "Questions", asked))));
    Measures para1 = new Measures(clean).kinds(List.of("para1"));
    for (String kind : List.of(Framed.KIND, "asked")) {
      aims.accept(
          Aim.atLeast(
              kind + ": recall against para1",
              -0.03,
              new Measures(asked).kinds(List.of(kind)).lead(para1, Trial::answeredRight),
              "difference of shares"));
    }
    for (String kind : List.of(Framed.CONFLICT, "asked-conflict")) {
      aims.accept(
          Aim.atMost(
              kind + ": answered alone",
              0.03,
              new Measures(asked).kinds(List.of(kind)).answered(),
              ""));
    }
  }

  void later(Findings findings) {
    List<Trial> later =
        kept(Later.run(trials, set).stream().filter(t -> chosen.test(t.message())).toList());
    if (later.isEmpty()) {
      return;
    }
    findings.add(
        new Report.Section(
            set.name() + ", later",
            "Dated claims sent a year on, with and without their date, and in their time. The row says when the message came, when the claim was checked and when the check holds.",
            List.of(KindTable.of(set.name() + "-later", "Later and in time", later))));
    aims.accept(
        Aim.atMost(
            "later, undated or out of time: answered alone",
            0.03,
            new Measures(later).kinds(Later.OUT_OF_TIME).answered(),
            "dated and undated rows together"));
  }

  /** Messages of several claims: the parts should name them. */
  void multi(Findings findings) {
    List<Trial> multi = run(claims, file("multi.tsv"));
    if (multi.isEmpty()) {
      return;
    }
    Map<String, List<Trial>> byCount = new LinkedHashMap<>();
    for (int count = 0; count <= 5; count++) {
      int wanted = count;
      List<Trial> some =
          multi.stream().filter(trial -> trial.message().claims().size() == wanted).toList();
      if (!some.isEmpty()) {
        byCount.put(count + (count == 1 ? " known claim" : " known claims"), some);
      }
    }
    byCount.put("all", multi);
    List<List<Cell>> rows = new ArrayList<>();
    byCount.forEach(
        (name, some) -> {
          Measures measures = new Measures(some);
          rows.add(
              List.of(
                  Cell.of(name),
                  Cell.of(measures.rows()),
                  Cell.of(measures.namedByParts()),
                  Cell.of(measures.partsRight()),
                  Cell.of(measures.helped()),
                  Cell.of(measures.recall()),
                  Cell.of(measures.precision()),
                  Cell.of(measures.answered())));
        });
    findings.add(
        new Report.Section(
            set.name() + ", multi",
            "Two to five messages pasted together. Named: of the claims in the message, how many some part of the answer names. Parts right: of the claims that parts name, how many are in the message.",
            List.of(
                new Block.Table(
                    set.name() + "-multi",
                    "Several messages in one",
                    List.of(
                        "message",
                        "rows",
                        "named",
                        "parts right",
                        "right or ≤ 3",
                        "recall",
                        "precision",
                        "answered"),
                    rows))));
    aims.accept(
        Aim.atMost(
            "multi, no known claim in it: answered alone",
            0.03,
            new Measures(multi.stream().filter(trial -> !trial.message().repeats()).toList())
                .answered(),
            "as for conflicts"));
  }

  /** Claims whose point is a phone or account number, among these and the others. */
  void number(Findings findings) {
    Map<String, String> numbers = new LinkedHashMap<>();
    HandSet.rows(set.name(), "number-claims.tsv")
        .forEach(row -> numbers.put(HandSet.cell(row, "id"), HandSet.cell(row, "text")));
    Claims all =
        claims.and(
            numbers.entrySet().stream()
                .map(entry -> Claims.claim(entry.getKey(), entry.getValue()))
                .toList());
    List<Trial> trials = run(all, file("number.tsv"));
    if (trials.isEmpty()) {
      return;
    }
    findings.add(
        new Report.Section(
            set.name() + ", number",
            "The number is the claim: written with dots, in words, with +84. Asked of %d claims about numbers and the set's own."
                .formatted(numbers.size()),
            List.of(KindTable.of(set.name() + "-number", "Numbers", trials))));
    aims.accept(
        Aim.atMost(
            "number-conflict: answered alone",
            0.03,
            new Measures(trials).kinds(List.of("number-conflict")).answered(),
            "as for conflicts"));
  }

  /** Denials: wanted is a question to a person, with the claim shown as what it is about. */
  void denial(Findings findings) {
    List<Trial> denials = run(claims, file("denial.tsv"));
    if (denials.isEmpty()) {
      return;
    }
    Measures measures = new Measures(denials);
    findings.add(
        new Report.Section(
            set.name() + ", denial",
            "A message that denies a claim is never answered with that claim's verdict: the word false would answer the wrong sentence.",
            List.of(
                new Block.Table(
                    set.name() + "-denial",
                    "Denials",
                    List.of("kind", "rows", "ask, about the claim", "ask", "answered", "new"),
                    List.of(
                        List.of(
                            Cell.of("denial"),
                            Cell.of(measures.rows()),
                            Cell.of(measures.askedAbout()),
                            Cell.of(measures.asks()),
                            Cell.of(measures.answered()),
                            Cell.of(measures.saysNew())))))));
    aims.accept(
        Aim.atMost("denial: answered alone", 0.03, measures.answered(), "as for conflicts"));
  }

  private List<TestMessage> file(String name) {
    return HandSet.messages(set.name(), name, set.groups());
  }

  private List<Trial> run(Claims claims, List<TestMessage> messages) {
    return kept(trials.run(claims, messages.stream().filter(chosen).toList()));
  }

  private List<Trial> kept(List<Trial> trials) {
    done.addAll(trials);
    return trials;
  }
}
