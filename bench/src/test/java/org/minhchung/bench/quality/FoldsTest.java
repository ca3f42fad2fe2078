package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Weighed;

class FoldsTest {

  @Test
  void closeClaimsAreNeverSplitAndEveryMessageIsMeasuredOnce() {
    List<Trial> trials = trials();
    Folds folds = new Folds(trials);

    for (Trial trial : trials) {
      Trial first = trials.get(10 * Integer.parseInt(trial.message().group().substring(1)));
      assertThat(folds.fold(trial)).isEqualTo(folds.fold(first));
    }
    assertThat(folds.decide(trials, trials).trials())
        .extracting(trial -> trial.message().id())
        .containsExactlyInAnyOrderElementsOf(
            trials.stream().map(trial -> trial.message().id()).toList());
  }

  @Test
  void foldsAreOfAboutTheSameSize() {
    List<Trial> trials = trials();
    Folds folds = new Folds(trials);

    for (int fold = 0; fold < Folds.COUNT; fold++) {
      int wanted = fold;
      assertThat(trials.stream().filter(trial -> folds.fold(trial) == wanted).count())
          .isEqualTo(40);
    }
  }

  @Test
  void aFoldIsDecidedWithoutItsOwnLabels() {
    // One group alone holds wrong answers at high probability. The fold that holds it is decided
    // by thresholds that never saw them; the others by thresholds that did.
    List<Trial> trials = new ArrayList<>(trials());
    for (int i = 0; i < 10; i++) {
      trials.set(i, trial("x" + i, "g0", "other", List.of(), 0.9));
    }
    Folds folds = new Folds(trials);
    int bad = folds.fold(trials.getFirst());
    List<Thresholds> chosen = folds.decide(trials, trials).chosen();

    for (int fold = 0; fold < Folds.COUNT; fold++) {
      if (fold == bad) {
        assertThat(chosen.get(fold).answer()).isLessThan(0.9);
      } else {
        assertThat(chosen.get(fold).answer()).isGreaterThan(0.9);
      }
    }
  }

  /** Twenty groups of ten messages that are right at 0.95. */
  private static List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      trials.add(trial("m" + i, "g" + i / 10, "para1", List.of("c1"), 0.95));
    }
    return trials;
  }

  private static Trial trial(
      String id, String group, String kind, List<String> claims, double probability) {
    return new Trial(
        new TestMessage(id, "", null, claims, kind, "", group),
        new Decision.Ask(),
        false,
        List.of(new Weighed("c1", probability, List.of(), false, "")),
        20,
        List.of());
  }
}
