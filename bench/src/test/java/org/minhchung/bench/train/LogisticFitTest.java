package org.minhchung.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

  @Test
  void findsTheOddsOfATableOfFour() {
    // One feature of 0 or 1: 1 of 4 repeat at 0, 3 of 4 at 1, so the odds rise by ln 9.
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      examples.add(new Example(new double[] {0}, i < 1, 100));
      examples.add(new Example(new double[] {1}, i < 3, 100));
    }

    LogisticFit fit = LogisticFit.of(examples, new int[] {1});

    assertThat(fit.weight(0) / fit.spread(0)).isCloseTo(Math.log(9), within(0.05));
    assertThat(fit.bias()).isCloseTo(0, within(1e-6));
    assertThat(fit.loss()).isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(0.001));
  }

  @Test
  void aWeightCountsLikeSoManyExamples() {
    LogisticFit weighted =
        LogisticFit.of(
            List.of(
                new Example(new double[] {0}, false, 3),
                new Example(new double[] {1}, true, 1),
                new Example(new double[] {1}, false, 1)),
            new int[] {0});
    List<Example> repeated = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      repeated.add(new Example(new double[] {0}, false, 1));
    }
    repeated.add(new Example(new double[] {1}, true, 1));
    repeated.add(new Example(new double[] {1}, false, 1));
    LogisticFit counted = LogisticFit.of(repeated, new int[] {0});

    assertThat(weighted.weight(0)).isCloseTo(counted.weight(0), within(1e-6));
    assertThat(weighted.bias()).isCloseTo(counted.bias(), within(1e-6));
  }

  @Test
  void aWeightOfTheWrongSignIsTakenOut() {
    Random random = new Random(5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double likeness = random.nextGaussian();
      boolean repeats = random.nextDouble() < 1 / (1 + Math.exp(-2 * likeness));
      examples.add(
          new Example(
              new double[] {likeness, (repeats ? -1 : 1) + random.nextGaussian()}, repeats, 1));
    }

    assertThat(LogisticFit.of(examples, new int[] {1, 0}).weight(1)).isNegative();
    LogisticFit held = LogisticFit.of(examples, new int[] {1, 1});
    assertThat(held.weight(1)).isZero();
    assertThat(held.weight(0)).isPositive();
  }

  @Test
  void whatIsNotKnownSaysNothing() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      examples.add(new Example(new double[] {i % 2, Double.NaN}, i < 4, 10));
      examples.add(new Example(new double[] {i % 2, i < 6 ? 1 : 0}, i < 6, 10));
    }

    LogisticFit fit = LogisticFit.of(examples, new int[] {0, 0});

    assertThat(fit.mean(1)).isCloseTo(0.75, within(1e-9));
    assertThat(fit.weight(1)).isPositive().isFinite();
    assertThat(fit.loss()).isFinite();
  }
}
