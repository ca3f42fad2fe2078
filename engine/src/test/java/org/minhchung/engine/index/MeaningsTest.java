package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeaningsTest {

  @Test
  void wordsAndMeaningCountInEqualPartsEachOverTheBestOfItsKind() {
    assertThat(Meanings.joined(new double[] {4, 2, 0}, new double[] {0.2, 0.4, 0.8}))
        .containsExactly(0.625, 0.5, 0.5);
  }

  @Test
  void whatHasNoVectorKeepsItsShareInWords() {
    assertThat(Meanings.joined(new double[] {4, 3}, new double[] {0.5, Double.NaN}))
        .containsExactly(1, 0.75);
  }

  @Test
  void whatMeansTheOppositeIsNoNearerThanWhatMeansSomethingElse() {
    assertThat(Meanings.joined(new double[] {1, 1}, new double[] {1, -0.5}))
        .containsExactly(1, 0.5);
  }

  @Test
  void nothingNearIsNothingNear() {
    assertThat(Meanings.joined(new double[0], new double[0])).isEmpty();
    assertThat(Meanings.joined(new double[] {0}, new double[] {-0.1})).containsExactly(0);
  }
}
