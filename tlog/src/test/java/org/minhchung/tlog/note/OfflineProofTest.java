package org.minhchung.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.tree.Hash;

class OfflineProofTest {

  private static final byte[] LEFT = "left".getBytes(UTF_8);
  private static final byte[] RIGHT = "right".getBytes(UTF_8);
  private static final Checkpoint HEAD =
      new Checkpoint(SampleKeys.LOG, 2, Hash.ofNode(Hash.ofLeaf(LEFT), Hash.ofLeaf(RIGHT)));
  private static final Note NOTE = Note.sign(HEAD.text(), List.of(SampleKeys.log()), 0);

  @Test
  void aProofIsWrittenAsTheSpecificationHasIt() {
    var proof = new OfflineProof(1, List.of(Hash.ofLeaf(LEFT)), "x".getBytes(UTF_8), NOTE);

    assertThat(new String(proof.bytes(), UTF_8))
        .isEqualTo(
            "c2sp.org/tlog-proof@v1\nextra eA==\nindex 1\n"
                + Hash.ofLeaf(LEFT).base64()
                + "\n\n"
                + new String(NOTE.bytes(), UTF_8));
  }

  @Test
  void aProofHoldsForItsEntryAlone() throws Malformed {
    byte[] bytes = new OfflineProof(1, List.of(Hash.ofLeaf(LEFT)), new byte[0], NOTE).bytes();
    OfflineProof read = OfflineProof.read(bytes);

    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.holds(RIGHT)).isTrue();
    assertThat(read.holds(LEFT)).isFalse();
  }

  @Test
  void noOtherBytesReadAsTheSameProof() throws Malformed {
    byte[] bytes = new OfflineProof(1, List.of(Hash.ofLeaf(LEFT)), new byte[0], NOTE).bytes();
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(isAccepted(flipped)).as("bit %d of byte %d", bit, at).isFalse();
      }
    }
  }

  private static boolean isAccepted(byte[] bytes) {
    try {
      OfflineProof proof = OfflineProof.read(bytes);
      return proof.holds(RIGHT)
          && !proof.checkpoint().signers(List.of(SampleKeys.log().verifier())).isEmpty();
    } catch (Malformed e) {
      return false;
    }
  }

  @Test
  void sixtyFourHashesAreTooMany() {
    String text =
        "c2sp.org/tlog-proof@v1\nindex 1\n"
            + (Hash.EMPTY.base64() + "\n").repeat(64)
            + "\n"
            + new String(NOTE.bytes(), UTF_8);

    assertThatThrownBy(() -> OfflineProof.read(text.getBytes(UTF_8)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("64");
  }
}
