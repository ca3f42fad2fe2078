package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists give back what was put in them, block by block, however far apart the documents stand. */
class PostingsProperties {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyKeyGivesItsDocumentsOnce(long seed) {
    Random random = new Random(seed);
    int documents = 1 + random.nextInt(60_000);
    Map<Integer, Set<Integer>> expected = new TreeMap<>();
    List<Long> held = new ArrayList<>();
    int size = random.nextInt(3_000);
    for (int i = 0; i < size; i++) {
      int key = anyKey(random);
      int document = anyDocument(random, documents);
      expected.computeIfAbsent(key, _ -> new TreeSet<>()).add(document);
      held.add((long) key << 32 | document);
      if (random.nextInt(9) == 0) {
        held.add((long) key << 32 | document);
      }
    }
    Postings postings =
        Postings.of(held.stream().mapToLong(Long::longValue).toArray(), held.size());

    assertThat(postings.keys()).hasSameSizeAs(expected.keySet());
    FixedBitSet live = new FixedBitSet(documents);
    for (int document = 0; document < documents; document += 3) {
      live.set(document);
    }
    int block = 1 + random.nextInt(documents);
    expected.forEach(
        (key, all) -> {
          assertThat(postings.size(key)).isEqualTo(all.size());
          assertThat(walked(postings, key, documents, block)).isEqualTo(all);
          Postings.Cursor cursor = postings.find(key, 1);
          assertThat(cursor).isNotNull();
          if (cursor != null) {
            assertThat(cursor.living(live))
                .isEqualTo((int) all.stream().filter(document -> document % 3 == 0).count());
          }
        });
    assertThat(postings.find(77, 1)).isNull();
  }

  @Test
  void aNumberOfASyllableIsFoundAgainInItsKey() {
    for (int syllable : new int[] {0, 1, 2, 1_000_003, Integer.MAX_VALUE}) {
      assertThat(SegmentClaims.syllable(SegmentClaims.key(syllable))).isEqualTo(syllable);
    }
  }

  private static Set<Integer> walked(Postings postings, int key, int documents, int block) {
    Set<Integer> found = new TreeSet<>();
    Postings.Cursor cursor = postings.find(key, 2.5f);
    if (cursor == null) {
      return found;
    }
    for (int base = 0; base < documents; base += block) {
      int[] sums = new int[block];
      cursor.add(sums, base, Math.min(documents, base + block));
      for (int i = 0; i < block; i++) {
        if (sums[i] != 0) {
          assertThat(sums[i]).isEqualTo((int) (2.5f * Postings.POINTS));
          found.add(base + i);
        }
      }
    }
    return found;
  }

  /** Few keys, at both ends of what an int holds; never 77. */
  private static int anyKey(Random random) {
    int[] ends = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
    return random.nextInt(3) == 0
        ? ends[random.nextInt(ends.length)]
        : 78 + random.nextInt(400) * 7_919_003;
  }

  /** Crowds the edges of one, two and three bytes. */
  private static int anyDocument(Random random, int documents) {
    int[] edges = {0, 127, 128, 129, 16_383, 16_384, 16_385};
    return Math.min(
        documents - 1,
        random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt(documents));
  }
}
