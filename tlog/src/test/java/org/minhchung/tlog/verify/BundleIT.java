package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger sees of a bundle: the words, the exit code. */
@Execution(ExecutionMode.CONCURRENT)
class BundleIT {

  private static final Path DEFECTS = Path.of("src/test/resources/defects");

  private static final Map<String, byte[]> MADE = BundleVectors.bundles();

  @TempDir private Path folder;
  private String said;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "good, 0, Version 1 of the publication tet-water",
    "good-added-key, 0, registered at index 2",
    "good-sample, 0, SAMPLE: localhost is a name that nobody can hold. 2 of the keys",
    "young-key, 1, had to wait 72 hours and had waited 71",
    "sample-key-on-a-real-origin, 1, example.com/log is no sample origin",
    "one-approver-twice, 1, are one person",
    "unregistered-key, 1, was not registered before",
    "retired-key, 1, had been retired",
    "swapped-signature, 1, not by the key it names",
    "wrong-challenge, 1, something else was signed",
    "wrong-origin, 1, signed on another site",
    "cross-origin, 1, inside another site's page",
    "double-name-in-client-data, 1, not what a browser writes",
    "unknown-algorithm, 1, not of P-256 or Ed25519",
    "not-canonical, 1, not in its one spelling",
    "double-name, 1, not in its one spelling",
    "trailing-bytes, 1, not in its one spelling",
    "changed-content, 1, not those of entry 2",
    "wrong-salt, 1, not those of entry 2",
    "swapped-captures, 1, Capture 1 is not the one",
    "not-a-version, 1, shows no version"
  })
  void eachDefectIsSeenAndNamed(String defect, int exit, String words) throws IOException {
    Path file = DEFECTS.resolve(defect + ".bundle");
    assertThat(Files.readAllBytes(file))
        .as("the file is as BundleVectors makes it")
        .isEqualTo(MADE.get(defect));
    assertThat(run("bundle", file)).isEqualTo(exit);
    assertThat(said).contains(words);
  }

  @Test
  void whatIsProvedAndWhatIsNotIsSaidInWords() throws IOException {
    Path bundle = DEFECTS.resolve("good.bundle");
    Path policy = folder.resolve("policy");
    Files.writeString(policy, SampleHistory.founded().policy());

    assertThat(run("bundle", bundle)).isZero();
    assertThat(said)
        .startsWith("PROVED")
        .contains("not one of them was changed")
        .contains("2 captures")
        .contains("The witness witness.example/w")
        .contains("Keys of the log: example.com/log+")
        .contains("Not proved by a bundle")
        .contains("Not proved: that what the entry says is true")
        .doesNotContain("SAMPLE");
    assertThat(run("bundle", policy, bundle)).isZero();
    assertThat(said).contains("your own policy").doesNotContain("Keys of the log:");
    assertThat(run("--lang", "vi", "bundle", policy, bundle)).isZero();
    assertThat(said).contains("ĐÃ CHỨNG MINH").contains("Người viết");
  }

  @Test
  void aPolicyOfTheReaderCountsAndNotTheOneInTheBundle() throws IOException {
    Path policy = folder.resolve("policy");
    Files.writeString(policy, DefectVectors.policy());

    assertThat(run("bundle", policy, DEFECTS.resolve("good.bundle"))).isEqualTo(1);
    assertThat(said).contains("The policy lists no key of the log");
  }

  @Test
  void aBitFlippedInAnyByteNeverVerifies() throws Exception {
    byte[] good = Files.readAllBytes(DEFECTS.resolve("good.bundle"));
    for (int at = 0; at < good.length; at++) {
      byte[] bytes = good.clone();
      bytes[at] ^= (byte) (1 << (at % 8));
      assertThat(verifies(bytes)).as("byte %d", at).isFalse();
    }
  }

  /** Whoever flips a bit can write a new last line too; then the proofs must tell. */
  @Test
  void aBitFlippedBeforeThePolicyNeverVerifiesEvenIfTheLastLineFits() throws Exception {
    byte[] good = Files.readAllBytes(DEFECTS.resolve("good.bundle"));
    int policy = new String(good, US_ASCII).indexOf("\npolicy ");
    for (int at = 0; at < policy; at++) {
      byte[] bytes = good.clone();
      bytes[at] ^= (byte) (1 << (at % 6));
      assertThat(verifies(BundleVectors.summed(bytes))).as("byte %d", at).isFalse();
    }
  }

  @Test
  void aBundleThatIsCutIsUnreadable() throws IOException {
    byte[] good = Files.readAllBytes(DEFECTS.resolve("good.bundle"));
    Path cut = folder.resolve("cut.bundle");
    for (int length : new int[] {0, 1, 20, 1_000, good.length - 50, good.length - 1}) {
      Files.write(cut, Arrays.copyOf(good, length));
      assertThat(run("bundle", cut)).as("%d bytes", length).isEqualTo(2);
    }
  }

  private static boolean verifies(byte[] bytes) {
    try {
      Bundle bundle = Bundle.read(bytes);
      BundleCheck.of(bundle, Trust.read(bundle.policy()));
      return true;
    } catch (Refuted | Unreadable e) {
      return false;
    }
  }

  private int run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    int exit =
        Main.run(
            Stream.of(arguments).map(Object::toString).toList(),
            Locale.ENGLISH,
            new PrintStream(out, true, UTF_8));
    said = out.toString(UTF_8);
    return exit;
  }
}
