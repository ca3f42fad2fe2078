package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.bench.quality.Block.Cell;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Matcher;

/** Measures a public set: ranking beside plain peers, decisions, and ranking under noise. */
final class SharedRun {

  /** The English set whose figures have aims. */
  static final String ENGLISH = "ct22-task2a-en-train";

  static final List<String> SETS = List.of(ENGLISH, "xquad-vi", "xquad-viq2enq", "tatoeba-vi2en");

  private static final int MOST = 1_200;
  private static final int MOST_NOISED = 300;
  private static final long SEED = 20261128;

  private final SharedSet set;
  private final Trials trials;
  private final boolean english;
  private final Noises noises;

  SharedRun(SharedSet set, Trials trials) {
    this.set = set;
    this.trials = trials;
    this.english = set.name().equals(ENGLISH);
    this.noises = english ? Noises.english(SEED) : Noises.vietnamese(SEED);
  }

  List<Trial> run(Findings findings) {
    // Without a model first, as plain peers are; what ships comes after.
    try (ClaimIndex index = Claims.of(set.texts()).index(Encoder.none())) {
      Matcher matcher = new Matcher(index);
      List<TestMessage> messages = set.some(MOST, SEED);
      List<Trial> found = trials.run(matcher, messages);
      Versus versus =
          Versus.of(
              trials,
              found,
              List.of(
                  PlainCosine.ofGrams(set.texts()),
                  PlainCosine.ofGramsAndPairs(set.texts()),
                  PlainBm25.of(set.texts()),
                  PlainBm25.folded(set.texts())));
      findings.add(
          new Report.Section(
              set.name(),
              "%s. %,d of %,d messages, %,d claims."
                  .formatted(meaning(), messages.size(), set.messages().size(), set.texts().size()),
              List.of(
                  versus.table(set.name() + "-ranking", "Ranking beside plain peers"),
                  new Block.Table(
                      set.name() + "-decisions",
                      "Decisions, shipped thresholds",
                      KindTable.columns(),
                      List.of(KindTable.row("all", new Measures(found)))),
                  underNoise(matcher))));
      if (english) {
        aims(versus, withModel(messages, findings), findings);
      }
      return found;
    }
  }

  /** The English set once more with the small encoder that ships. */
  private Measures withModel(List<TestMessage> messages, Findings findings) {
    Measures found = new Measures(trials.run(Claims.of(set.texts()), messages));
    findings.add(
        new Report.Section(
            set.name() + ", with the small model",
            "The same messages and claims, with the encoder that ships.",
            List.of(
                new Block.Table(
                    set.name() + "-with-model",
                    "Ranking and decisions, shipped thresholds",
                    KindTable.columns(),
                    List.of(KindTable.row("all", found))))));
    return found;
  }

  private String meaning() {
    return switch (set.name()) {
      case ENGLISH -> "English posts and the checked claims they repeat";
      case "xquad-vi" -> "Vietnamese questions and the paragraphs that answer them: finding only";
      case "xquad-viq2enq", "tatoeba-vi2en" ->
          "Vietnamese to English: without a multilingual model nothing is promised here";
      default -> set.name();
    };
  }

  private Block.Table underNoise(Matcher matcher) {
    List<TestMessage> some = set.some(MOST_NOISED, SEED);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(KindTable.row("clean", new Measures(trials.run(matcher, some))));
    Stream.of(NoiseKind.values())
        .filter(kind -> !english || kind.spoilsEnglish())
        .forEach(
            kind ->
                rows.add(
                    KindTable.row(
                        kind.label(), new Measures(trials.run(matcher, spoilt(some, kind))))));
    List<String> columns = new ArrayList<>(KindTable.columns());
    columns.set(0, "noise");
    return new Block.Table(
        set.name() + "-noise",
        "Under noise, %d messages drawn by seed".formatted(some.size()),
        columns,
        rows);
  }

  private List<TestMessage> spoilt(List<TestMessage> messages, NoiseKind kind) {
    return messages.stream()
        .map(message -> message.saying(noises.spoil(kind, message.id(), message.text())))
        .toList();
  }

  private static void aims(Versus versus, Measures withModel, Findings findings) {
    findings.add(
        Aim.atLeast("English set, MAP@5, without a model", 0.80, versus.ours(Versus.MAP), ""));
    findings.add(
        Aim.atLeast(
            "English set, MAP@5, with the small model", 0.86, withModel.averagePrecision(), ""));
    findings.add(
        Aim.atLeast(
            "English set, MAP@5, ahead of plain char cosine",
            0.03,
            versus.lead(0, Versus.MAP),
            "char cosine " + versus.theirs(0, Versus.MAP).shown()));
  }
}
