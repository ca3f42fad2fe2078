package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.Weighed;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;

class TrialTest {

  private static final Conflict OTHER_NUMBER = new Conflict(SlotKind.NUMBER, "5", "7");

  @Test
  void aRightAnswerHelpsAndSoDoesTheRightClaimAmongThreeShown() {
    assertThat(trial(new Decision.Same("c1"), "c1").helped()).isTrue();
    assertThat(trial(new Decision.Same("c2"), "c1").helped()).isFalse();
    assertThat(trial(new Decision.Ask(), "c3").helped()).isTrue();
    assertThat(trial(new Decision.Ask(), "c4").helped()).isFalse();
    assertThat(trial(new Decision.New(), "c1").helped()).isFalse();
  }

  @Test
  void aMessageOfSeveralClaimsIsAnsweredRightWithAnyOfThem() {
    assertThat(trial(new Decision.Same("c2"), "c1", "c2").answeredRight()).isTrue();
  }

  @Test
  void theShippedThresholdsReplayTheDecisionThatWasMade() {
    try (Trials trials = new Trials()) {
      HandSet gold = HandSet.read("gold-vi").orElseThrow();
      Map<String, String> few = new LinkedHashMap<>();
      gold.texts()
          .forEach(
              (id, text) -> {
                if (few.size() < 12) {
                  few.put(id, text);
                }
              });
      List<TestMessage> messages =
          gold.messages().stream()
              .filter(
                  message ->
                      few.containsKey(message.near()) || few.keySet().containsAll(message.claims()))
              .limit(80)
              .toList();

      Decisions decisions = new Decisions(trials.run(Claims.of(few), messages), List.of());

      assertThat(decisions.replayDiffers()).isZero();
    }
  }

  @Test
  void probabilityIsThatOfTheBestAfterTheGuards() {
    Weighed guarded = new Weighed("c1", 0.9, List.of(OTHER_NUMBER), false, "");
    Trial trial =
        new Trial(message("c1"), new Decision.Ask(), false, List.of(guarded), 20, List.of());

    assertThat(trial.probability()).isCloseTo(guarded.probability(), within(1e-12)).isLessThan(0.9);
  }

  @Test
  void aHigherThresholdTurnsAnAnswerIntoAQuestion() {
    double answer = MatchRules.shipped().answer();
    Weighed best = new Weighed("c1", Math.min(0.97, answer + 0.05), List.of(), false, "");
    Trial trial = new Trial(message("c1"), new Decision.Ask(), false, List.of(best), 20, List.of());

    Trial now = Thresholds.shipped().replay(List.of(trial)).getFirst();
    Trial then = new Thresholds(0.98, 0.1).replay(List.of(trial)).getFirst();

    assertThat(now.answeredRight()).isTrue();
    assertThat(then.asks()).isTrue();
  }

  private static Trial trial(Decision decision, String... claims) {
    List<Weighed> ranked =
        List.of("c1", "c2", "c3", "c4").stream()
            .map(claim -> new Weighed(claim, 0.5, List.of(), false, claim))
            .toList();
    return new Trial(message(claims), decision, false, ranked, 20, List.of());
  }

  private static TestMessage message(String... claims) {
    return new TestMessage("m1", "", null, List.of(claims), "para1", "", "g1");
  }
}
