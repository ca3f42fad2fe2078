package org.minhchung.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.tlog.tree.Hash;

class NoteTest {

  private static final SigningKey LOG = SampleKeys.log();
  private static final Checkpoint HEAD =
      new Checkpoint(SampleKeys.LOG, 7, Hash.ofLeaf(new byte[] {1}));

  /** C2SP signed-note, "Verifier keys". */
  @Test
  void theVerifierKeyOfTheSpecificationIsRead() throws Malformed {
    String text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    assertThat(VerifierKey.read(text).text()).isEqualTo(text);
    assertThat(VerifierKey.read(text).kind()).isEqualTo(KeyKind.ED25519_LOG);
  }

  /** golang.org/x/mod/sumdb/note, the example of the package's documentation. */
  @Test
  void theNoteOfTheGoLibraryIsSignedByItsKey() throws Malformed {
    VerifierKey peter =
        VerifierKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    Note note =
        Note.read(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """
                .getBytes(UTF_8));

    assertThat(note.signers(List.of(peter))).containsOnlyKeys(peter);
  }

  /**
   * RFC 8032, section 7.1, test 1, wrapped as a note's key and signing nothing but its own text.
   */
  @Test
  void aRawKeyOfTheStandardIsWrappedAndUnwrapped() throws Malformed {
    byte[] raw =
        HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    assertThat(KeyKind.ED25519_LOG.raw(KeyKind.ED25519_LOG.wrapped(raw))).isEqualTo(raw);
  }

  /** The example of C2SP tlog-cosignature reads as a checkpoint and is written back to the byte. */
  @Test
  void theCheckpointOfTheSpecificationIsWrittenBackToTheByte() throws Malformed {
    byte[] bytes =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """
            .getBytes(UTF_8);
    Note note = Note.read(bytes);

    assertThat(note.bytes()).isEqualTo(bytes);
    assertThat(Checkpoint.readText(note.text()).size()).isEqualTo(20_852_163);
    assertThat(Checkpoint.readText(note.text()).text()).isEqualTo(note.text());
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void aCheckpointIsSignedAndReadByEachKindOfKey(KeyKind kind) throws Malformed {
    SigningKey key = SampleKeys.key(SampleKeys.LOG, kind);
    Note note = Note.read(Note.sign(HEAD.text(), List.of(key), 1_800_000_000L).bytes());
    VerifierKey verifier = VerifierKey.read(key.verifier().text());

    assertThat(note.signers(List.of(verifier)))
        .isEqualTo(Map.of(verifier, kind.isTimed() ? 1_800_000_000L : 0L));
    assertThatThrownBy(
            () ->
                new Note(HEAD.text().replace("\n7\n", "\n8\n"), note.lines())
                    .signers(List.of(verifier)))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyKind.class,
      names = {"ED25519_COSIGNER", "ML_DSA_44"})
  void theTimeOfACosignatureIsSignedToo(KeyKind kind) {
    SigningKey key = SampleKeys.key("witness.example/w", kind);
    Note.Line line = key.sign(HEAD.text(), 1_800_000_000L);
    byte[] later = line.signature();
    later[7]++;
    Note note = new Note(HEAD.text(), List.of(new Note.Line(line.name(), line.id(), later)));

    assertThatThrownBy(() -> note.signers(List.of(key.verifier()))).isInstanceOf(Malformed.class);
  }

  @Test
  void linesOfUnknownKeysArePassedOverEvenUnderAKnownName() throws Malformed {
    SigningKey stranger = SampleKeys.key("stranger.example", KeyKind.ED25519_LOG);
    Note.Line own = LOG.sign(HEAD.text(), 0);
    Note note =
        new Note(
            HEAD.text(),
            List.of(
                stranger.sign(HEAD.text(), 0),
                new Note.Line(own.name(), own.id() + 1, new byte[] {1, 2, 3}),
                own));

    assertThat(note.signers(List.of(LOG.verifier()))).containsOnlyKeys(LOG.verifier());
  }

  @Test
  void aBadSignatureOfAKnownKeySpoilsTheWholeNote() {
    Note.Line good = LOG.sign(HEAD.text(), 0);
    byte[] bad = good.signature();
    bad[0] ^= 1;
    Note note = new Note(HEAD.text(), List.of(good, new Note.Line(good.name(), good.id(), bad)));

    assertThatThrownBy(() -> note.signers(List.of(LOG.verifier())))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(SampleKeys.LOG);
  }

  @Test
  void sixteenPostQuantumSignaturesFitANote() throws Malformed {
    SigningKey key = SampleKeys.logMlDsa();
    List<Note.Line> lines =
        IntStream.range(0, 16).mapToObj(time -> key.sign(HEAD.text(), time)).toList();
    byte[] bytes = new Note(HEAD.text(), lines).bytes();

    assertThat(bytes.length).isGreaterThan(16 * 3_200);
    assertThat(Note.read(bytes).signers(List.of(key.verifier())))
        .isEqualTo(Map.of(key.verifier(), 15L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n— name AAAAAAE=",
        "text\n\n— name\n",
        "text\n\n- name AAAAAAE=\n",
        "text\n\n— na me AAAAAAE=\n",
        "text\n\n— na+me AAAAAAE=\n",
        "text\n\n—  AAAAAAE=\n",
        "text\n\n— name AAAAAA==\n",
        "text\n\n— name AAAAAAF=\n",
        "text\n\n— name AAAAAAE\n",
        "text\n\n— name AAAAAAE= \n",
        "te\txt\n\n— name AAAAAAE=\n",
        "text\n\n— name AAAAAAE=\r\n"
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatThrownBy(() -> Note.read(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = "text\n\n— name AAAAAAE=\n".getBytes(UTF_8);
    bytes[1] = (byte) 0xff;

    assertThatThrownBy(() -> Note.read(bytes)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n1\n",
        "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n+1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
        "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\n",
        "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
        "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.readText(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0="
      })
  void whatIsNoVerifierKeyIsRefused(String text) {
    assertThatThrownBy(() -> VerifierKey.read(text)).isInstanceOf(Malformed.class);
  }
}
