package org.minhchung.desk.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting different tokens in little memory. */
class AskerSpanTest {

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @Test
  void upToItsCapacityItCountsExactly() {
    AskerSpan span = new AskerSpan();
    var random = new SplittableRandom(1);
    for (int i = 0; i < AskerSpan.CAPACITY; i++) {
      long token = random.nextLong();
      span.add(token);
      span.add(token);
    }
    assertThat(span.people()).isEqualTo(AskerSpan.CAPACITY);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void beyondItCountsWithinAFifthAndKeepsNoMoreThanItsCapacity(long seed) {
    AskerSpan span = new AskerSpan();
    var random = new SplittableRandom(seed);
    int people = 20_000 + random.nextInt(80_000);
    for (int i = 0; i < people; i++) {
      span.add(random.nextLong());
    }
    assertThat(span.size()).isBetween(AskerSpan.CAPACITY / 3, AskerSpan.CAPACITY);
    assertThat((double) span.people() / people).isCloseTo(1, within(0.20));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void doubtsAreSampledAsPeopleAre(long seed) {
    AskerSpan span = new AskerSpan();
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 30_000; i++) {
      long token = random.nextLong();
      span.add(token);
      if (i % 4 == 0) {
        span.notMine(token);
      }
    }
    assertThat((double) span.doubts() / span.people()).isCloseTo(0.25, within(0.09));
  }
}
