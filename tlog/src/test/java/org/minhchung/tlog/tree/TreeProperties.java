package org.minhchung.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Roots and proofs out of tiles against the definition, for sizes from 0 to 70,000. */
class TreeProperties {

  private static final int LARGEST = 70_000;

  /** The widest tile of each place; a partial one of an earlier size is its beginning. */
  private static final Map<TilePath, byte[]> WIDEST = new HashMap<>();

  private static final TileSource TILES = TreeProperties::partOfWidest;

  private static final NaiveTree NAIVE = new NaiveTree();
  private static final Hash[] GROWN_ROOTS = new Hash[LARGEST + 1];

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @BeforeAll
  static void grow() {
    var growing = new GrowingTree();
    GROWN_ROOTS[0] = growing.root();
    for (int index = 0; index < LARGEST; index++) {
      byte[] entry = ("entry " + index).getBytes(StandardCharsets.UTF_8);
      growing.add(entry);
      NAIVE.add(entry);
      GROWN_ROOTS[index + 1] = growing.root();
    }
    growing.takeGrown().forEach((path, bytes) -> WIDEST.put(path.full(), bytes));
  }

  private static Optional<byte[]> partOfWidest(TilePath path) {
    return Optional.of(Arrays.copyOf(WIDEST.get(path.full()), path.width() * Hash.BYTES));
  }

  @Test
  void atEverySizeTheGrowingRootIsTheRootOfTheDefinition() {
    for (int size = 0; size <= LARGEST; size++) {
      if (!GROWN_ROOTS[size].equals(NAIVE.root(size))) {
        fail("another root at size " + size);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void proofsFromTilesAreThoseOfTheDefinition(long seed) throws IOException {
    var random = new Random(seed);
    for (int n = 0; n < 40; n++) {
      int size = anySize(random, 1, LARGEST);
      int index = anySize(random, 0, size - 1);
      int smaller = anySize(random, 0, size);
      var tree = new TileTree(TILES, size);
      List<Hash> inclusion = tree.inclusion(index);
      List<Hash> consistency = tree.consistency(smaller);

      assertThat(tree.root()).isEqualTo(NAIVE.root(size));
      assertThat(tree.rootOf(smaller)).isEqualTo(NAIVE.root(smaller));
      assertThat(inclusion).isEqualTo(NAIVE.path(index, 0, size));
      if (smaller > 0) {
        assertThat(consistency).isEqualTo(NAIVE.subproof(smaller, 0, size, true));
      }
      assertThat(ProofCheck.rootOf(NAIVE.leaf(index), index, size, inclusion))
          .contains(NAIVE.root(size));
      assertThat(
              ProofCheck.isGrowth(
                  smaller, NAIVE.root(smaller), size, NAIVE.root(size), consistency))
          .isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProofFitsNoOtherPlaceSizeLeafOrRoot(long seed) throws IOException {
    var random = new Random(seed);
    for (int n = 0; n < 20; n++) {
      int size = anySize(random, 2, LARGEST);
      int index = anySize(random, 0, size - 1);
      List<Hash> proof = new TileTree(TILES, size).inclusion(index);
      Hash root = NAIVE.root(size);
      int elsewhere = anySize(random, 0, size - 1);
      Hash leaf = NAIVE.leaf(index);

      if (elsewhere != index) {
        assertThat(ProofCheck.rootOf(leaf, elsewhere, size, proof)).isNotEqualTo(present(root));
        assertThat(ProofCheck.rootOf(NAIVE.leaf(elsewhere), index, size, proof))
            .isNotEqualTo(present(root));
      }
      assertThat(ProofCheck.rootOf(leaf, index, size, longer(proof))).isEmpty();
      assertThat(ProofCheck.rootOf(leaf, index, size, proof.subList(1, proof.size())))
          .isNotEqualTo(present(root));
      int smaller = anySize(random, 1, size - 1);
      List<Hash> growth = new TileTree(TILES, size).consistency(smaller);
      assertThat(ProofCheck.isGrowth(smaller, NAIVE.root(smaller), size, root, longer(growth)))
          .isFalse();
      assertThat(
              ProofCheck.isGrowth(smaller, NAIVE.root(smaller), size, NAIVE.root(smaller), growth))
          .isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProofReadsAtMostTwoTilesOfEachLevel(long seed) throws IOException {
    var random = new Random(seed);
    int size = anySize(random, 1, LARGEST);
    int levels = size > 65_535 ? 3 : size > 255 ? 2 : 1;
    var ofInclusion = new AtomicInteger();
    new TileTree(counted(ofInclusion), size).inclusion(anySize(random, 0, size - 1));
    var ofConsistency = new AtomicInteger();
    new TileTree(counted(ofConsistency), size).consistency(anySize(random, 0, size));

    assertThat(ofInclusion.get()).isLessThanOrEqualTo(2 * levels);
    assertThat(ofConsistency.get()).isLessThanOrEqualTo(2 * levels);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void growingInStepsLeavesTheSameTilesAsGrowingAtOnce(long seed) throws IOException {
    var random = new Random(seed);
    int size = anySize(random, 1, 2_000);
    var tiles = new MemoryTiles();
    var growing = new GrowingTree();
    for (int index = 0; index < size; index++) {
      growing.add(("entry " + index).getBytes(StandardCharsets.UTF_8));
      if (random.nextInt(50) == 0) {
        tiles.putAll(growing.takeGrown());
        growing = GrowingTree.after(new TileTree(tiles, growing.size()));
      }
    }
    tiles.putAll(growing.takeGrown());

    assertThat(growing.root()).isEqualTo(NAIVE.root(size));
    assertThat(new TileTree(tiles, size).root()).isEqualTo(NAIVE.root(size));
    for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
      List<byte[]> entries = new TileTree(tiles, size).entries(bundle);
      for (int place = 0; place < entries.size(); place++) {
        assertThat(Hash.ofLeaf(entries.get(place)))
            .isEqualTo(NAIVE.leaf(bundle * TilePath.FULL + place));
      }
    }
  }

  private static TileSource counted(AtomicInteger reads) {
    return path -> {
      reads.incrementAndGet();
      return partOfWidest(path);
    };
  }

  private static Optional<Hash> present(Hash hash) {
    return Optional.of(hash);
  }

  private static List<Hash> longer(List<Hash> proof) {
    return Stream.concat(proof.stream(), Stream.of(Hash.EMPTY)).toList();
  }

  /** Crowds the borders of tiles and powers of two, where cutting goes wrong. */
  private static int anySize(Random random, int from, int to) {
    int[] borders = {1, 2, 3, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 69_888};
    int size =
        random.nextBoolean()
            ? borders[random.nextInt(borders.length)]
            : from + random.nextInt(to - from + 1);
    return Math.clamp(size, from, to);
  }
}
