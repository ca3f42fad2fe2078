package org.minhchung.tlog.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.Observer;
import org.minhchung.tlog.log.SampleLog;
import org.minhchung.tlog.log.ServedLog;
import org.minhchung.tlog.note.Policy;
import org.minhchung.tlog.note.SampleKeys;

/** A log that is older than its mirror, and the way back. */
class CatchUpIT {

  @TempDir private Path folder;
  private Path home;
  private Path yesterday;
  private Path copy;

  @BeforeEach
  void aCopyOfYesterdayAndAMirrorOfToday() throws Exception {
    home = folder.resolve("home");
    yesterday = folder.resolve("yesterday");
    copy = folder.resolve("copy");
    ServedLog.grow(home, SampleLog.entries("day one", 300));
    copy(home, yesterday);
    ServedLog.grow(home, SampleLog.entries("day two", 300));
    mirror();
  }

  @Test
  void yesterdaysCopyRefusesToAppend() throws IOException {
    LogStart start = ServedLog.start(yesterday, observer());

    assertThat(start).isInstanceOf(LogStart.ReadOnly.class);
    assertThat(((LogStart.ReadOnly) start).why()).contains("has 600 entries, the head 300");
    assertThat(((LogStart.ReadOnly) start).catchUp()).contains("mirror").contains("successor");
  }

  @Test
  void whatAMirrorHasIsTakenBackAndTheLogGoesOn() throws Exception {
    assertThat(catchUp(yesterday)).isEqualTo(new CatchUp.Outcome.Caught(300, 600));

    ServedLog.grow(yesterday, SampleLog.entries("day three", 5), observer());
    try (Log log = SampleLog.writing(ServedLog.start(yesterday, observer()))) {
      List<byte[]> whole = whole(log);
      assertThat(whole).hasSize(605);
      assertThat(whole.get(599)).isEqualTo("day two 299".getBytes(UTF_8));
    }
    copy(yesterday, home);
    assertThat(mirror()).as("the mirror sees one log").isInstanceOf(Finding.Copied.class);
  }

  @Test
  void lostTilesAreBroughtBack() throws Exception {
    Files.delete(home.resolve("log/public/tile/0/002.p/88"));
    Files.delete(home.resolve("log/public/tile/entries/000"));
    assertThat(ServedLog.start(home)).isInstanceOf(LogStart.ReadOnly.class);

    assertThat(catchUp(home)).isEqualTo(new CatchUp.Outcome.Caught(600, 600));
    try (Log log = SampleLog.writing(ServedLog.start(home, observer()))) {
      assertThat(whole(log)).hasSize(600);
    }
  }

  @Test
  void aLostHeadIsTakenFromTheMirror() throws Exception {
    delete(home.resolve("head"));

    assertThat(catchUp(home)).isEqualTo(new CatchUp.Outcome.Caught(0, 600));
    SampleLog.writing(ServedLog.start(home, observer())).close();
  }

  @Test
  void aMirrorThatIsBehindGivesNothing() throws Exception {
    ServedLog.grow(home, SampleLog.entries("day three", 5));
    byte[] head = Files.readAllBytes(home.resolve("head/head"));

    assertThat(catchUp(home)).isEqualTo(new CatchUp.Outcome.Shorter(605, 600));
    assertThat(home.resolve("head/head")).hasBinaryContent(head);
  }

  @Test
  void anotherTreeIsNotAdopted() throws Exception {
    Path other = folder.resolve("other");
    ServedLog.grow(other, SampleLog.entries("another day", 300));
    byte[] head = Files.readAllBytes(other.resolve("head/head"));

    assertThat(catchUp(other)).isInstanceOf(CatchUp.Outcome.Forked.class);
    assertThat(other.resolve("head/head")).hasBinaryContent(head);
  }

  @Test
  void whatTheLogHasNotSignedIsNotAdopted() throws Exception {
    Path entries = copy.resolve("public/tile/entries/001");
    byte[] bytes = Files.readAllBytes(entries);
    bytes[40] ^= 1;
    Files.write(entries, bytes);
    byte[] head = Files.readAllBytes(yesterday.resolve("head/head"));

    assertThat(catchUp(yesterday)).isInstanceOf(CatchUp.Outcome.Useless.class);
    assertThat(yesterday.resolve("head/head")).hasBinaryContent(head);
    assertThat(ServedLog.start(yesterday, observer())).isInstanceOf(LogStart.ReadOnly.class);
  }

  @Test
  void aMirrorThatDoesNotAnswerIsTold() throws IOException {
    var silent =
        new MirrorObserver(LogPlace.of("http://localhost:1/", Duration.ofSeconds(5)), List.of());

    LogStart start = ServedLog.start(home, silent);
    try (Log log = SampleLog.writing(start)) {
      assertThat(((LogStart.Writing) start).silent()).hasSize(1);
      assertThat(whole(log)).hasSize(600);
    }
  }

  private CatchUp.Outcome catchUp(Path log) throws IOException {
    return CatchUp.from(
        place(),
        new DiskFiles(),
        log.resolve("log"),
        ServedLog.heads(log),
        SampleLog.settings(_ -> {}));
  }

  private Finding mirror() throws Exception {
    Policy policy =
        Policy.read(
            "log %s\nquorum none\n".formatted(SampleKeys.log().verifier().text()).getBytes(UTF_8));
    LogPlace log = LogPlace.of(home.resolve("log/public").toString(), Duration.ofSeconds(5));
    return new Mirror(log, policy, new DiskFiles(), copy).look();
  }

  private LogPlace place() {
    return LogPlace.of(copy.resolve("public").toString(), Duration.ofSeconds(5));
  }

  private Observer observer() {
    return new MirrorObserver(place(), List.of(SampleKeys.log().verifier()));
  }

  private static List<byte[]> whole(Log log) throws IOException {
    return SampleLog.whole(log.tree(), SampleLog.read(log.checkpoint()).root());
  }

  private static void copy(Path from, Path to) throws IOException {
    delete(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
