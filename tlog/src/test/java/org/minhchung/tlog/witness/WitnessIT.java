package org.minhchung.tlog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.files.ForgetfulFiles;
import org.minhchung.tlog.log.Cosigners;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.Observer;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.Hash;

/** A witness on a real socket, asked by hand and by a log. */
class WitnessIT {

  private static final SigningKey OTHER_LOG =
      SampleKeys.key("other.example/log", KeyKind.ED25519_LOG);
  private static final List<SigningKey> KEYS =
      List.of(SampleKeys.witness("a"), SampleKeys.key("witness.example/a", KeyKind.ML_DSA_44));
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC);

  private final ForgetfulFiles disk = new ForgetfulFiles();
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException {
    server = serve(disk);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFirstCheckpointIsSignedWithEveryKeyOfTheWitness() throws Exception {
    Note head = head("entry", 3);
    HttpResponse<String> response = post(new AddCheckpoint(0, List.of(), head).bytes());
    Note signed = new Note(head.text(), Note.readLines(response.body()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(signed.signers(KEYS.stream().map(SigningKey::verifier).toList()))
        .hasSize(2)
        .containsValue(1_800_000_000L);
  }

  @Test
  void eachRefusalHasItsStatus() throws Exception {
    Note three = head("entry", 3);
    assertThat(post(new AddCheckpoint(0, List.of(), three).bytes()).statusCode()).isEqualTo(200);

    assertThat(post("nonsense".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(new AddCheckpoint(4, List.of(), three).bytes()).statusCode()).isEqualTo(400);
    assertThat(post(new AddCheckpoint(0, List.of(), unsigned(three)).bytes()).statusCode())
        .isEqualTo(403);
    assertThat(post(new AddCheckpoint(0, List.of(), spoiled(three)).bytes()).statusCode())
        .isEqualTo(403);
    assertThat(post(new AddCheckpoint(0, List.of(), ofUnknownLog()).bytes()).statusCode())
        .isEqualTo(404);
    HttpResponse<String> other = post(new AddCheckpoint(0, List.of(), three).bytes());
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).isEqualTo("3\n");
    assertThat(other.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(post(new AddCheckpoint(3, List.of(), head("fork", 3)).bytes()).statusCode())
        .isEqualTo(422);
    assertThat(
            post(new AddCheckpoint(3, List.of(Hash.EMPTY), head("entry", 5)).bytes()).statusCode())
        .isEqualTo(422);
    assertThat(post(new AddCheckpoint(3, List.of(), three).bytes()).statusCode()).isEqualTo(200);
  }

  @Test
  void sixtyFourHashesAreNoRequest() throws Exception {
    String body =
        "old 1\n"
            + (Hash.EMPTY.base64() + "\n").repeat(64)
            + "\n"
            + new String(head("entry", 3).bytes(), UTF_8);

    assertThat(post(body.getBytes(UTF_8)).statusCode()).isEqualTo(400);
  }

  @Test
  void severalLogsAreRememberedApart() throws Exception {
    Note other =
        Note.sign(
            new Checkpoint("other.example/log", 9, Hash.ofLeaf(new byte[0])).text(),
            List.of(OTHER_LOG),
            0);

    assertThat(post(new AddCheckpoint(0, List.of(), head("entry", 3)).bytes()).statusCode())
        .isEqualTo(200);
    assertThat(post(new AddCheckpoint(0, List.of(), other).bytes()).statusCode()).isEqualTo(200);
  }

  @Test
  void ofManyWhoBeginAtOnceOneIsSigned() throws Exception {
    long signed =
        IntStream.range(0, 16)
            .parallel()
            .filter(
                fork -> {
                  try {
                    return post(new AddCheckpoint(0, List.of(), head("fork " + fork, 3)).bytes())
                            .statusCode()
                        == 200;
                  } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                  }
                })
            .count();

    assertThat(signed).isEqualTo(1);
  }

  @Test
  void whatWasSignedIsRememberedAfterThePowerFailed() throws Exception {
    assertThat(post(new AddCheckpoint(0, List.of(), head("entry", 3)).bytes()).statusCode())
        .isEqualTo(200);
    server.close();
    server = serve(disk.restart());

    assertThat(post(new AddCheckpoint(0, List.of(), head("fork", 3)).bytes()).body())
        .isEqualTo("3\n");
  }

  @Test
  void aLogPublishesTheLinesOfItsWitnessWithEachCheckpoint() throws Exception {
    var files = new ForgetfulFiles();
    try (Log log = begin(files)) {
      Note first = SampleLog.append(log, SampleLog.entries("entry", 3));
      Note second = SampleLog.append(log, SampleLog.entries("more", 300));

      assertThat(first.signers(List.of(KEYS.getFirst().verifier()))).hasSize(1);
      assertThat(second.signers(List.of(KEYS.getFirst().verifier()))).hasSize(1);
    }
  }

  @Test
  void yesterdaysCopyIsRefusedByWhatTheWitnessRemembers() throws Exception {
    var files = new ForgetfulFiles();
    Log log = begin(files);
    SampleLog.append(log, SampleLog.entries("day one", 3));
    log.close();
    ForgetfulFiles yesterday = files.copy();
    log = SampleLog.writing(open(files, List.of(client())));
    SampleLog.append(log, SampleLog.entries("day two", 3));
    log.close();

    LogStart start = open(yesterday.copy(), List.of(client()));
    assertThat(start).isInstanceOf(LogStart.ReadOnly.class);
    assertThat(((LogStart.ReadOnly) start).why()).contains("has 6 entries, the head 3");

    // Even unasked on start: the witness stops it before anything is shown.
    Log careless = SampleLog.writing(open(yesterday, List.of()));
    assertThatThrownBy(() -> careless.append(new byte[1]).join())
        .hasRootCauseInstanceOf(Cosigners.SeenElsewhere.class);
    careless.close();
  }

  @Test
  void aForkOfTheSameSizeIsSeenOnStart() throws Exception {
    var files = new ForgetfulFiles();
    try (Log log = begin(files)) {
      SampleLog.append(log, SampleLog.entries("day one", 3));
    }
    var fork = new ForgetfulFiles();
    try (Log log = SampleLog.create(fork)) {
      SampleLog.append(log, SampleLog.entries("fork", 3));
    }

    LogStart start = open(fork, List.of(client()));
    assertThat(start).isInstanceOf(LogStart.ReadOnly.class);
    assertThat(((LogStart.ReadOnly) start).why()).contains("another tree of 3 entries");
  }

  @Test
  void aWitnessThatIsAwayIsToldAndDoesNotStopTheLog() throws Exception {
    var files = new ForgetfulFiles();
    begin(files).close();
    WitnessClient client = client();
    server.close();
    LogStart start = open(files, List.of(client));

    try (Log log = SampleLog.writing(start)) {
      assertThat(((LogStart.Writing) start).silent()).hasSize(1);
      assertThat(log.append(new byte[1]).join().checkpoint().lines()).hasSize(1);
    }
  }

  private Log begin(ForgetfulFiles files) throws IOException {
    return SampleLog.writing(
        Log.create(files, SampleLog.LOG, SampleLog.heads(files), settings(List.of())));
  }

  private LogStart open(ForgetfulFiles files, List<Observer> observers) throws IOException {
    return Log.open(files, SampleLog.LOG, SampleLog.heads(files), settings(observers));
  }

  private LogSettings settings(List<Observer> observers) {
    return new LogSettings(
        SampleKeys.LOG, List.of(SampleKeys.log()), observers, client(), CLOCK, 2, _ -> {});
  }

  private WitnessClient client() {
    return new WitnessClient(
        "http://127.0.0.1:" + server.address().getPort() + "/w",
        List.of(KEYS.getFirst().verifier()),
        Duration.ofSeconds(20));
  }

  private static WitnessServer serve(ForgetfulFiles disk) throws IOException {
    var witness =
        new Witness(
            disk,
            Path.of("/witness"),
            KEYS,
            List.of(SampleKeys.log().verifier(), OTHER_LOG.verifier()),
            CLOCK);
    return new WitnessServer(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/w", witness);
  }

  private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:" + server.address().getPort() + "/w/add-checkpoint"))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build(),
          HttpResponse.BodyHandlers.ofString(UTF_8));
    }
  }

  private static Note head(String from, int count) {
    var tree = new GrowingTree();
    SampleLog.entries(from, count).forEach(tree::add);
    return Note.sign(
        new Checkpoint(SampleKeys.LOG, count, tree.root()).text(), List.of(SampleKeys.log()), 0);
  }

  private static Note unsigned(Note note) {
    return new Note(note.text(), List.of(SampleKeys.witness("b").sign(note.text(), 1)));
  }

  private static Note spoiled(Note note) {
    Note.Line line = note.lines().getFirst();
    byte[] bad = line.signature();
    bad[9] ^= 1;
    return note.with(List.of(new Note.Line(line.name(), line.id(), bad)));
  }

  private static Note ofUnknownLog() {
    SigningKey unknown = SampleKeys.key("unknown.example/log", KeyKind.ED25519_LOG);
    return Note.sign(
        new Checkpoint("unknown.example/log", 0, Hash.EMPTY).text(), List.of(unknown), 0);
  }
}
