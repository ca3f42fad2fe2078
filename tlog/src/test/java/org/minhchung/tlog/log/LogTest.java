package org.minhchung.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.files.ForgetfulFiles;
import org.minhchung.tlog.log.Observer.Sighting;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.OfflineProof;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.tree.Hash;

class LogTest {

  private final ForgetfulFiles files = new ForgetfulFiles();

  @Test
  void eachEntryIsTheNextAndCanBeProved() throws IOException, Malformed {
    try (Log log = SampleLog.create(files)) {
      List<byte[]> entries = SampleLog.entries("entry", 300);
      List<CompletableFuture<Log.Appended>> told = new ArrayList<>();
      for (byte[] entry : entries) {
        told.add(log.append(entry));
      }
      for (int index = 0; index < 300; index++) {
        assertThat(told.get(index).join().index()).isEqualTo(index);
      }
      OfflineProof proof = OfflineProof.read(log.prove(77).bytes());

      assertThat(proof.holds(entries.get(77))).isTrue();
      assertThat(proof.checkpoint().signers(List.of(SampleKeys.log().verifier()))).hasSize(1);
    }
  }

  @Test
  void aBatchOfManyCostsOneForceForItsEntriesAndOneForTheHead() throws IOException {
    List<Integer> forces = new ArrayList<>();
    LogSettings settings =
        SampleLog.settings(
            moment -> {
              if (moment == Moment.TAKEN || moment == Moment.ACKNOWLEDGED) {
                forces.add(files.forces());
              }
            });
    try (Log log =
        SampleLog.writing(Log.create(files, SampleLog.LOG, SampleLog.heads(files), settings))) {
      SampleLog.append(log, SampleLog.entries("entry", 200));
      SampleLog.append(log, SampleLog.entries("more", 200));
    }
    assertThat(forces.get(1) - forces.get(0)).as("with the name of a new file").isEqualTo(3);
    assertThat(forces.get(3) - forces.get(2)).isEqualTo(2);
  }

  @Test
  void partialTilesGoOnceTheFullOneIsThere() throws IOException {
    try (Log log = SampleLog.create(files)) {
      for (int batch = 0; batch < 26; batch++) {
        SampleLog.append(log, SampleLog.entries("batch " + batch, 10));
      }
    }

    assertThat(files.list(SampleLog.PUBLIC.resolve("tile/0/000.p"))).isEmpty();
    assertThat(files.read(SampleLog.PUBLIC.resolve("tile/0/000"))).isPresent();
    assertThat(files.list(SampleLog.LOG.resolve("staging"))).isEmpty();
  }

  @Test
  void anOversizedEntryIsRefusedAndTheLogGoesOn() throws IOException {
    try (Log log = SampleLog.create(files)) {
      assertThatThrownBy(() -> log.append(new byte[65_536]))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(log.append(new byte[65_535]).join().index()).isZero();
    }
  }

  @Test
  void aLogIsBegunOnce() throws IOException {
    SampleLog.create(files).close();

    assertThat(
            Log.create(files, SampleLog.LOG, SampleLog.heads(files), SampleLog.settings(_ -> {})))
        .isInstanceOf(LogStart.ReadOnly.class);
  }

  @Test
  void aLogWhoseHeadIsLostIsNotBegunAgain() throws IOException {
    ForgetfulFiles without = files.copy();
    grow(files, "day one", 3);
    ForgetfulFiles lost = files.with(SampleLog.HEAD, without);

    assertReadOnly(SampleLog.open(lost), "the head is missing");
    assertReadOnly(
        Log.create(lost, SampleLog.LOG, SampleLog.heads(lost), SampleLog.settings(_ -> {})),
        "there is a log already");
  }

  @Test
  void yesterdaysHeadBesideTodaysTilesIsReadOnly() throws IOException {
    grow(files, "day one", 3);
    ForgetfulFiles yesterday = files.copy();
    grow(files, "day two", 3);

    assertReadOnly(
        SampleLog.open(files.with(SampleLog.HEAD, yesterday)), "has 6 entries, the head 3");
  }

  @Test
  void todaysHeadBesideYesterdaysTilesIsReadOnly() throws IOException {
    grow(files, "day one", 3);
    ForgetfulFiles yesterday = files.copy();
    grow(files, "day two", 3);

    assertReadOnly(SampleLog.open(files.with(SampleLog.LOG, yesterday)), "is missing");
  }

  @Test
  void yesterdaysWholeCopyIsReadOnlyIfSomebodyOutsideRemembers() throws IOException {
    grow(files, "day one", 3);
    ForgetfulFiles yesterday = files.copy();
    grow(files, "day two", 3);

    assertReadOnly(
        SampleLog.open(yesterday.copy(), _ -> new Sighting.Size(6)), "has 6 entries, the head 3");
    assertReadOnly(
        SampleLog.open(yesterday.copy(), _ -> new Sighting.Tree(6, Hash.EMPTY)),
        "has 6 entries, the head 3");
    assertReadOnly(
        SampleLog.open(yesterday.copy(), _ -> new Sighting.Tree(2, Hash.EMPTY)),
        "another tree of 2 entries");
  }

  @Test
  void whoDoesNotAnswerIsTold() throws IOException {
    grow(files, "day one", 3);
    LogStart start = SampleLog.open(files, _ -> new Sighting.Silent("no answer"));

    try (Log log = SampleLog.writing(start)) {
      assertThat(((LogStart.Writing) start).silent()).containsExactly("no answer");
      assertThat(log.append(new byte[1]).join().index()).isEqualTo(3);
    }
  }

  @Test
  void aWitnessThatRemembersMoreStopsTheWriterBeforeAnythingIsShown() throws IOException {
    grow(files, "day one", 3);
    byte[] shown = files.read(SampleLog.PUBLIC.resolve("checkpoint")).orElseThrow();
    Cosigners remembering =
        (_, _) -> {
          throw new Cosigners.SeenElsewhere("witness.example/a has seen 6 entries");
        };
    Log log =
        SampleLog.writing(
            Log.open(
                files, SampleLog.LOG, SampleLog.heads(files), SampleLog.settings(remembering)));

    assertThatThrownBy(() -> log.append(new byte[1]).join())
        .hasRootCauseInstanceOf(Cosigners.SeenElsewhere.class);
    assertThatThrownBy(() -> log.append(new byte[1])).isInstanceOf(LogStopped.class);
    assertThat(files.read(SampleLog.PUBLIC.resolve("checkpoint"))).contains(shown);
    log.close();
  }

  @Test
  void theHeadPutBackUnderARunningWriterStopsIt() throws IOException {
    HeadStore heads = SampleLog.heads(files);
    Log log = SampleLog.create(files);
    Note first = heads.head().orElseThrow();
    SampleLog.append(log, SampleLog.entries("entry", 2));
    assertThat(heads.swap(heads.head().orElseThrow(), first)).isTrue();

    assertThatThrownBy(() -> log.append(new byte[1]).join())
        .hasMessageContaining("another writer has moved the head");
    assertThatThrownBy(() -> log.append(new byte[1])).isInstanceOf(LogStopped.class);
    log.close();
  }

  @Test
  void ofManyWhoSwapTheSameHeadOneWins() throws IOException {
    HeadStore heads = SampleLog.heads(files);
    SampleLog.create(files).close();
    Note present = heads.head().orElseThrow();
    List<Note> nexts =
        IntStream.range(1, 9)
            .mapToObj(time -> Note.sign(present.text(), List.of(SampleKeys.witness("w" + time)), 1))
            .toList();

    assertThat(
            nexts.parallelStream()
                .filter(
                    next -> {
                      try {
                        return heads.swap(present, next);
                      } catch (IOException e) {
                        throw new AssertionError(e);
                      }
                    })
                .count())
        .isEqualTo(1);
  }

  @Test
  void aFlippedBitInAnOpenTileIsFoundOnStart() throws IOException {
    grow(files, "day one", 3);
    var path = SampleLog.PUBLIC.resolve("tile/entries/000.p/3");
    byte[] bytes = files.read(path).orElseThrow();
    bytes[5] ^= 1;
    files.write(path, bytes);

    assertReadOnly(SampleLog.open(files), "entry 0 is not the one its hash tells");
  }

  private static void grow(ForgetfulFiles files, String day, int count) throws IOException {
    boolean isNew = SampleLog.heads(files).head().isEmpty();
    try (Log log = isNew ? SampleLog.create(files) : SampleLog.writing(SampleLog.open(files))) {
      SampleLog.append(log, SampleLog.entries(day, count));
    }
  }

  private static void assertReadOnly(LogStart start, String why) {
    assertThat(start).isInstanceOf(LogStart.ReadOnly.class);
    assertThat(((LogStart.ReadOnly) start).why()).contains(why);
    assertThat(((LogStart.ReadOnly) start).catchUp()).isNotBlank();
  }
}
