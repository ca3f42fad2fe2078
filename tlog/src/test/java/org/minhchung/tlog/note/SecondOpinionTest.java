package org.minhchung.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TilePath;
import org.minhchung.tlog.tree.TileTree;

/** Proofs and checkpoints of ours, read by sigstore-java, which shares no line with us. */
class SecondOpinionTest {

  @ParameterizedTest(name = "size {0}, seed {0}")
  @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 1_000, 5_000})
  void itFindsOurInclusionProofsRight(int size) throws Exception {
    var growing = new GrowingTree();
    for (int index = 0; index < size; index++) {
      growing.add(entry(index));
    }
    Map<TilePath, byte[]> tiles = new HashMap<>(growing.takeGrown());
    var tree = new TileTree(path -> Optional.ofNullable(tiles.get(path)), size);
    var random = new Random(size);
    for (int index : new int[] {0, size / 2, size - 1, random.nextInt(size)}) {
      byte[] leaf = Hash.ofLeaf(entry(index)).bytes();
      List<byte[]> proof = tree.inclusion(index).stream().map(Hash::bytes).toList();

      InclusionProofVerifier.verify(leaf, index, size, proof, tree.root().bytes());
      assertThatThrownBy(
              () ->
                  InclusionProofVerifier.verify(
                      Hash.ofLeaf(entry(-1)).bytes(), index, size, proof, tree.root().bytes()))
          .isInstanceOf(InclusionProofVerificationException.class);
    }
  }

  @Test
  void itReadsOurCheckpoints() throws Exception {
    var head = new Checkpoint(SampleKeys.LOG, 7, Hash.ofLeaf(entry(7)));
    Note note =
        Note.sign(head.text(), List.of(SampleKeys.log(), SampleKeys.witness("a")), 1_800_000_000L);

    RekorEntry.Checkpoint read = Checkpoints.from(new String(note.bytes(), UTF_8));

    assertThat(read.getOrigin()).isEqualTo(SampleKeys.LOG);
    assertThat(read.getSize()).isEqualTo(7);
    assertThat(read.getBase64Hash()).isEqualTo(head.root().base64());
    assertThat(read.getSignedData()).isEqualTo(head.text());
    assertThat(read.getSignatures())
        .extracting(RekorEntry.CheckpointSignature::getIdentity)
        .containsExactly(SampleKeys.LOG, "witness.example/a");
  }

  private static byte[] entry(int index) {
    return ("entry " + index).getBytes(UTF_8);
  }
}
