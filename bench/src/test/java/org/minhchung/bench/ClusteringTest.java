package org.minhchung.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  private static final List<String> RIGHT = List.of("a", "a", "a", "b");
  private static final List<String> MADE = List.of("1", "1", "2", "2");

  @Test
  void agreementIsTheOneWorkedOutByHand() {
    // Precision 1, 1, 1/2, 1/2; recall 2/3, 2/3, 1/3, 1.
    Clustering whole = Clustering.of(RIGHT, MADE);

    assertThat(whole.precision()).isCloseTo(0.75, within(1e-12));
    assertThat(whole.recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(whole.f1()).isCloseTo(12 / 17.0, within(1e-12));
  }

  @Test
  void eachMessageHasItsOwnShare() {
    List<Clustering> each = Clustering.each(RIGHT, MADE);

    assertThat(each).extracting(Clustering::precision).containsExactly(1.0, 1.0, 0.5, 0.5);
    assertThat(each.getLast().recall()).isEqualTo(1);
    assertThat(each.get(2).recall()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void everythingAloneIsPreciseAndFindsNothing() {
    Clustering alone = Clustering.of(List.of("a", "a"), List.of("1", "2"));

    assertThat(alone.precision()).isEqualTo(1);
    assertThat(alone.recall()).isEqualTo(0.5);
  }
}
