package org.minhchung.bench.peers;

import static org.minhchung.bench.peers.TextTable.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.bench.Distractors;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.bench.quality.HandSet;
import org.minhchung.bench.quality.Kinds;
import org.minhchung.bench.quality.SharedSet;
import org.minhchung.bench.quality.TestMessage;

/** Finding and deciding, all sides on the same messages. */
final class QualityRun {

  private static final String ENGLISH = "ct22-task2a-en-train";
  private static final long SEED = 20261128;

  private final List<Contender> contenders;
  private final HandSet gold = HandSet.read("gold-vi").orElseThrow();

  QualityRun(List<Contender> contenders) {
    this.contenders = List.copyOf(contenders);
  }

  /** Which message is answered alone, with the claims of gold-vi and no others. */
  TextTable deciding() {
    TextTable table =
        new TextTable(
            "Deciding: gold-vi alone, %d claims, %d messages; shares answered (hit, wrong) or not answered"
                .formatted(gold.texts().size(), gold.messages().size()),
            List.of("", "hit", "wrong", "reject: left out", "reject: unknown", "reject: conflict"));
    for (Side side : sides("gold", gold.texts())) {
      if (side.decides()) {
        Decided decided = Decided.of(side, gold.messages());
        table.row(
            side.name(),
            List.of(
                share(decided.hit()),
                share(decided.wrong()),
                share(decided.leftOut()),
                share(decided.unknown()),
                share(decided.conflict())));
      }
    }
    return table;
  }

  /** Ranking by kind and under noise, among so many made sentences. */
  List<TextTable> finding(int distractors) {
    Map<String, String> texts = new LinkedHashMap<>(gold.texts());
    int number = 0;
    for (String made : new Distractors(SEED).make(distractors)) {
      texts.put("d" + number++, made);
    }
    List<String> kinds = new ArrayList<>(List.of("", "MRR@10", "success@1", "success@5"));
    Kinds.POSITIVE.forEach(kind -> kinds.add(kind + " @1"));
    TextTable byKind =
        new TextTable(
            "Finding: gold-vi, %d claims among %d made ones".formatted(gold.texts().size(), number),
            kinds);
    List<TestMessage> light = gold.ofAny(List.of("para1"));
    List<String> noises = new ArrayList<>(List.of(""));
    List.of(NoiseKind.values()).forEach(kind -> noises.add(kind.label()));
    TextTable noisy = new TextTable("Finding under noise: the same claims, para1, MRR@10", noises);
    Noises spoiling = Noises.vietnamese(SEED);
    for (Side side : sides("among", texts)) {
      List<TestMessage> positive = gold.ofAny(Kinds.POSITIVE);
      Map<String, List<String>> rankings = Ranked.rankings(side, positive);
      Ranked all = Ranked.of(positive, rankings);
      List<String> cells =
          new ArrayList<>(
              List.of(share(all.reciprocalRank()), share(all.first()), share(all.five())));
      for (String kind : Kinds.POSITIVE) {
        cells.add(share(Ranked.of(gold.ofAny(List.of(kind)), rankings).first()));
      }
      byKind.row(side.name(), cells);
      List<String> spoilt = new ArrayList<>();
      for (NoiseKind kind : NoiseKind.values()) {
        List<TestMessage> messages =
            light.stream()
                .map(message -> message.saying(spoiling.spoil(kind, message.id(), message.text())))
                .toList();
        spoilt.add(share(Ranked.of(side, messages).reciprocalRank()));
      }
      noisy.row(side.name(), spoilt);
    }
    return List.of(byKind, noisy);
  }

  /** Ranking on the public English set, where this machine has it. */
  Optional<TextTable> english(Path shared, int most) {
    return SharedSet.read(shared, ENGLISH)
        .map(
            set -> {
              List<TestMessage> messages = set.some(most, SEED);
              TextTable table =
                  new TextTable(
                      "Finding: %s, %d claims, %d messages drawn by seed"
                          .formatted(set.name(), set.texts().size(), messages.size()),
                      List.of("", "MRR@10", "success@1", "success@5"));
              for (Side side : sides("english", set.texts())) {
                Ranked all = Ranked.of(side, messages);
                table.row(
                    side.name(),
                    List.of(share(all.reciprocalRank()), share(all.first()), share(all.five())));
              }
              return table;
            });
  }

  private List<Side> sides(String set, Map<String, String> texts) {
    return contenders.stream()
        .flatMap(contender -> contender.holding(set, texts).stream())
        .toList();
  }
}
