package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldProperties {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_table_and_the_slow_way_agree(long seed) {
    String text = Garbage.text(new Random(seed), 60);

    assertThat(Fold.fold(text)).isEqualTo(Fold.slowly(text));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void folding_twice_changes_nothing(long seed) {
    String once = Fold.fold(Garbage.text(new Random(seed), 60));

    assertThat(Fold.fold(once)).isEqualTo(once);
  }
}
