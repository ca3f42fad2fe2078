package org.minhchung.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.tree.Hash;

class SuccessionTest {

  private static final SigningKey OLD = SampleKeys.log();
  private static final String NEXT_ORIGIN = "minhchung.example/log2";
  private static final SigningKey NEXT = SampleKeys.key(NEXT_ORIGIN, KeyKind.ED25519_LOG);
  private static final Succession SUCCESSION =
      new Succession(
          new Checkpoint(SampleKeys.LOG, 9, Hash.ofLeaf(new byte[0])),
          NEXT_ORIGIN,
          List.of(NEXT.verifier(), SampleKeys.key(NEXT_ORIGIN, KeyKind.ML_DSA_44).verifier()));

  @Test
  void whoTrustsTheOldKeysLearnsTheNewOnes() throws Malformed {
    byte[] entry = SUCCESSION.sign(OLD, NEXT);

    assertThat(Succession.isClaimed(entry)).isTrue();
    assertThat(Succession.read(entry, List.of(OLD.verifier()))).isEqualTo(SUCCESSION);
  }

  @Test
  void neitherSideCanClaimTheOther() {
    byte[] both = SUCCESSION.sign(OLD, NEXT);
    Note note = assertedNote(both);
    for (Note.Line line : note.lines()) {
      byte[] alone = new Note(note.text(), List.of(line)).bytes();
      assertThatThrownBy(() -> Succession.read(alone, List.of(OLD.verifier())))
          .isInstanceOf(Malformed.class)
          .hasMessageContaining("signed by the old log and by the new");
    }
  }

  @Test
  void aStrangersSuccessionIsRefused() {
    SigningKey stranger = SampleKeys.key("stranger.example", KeyKind.ED25519_LOG);
    byte[] entry = SUCCESSION.sign(stranger, NEXT);

    assertThatThrownBy(() -> Succession.read(entry, List.of(OLD.verifier())))
        .isInstanceOf(Malformed.class);
  }

  private static Note assertedNote(byte[] bytes) {
    try {
      return Note.read(bytes);
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }
}
