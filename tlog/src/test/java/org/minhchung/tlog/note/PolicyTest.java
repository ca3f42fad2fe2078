package org.minhchung.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.tlog.note.Policy.Judgement;
import org.minhchung.tlog.tree.Hash;

class PolicyTest {

  private static final Checkpoint HEAD = new Checkpoint(SampleKeys.LOG, 0, Hash.EMPTY);

  @Test
  void twoOfThreeWitnessesAreEnoughAndOneIsNot() throws Malformed {
    Policy policy = policy(witnessLines() + "group g 2 a b c\nquorum g\n");

    assertThat(policy.judge(signed("a", "c"))).isInstanceOf(Judgement.Trusted.class);
    assertThat(policy.judge(signed("b"))).isInstanceOf(Judgement.Refused.class);
    assertThat(policy.judge(signed("b", "d"))).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void oneWitnessThatSignsTwiceCountsOnce() throws Malformed {
    Policy policy = policy(witnessLines() + "group g 2 a b c\nquorum g\n");
    Note twice = signed("a").with(List.of(SampleKeys.witness("a").sign(HEAD.text(), 2_000)));

    assertThat(twice.lines()).hasSize(3);
    assertThat(policy.judge(twice)).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void groupsMayStandInGroups() throws Malformed {
    Policy policy =
        policy(
            witnessLines()
                + "  group  x any a b\t\n# one of two, and the third\ngroup y all x c\nquorum y\n");

    assertThat(policy.judge(signed("b", "c"))).isInstanceOf(Judgement.Trusted.class);
    assertThat(policy.judge(signed("a", "b"))).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void whatTheWitnessesToldIsPassedOn() throws Malformed {
    Policy policy = policy(witnessLines() + "quorum a\n");

    assertThat(policy.judge(signed("a", "b")))
        .isEqualTo(
            new Judgement.Trusted(
                HEAD, java.util.Map.of("witness.example/a", 1_000L, "witness.example/b", 1_000L)));
  }

  @Test
  void withoutTheLogsOwnSignatureNoWitnessHelps() throws Malformed {
    Policy policy = policy(witnessLines() + "quorum none\n");
    Note note = new Note(HEAD.text(), List.of(SampleKeys.witness("a").sign(HEAD.text(), 1_000)));

    assertThat(policy.judge(note)).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void aKeyOfAnotherLogDoesNotSpeakForThisOne() throws Malformed {
    SigningKey other = SampleKeys.key("other.example/log", KeyKind.ED25519_LOG);
    Policy policy = policy("log " + other.verifier().text() + "\nquorum none\n");
    Note note = Note.sign(HEAD.text(), List.of(other), 0);

    assertThat(policy.judge(note)).isInstanceOf(Judgement.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum none\nquorum none\n",
        "quorum a\n",
        "group g any\nquorum none\n",
        "group none any a\nquorum none\n",
        "unknown\nquorum none\n",
        "quorum none extra\n",
        "log nonsense\nquorum none\n"
      })
  void aPolicyThatIsNotAsTheFormatHasItIsRefused(String text) {
    assertThatThrownBy(() -> Policy.read(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"group g 0 a b", "group g 3 a b", "group g 2 a a", "group g 02 a b"})
  void aGroupNeedsANumberItCanReach(String line) {
    assertThatThrownBy(() -> policy(witnessLines() + line + "\nquorum g\n"))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void oneKeyUnderTwoNamesIsRefused() {
    SigningKey twin = SampleKeys.witness("a");
    String line = "witness z " + twin.verifier().text() + "\n";

    assertThatThrownBy(() -> policy(witnessLines() + line + "quorum none\n"))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("twice");
  }

  private static Policy policy(String rest) throws Malformed {
    return Policy.read(
        ("log " + SampleKeys.log().verifier().text() + " https://minhchung.example/log\n" + rest)
            .getBytes(UTF_8));
  }

  private static String witnessLines() {
    var lines = new StringBuilder();
    for (String name : List.of("a", "b", "c")) {
      lines.append("witness %s %s\n".formatted(name, SampleKeys.witness(name).verifier().text()));
    }
    return lines.toString();
  }

  private static Note signed(String... witnesses) {
    return Note.sign(
        HEAD.text(),
        Stream.concat(Stream.of(SampleKeys.log()), Stream.of(witnesses).map(SampleKeys::witness))
            .toList(),
        1_000);
  }
}
