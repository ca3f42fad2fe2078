package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void theErrorIsTheMeanDistanceOfSaidAndCome() {
    // Ten cases make ten bins of one: nine are off by 0.1, one by 0.9; (9 · 0.1 + 0.9) / 10.
    List<Calibration.Case> cases = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      cases.add(new Calibration.Case(0.1, false));
    }
    cases.add(new Calibration.Case(0.9, false));

    assertThat(Calibration.of(cases).error()).isCloseTo(0.18, within(1e-12));
  }

  @Test
  void binsHoldTheSameMassHoweverProbabilitiesCrowd() {
    List<Calibration.Case> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cases.add(new Calibration.Case(i < 36 ? 0.001 * i : 0.99, i >= 36));
    }

    assertThat(Calibration.of(cases).bins())
        .hasSize(Calibration.BINS)
        .allSatisfy(bin -> assertThat(bin.cases()).isEqualTo(4));
  }

  @Test
  void whoSaysFiftyAndIsRightHalfTheTimeHasNoError() {
    List<Calibration.Case> cases = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cases.add(new Calibration.Case(0.5, i % 2 == 0));
    }

    assertThat(Calibration.of(cases).error()).isZero();
  }

  @Test
  void withoutCasesThereIsNoError() {
    assertThat(Calibration.of(List.of()).error()).isNaN();
  }
}
