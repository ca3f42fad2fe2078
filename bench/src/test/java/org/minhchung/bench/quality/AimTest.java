package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AimTest {

  @Test
  void theBoundItselfMeetsTheAim() {
    assertThat(Aim.atLeast("recall", 0.85, figure(0.85), "").outcome()).isEqualTo("met");
    assertThat(Aim.atMost("conflicts", 0.03, figure(0.03), "").outcome()).isEqualTo("met");
    assertThat(Aim.atLeast("recall", 0.85, figure(0.849), "").outcome()).isEqualTo("missed");
    assertThat(Aim.atMost("conflicts", 0.03, figure(0.031), "").outcome()).isEqualTo("missed");
  }

  @Test
  void whatWasNotMeasuredIsNeitherMetNorMissed() {
    assertThat(Aim.atLeast("recall", 0.85, Figure.NONE, "").outcome()).isEqualTo("not measured");
  }

  @Test
  void theBoundIsShownWithItsSide() {
    assertThat(Aim.atLeast("recall", 0.85, figure(1), "").wanted()).isEqualTo("≥ 0.85");
    assertThat(Aim.atMost("lead", -0.03, figure(1), "").wanted()).isEqualTo("≤ -0.03");
  }

  private static Figure figure(double value) {
    return new Figure(value, value, value, 1);
  }
}
