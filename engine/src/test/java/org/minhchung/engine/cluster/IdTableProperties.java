package org.minhchung.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTableProperties {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatWasAddedAndNotRemoved(long seed) {
    Random random = new Random(seed);
    IdTable table = new IdTable();
    Map<UUID, Integer> model = new HashMap<>();
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      if (all.isEmpty() || random.nextInt(5) < 3) {
        // Few distinct bits crowd the slots, so that runs of neighbours arise and are broken up.
        UUID id = new UUID(random.nextInt(64), random.nextInt(64));
        if (model.containsKey(id)) {
          continue;
        }
        model.put(id, table.add(id));
        all.add(id);
      } else {
        UUID id = all.remove(random.nextInt(all.size()));
        Integer index = model.remove(id);
        assertThat(index).isNotNull();
        table.remove(index);
        assertThat(table.find(id)).isNegative();
      }
    }

    assertThat(table.size()).isEqualTo(model.size());
    assertThat(model.values()).doesNotHaveDuplicates();
    model.forEach(
        (id, index) -> {
          assertThat(table.find(id)).isEqualTo(index);
          assertThat(table.id(index)).isEqualTo(id);
        });
  }
}
