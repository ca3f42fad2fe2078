package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number here was worked out by hand. */
class RankingTest {

  private static final List<String> RANKING = List.of("c1", "c2", "c3", "c4", "c5", "c6");

  @Test
  void theReciprocalRankIsThatOfTheFirstRightClaim() {
    assertThat(Ranking.reciprocalRank(List.of("c3", "c5"), RANKING))
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(Ranking.reciprocalRank(List.of("c9"), RANKING)).isZero();
  }

  @Test
  void beyondTheTenthRankNothingCounts() {
    List<String> eleven =
        List.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "c1");

    assertThat(Ranking.reciprocalRank(List.of("c1"), eleven)).isZero();
    assertThat(Ranking.success(List.of("c1"), eleven, 10)).isZero();
  }

  @Test
  void successLooksAtTheFirstFewOnly() {
    assertThat(Ranking.success(List.of("c5"), RANKING, 5)).isOne();
    assertThat(Ranking.success(List.of("c6"), RANKING, 5)).isZero();
    assertThat(Ranking.success(List.of("c1"), List.of(), 5)).isZero();
  }

  @Test
  void averagePrecisionIsTheMeanOfThePrecisionsAtRightRanks() {
    // Right at ranks 2 and 4: (1/2 + 2/4) / 2 = 0.5.
    assertThat(Ranking.averagePrecision(List.of("c2", "c4"), RANKING))
        .isCloseTo(0.5, within(1e-12));
    // Right at rank 1, a second right claim never found: (1/1) / 2.
    assertThat(Ranking.averagePrecision(List.of("c1", "c9"), RANKING))
        .isCloseTo(0.5, within(1e-12));
    // The sixth rank is beyond the cut.
    assertThat(Ranking.averagePrecision(List.of("c6"), RANKING)).isZero();
  }
}
