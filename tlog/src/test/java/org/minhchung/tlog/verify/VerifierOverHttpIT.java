package org.minhchung.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.log.ServedLog;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;

/** A whole log read from a web server, and servers that do not behave. */
class VerifierOverHttpIT {

  @TempDir private Path folder;
  private ServedLog served;
  private Note checkpoint;
  private String said;

  @BeforeEach
  void serveALog() throws IOException {
    policy("quorum none");
    checkpoint = ServedLog.grow(folder.resolve("home"), SampleLog.entries("entry", 600));
    served = new ServedLog(folder.resolve("home"));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aWholeLogIsProved() {
    assertThat(log()).isZero();
    assertThat(said).contains("600 in all");
  }

  @Test
  void aChangedEntryIsRefuted() throws IOException {
    byte[] tile = Files.readAllBytes(folder.resolve("home/log/public/tile/entries/001"));
    tile[2] ^= 1;
    served.instead("tile/entries/001", ServedLog.bytes(tile));

    assertThat(log()).isEqualTo(1);
    assertThat(said).contains("Entry 256");
  }

  @Test
  void whatDoesNotComeIsUnreadable() {
    served.instead("tile/0/001", ServedLog.status(500));
    assertThat(log()).isEqualTo(2);
    served.asItIs();
    served.instead("checkpoint", ServedLog.redirect(served.address() + "/checkpoint"));
    assertThat(log()).isEqualTo(2);
    served.instead("checkpoint", ServedLog.endless());
    assertThat(log()).isEqualTo(2);
    served.instead("checkpoint", ServedLog.status(404));
    assertThat(log()).isEqualTo(2);
    assertThat(said).contains("checkpoint cannot be read");
  }

  @Test
  void nobodyWaitsForEverForABodyThatDrips() {
    served.instead("checkpoint", ServedLog.dripping());
    var place = new Place.Address(served.address() + "/", Duration.ofMillis(300));

    assertThatThrownBy(() -> place.read("checkpoint", 1_000)).isInstanceOf(Unreadable.class);
  }

  @Test
  void twoOfThreeWitnessesAreEnoughAndOneIsNot() throws IOException {
    List<SigningKey> witnesses =
        List.of(SampleKeys.witness("a"), SampleKeys.witness("b"), SampleKeys.witness("c"));
    var lines = new StringBuilder();
    witnesses.forEach(
        key ->
            lines
                .append("witness ")
                .append(key.verifier().name().substring("witness.example/".length()))
                .append(' ')
                .append(key.verifier().text())
                .append('\n'));
    policy(lines + "group others 2 a b c\nquorum others");

    show(witnesses.subList(0, 1));
    assertThat(log()).isEqualTo(1);
    assertThat(said).contains("1 of the policy's 3 witness keys");
    show(witnesses.subList(0, 2));
    assertThat(log()).isZero();
    assertThat(said).contains("witness.example/a").contains("witness.example/b");
    show(List.of(witnesses.get(0), witnesses.get(0)));
    assertThat(log()).as("one witness twice").isEqualTo(1);
  }

  private void show(List<SigningKey> witnesses) {
    Note with =
        checkpoint.with(
            witnesses.stream().map(key -> key.sign(checkpoint.text(), 1_800_000_000L)).toList());
    served.instead("checkpoint", ServedLog.bytes(with.bytes()));
  }

  private void policy(String rest) throws IOException {
    Files.writeString(
        folder.resolve("policy"),
        "log %s\n%s\n".formatted(SampleKeys.log().verifier().text(), rest));
  }

  private int log() {
    var out = new ByteArrayOutputStream();
    int exit =
        Main.run(
            List.of("log", folder.resolve("policy").toString(), served.address()),
            Locale.ENGLISH,
            new PrintStream(out, true, UTF_8));
    said = out.toString(UTF_8);
    return exit;
  }
}
