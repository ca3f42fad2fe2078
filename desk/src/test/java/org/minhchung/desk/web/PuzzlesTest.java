package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PuzzlesTest {

  private Instant now = Instant.parse("2026-11-28T03:00:00Z");
  private final Puzzles puzzles = new Puzzles(new Random(1), () -> now);

  @Test
  void aSolutionCountsOnce() {
    String solution = solution(puzzles.puzzle(), "saltsalt");

    assertThat(puzzles.solved(solution)).isTrue();
    assertThat(puzzles.solved(solution)).isFalse();
    assertThat(puzzles.solved(solution(puzzles.puzzle(), "othersalt"))).isTrue();
  }

  @Test
  void aSolutionHoldsForTheTwoMinutesAndTheTwoAfterThem() {
    String early = solution(puzzles.puzzle(), "saltsalt");
    now = now.plusSeconds(121);
    assertThat(puzzles.solved(early)).isTrue();

    String late = solution(puzzles.puzzle(), "saltsalt");
    now = now.plusSeconds(241);
    assertThat(puzzles.solved(late)).isFalse();
  }

  @Test
  void whatIsNoSolutionIsNone() {
    String solution = solution(puzzles.puzzle(), "saltsalt");
    String[] parts = solution.split("\\.");

    assertThat(puzzles.solved("")).isFalse();
    assertThat(puzzles.solved(parts[0] + "." + parts[1])).isFalse();
    assertThat(puzzles.solved(solution.replaceFirst("saltsalt", "saltsal2"))).isFalse();
    assertThat(puzzles.solved(solution + ".1")).isFalse();
    assertThat(puzzles.solved(solution(new Puzzles(new Random(2), () -> now).puzzle(), "saltsalt")))
        .isFalse();
    assertThat(puzzles.solved(solution)).isTrue();
  }

  /** As the page's script does it. */
  static String solution(String puzzle, String salt) {
    var solution = new StringBuilder(puzzle + "." + salt);
    for (int i = 0; i < Puzzles.PARTS; i++) {
      int n = 0;
      while (!Puzzles.isPart(puzzle + "." + salt + "." + i + "." + Integer.toString(n, 36))) {
        n++;
      }
      solution.append('.').append(Integer.toString(n, 36));
    }
    return solution.toString();
  }
}
