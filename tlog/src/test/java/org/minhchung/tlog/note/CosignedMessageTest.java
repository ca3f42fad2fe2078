package org.minhchung.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.tree.Hash;

/** The bytes that ML-DSA-44 signs, beside those of a writer that is not ours. */
class CosignedMessageTest {

  /**
   * The message of cosigner "Debut" at 55555 for the log "Post" with 22 entries and a hash of
   * zeros, as letsencrypt/boulder (trees/cosigned, message_test.go) has it in two pieces; there it
   * starts at entry 11, for a checkpoint it starts at 0.
   */
  private static final String BOULDER =
      "737562747265652f76310a00"
          + "054465627574"
          + "000000000000d903"
          + "04506f7374"
          + "0000000000000000"
          + "0000000000000016"
          + "00".repeat(32);

  @Test
  void theMessageIsAsAnotherWriterHasIt() throws Malformed {
    String checkpoint = new Checkpoint("Post", 22, Hash.of(new byte[Hash.BYTES])).text();

    assertThat(
            HexFormat.of().formatHex(Signed.bytes(KeyKind.ML_DSA_44, "Debut", 55_555, checkpoint)))
        .isEqualTo(BOULDER);
  }
}
