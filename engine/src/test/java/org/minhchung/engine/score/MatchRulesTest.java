package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;

class MatchRulesTest {

  private final MatchRules rules = new MatchRules(0.5, 0.9, 0.1, 1.0, 8, 0.075, 0.53);

  private static Weighed weighed(String claim, double raw, Conflict... conflicts) {
    return new Weighed(claim, raw, List.of(conflicts), false, claim);
  }

  @Test
  void answersAtTheThresholdAndAsksJustBelow() {
    assertThat(rules.decide(List.of(weighed("a", 0.5)), 20).decision())
        .isEqualTo(new Decision.Same("a"));
    assertThat(rules.decide(List.of(weighed("a", 0.4999)), 20).decision())
        .isEqualTo(new Decision.Ask());
  }

  @Test
  void asksAtTheThresholdAndKnowsNothingJustBelow() {
    assertThat(rules.decide(List.of(weighed("a", 0.1)), 20).decision())
        .isEqualTo(new Decision.Ask());
    assertThat(rules.decide(List.of(weighed("a", 0.0999)), 20).decision())
        .isEqualTo(new Decision.New());
    assertThat(rules.decide(List.of(), 20).decision()).isEqualTo(new Decision.New());
  }

  @Test
  void needsMoreOfAShortText() {
    assertThat(rules.decide(List.of(weighed("a", 0.89)), 7).decision())
        .isEqualTo(new Decision.Ask());
    assertThat(rules.decide(List.of(weighed("a", 0.89)), 8).decision())
        .isEqualTo(new Decision.Same("a"));
  }

  @Test
  void asksWhenARivalStandsTooNear() {
    List<Weighed> near = List.of(weighed("a", 0.9), weighed("b", 0.8));
    List<Weighed> far = List.of(weighed("a", 0.9), weighed("b", 0.7));

    assertThat(rules.decide(near, 20).decision()).isEqualTo(new Decision.Ask());
    assertThat(rules.decide(far, 20).decision()).isEqualTo(new Decision.Same("a"));
  }

  @Test
  void takesTwoClaimsOfTheSameWordsForNoRivals() {
    Weighed one = new Weighed("a", 0.9, List.of(), false, "bao so 6");
    Weighed other = new Weighed("b", 0.9, List.of(), false, "bao so 6");

    assertThat(rules.decide(List.of(other, one), 20).decision()).isEqualTo(new Decision.Same("a"));
  }

  @Test
  void neverAnswersAConflictOrADenialHoweverProbable() {
    Conflict conflict = new Conflict(SlotKind.DATE, "17/5", "27/5");
    Weighed denied = new Weighed("a", 0.999, List.of(), true, "a");

    assertThat(rules.decide(List.of(weighed("a", 0.999, conflict)), 20).decision())
        .isEqualTo(new Decision.Ask());
    assertThat(rules.decide(List.of(denied), 20).decision()).isEqualTo(new Decision.Ask());
    assertThat(denied.probability()).isLessThan(0.5);
  }

  @Test
  void refusesThresholdsOutOfOrder() {
    assertThatThrownBy(() -> new MatchRules(0.5, 0.4, 0.1, 1, 8, 0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.4");
    assertThatThrownBy(() -> new MatchRules(0.5, 0.9, 0.1, -1, 8, 0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
