package org.minhchung.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.files.ForgetfulFiles;
import org.minhchung.tlog.files.ForgetfulFiles.PowerFailed;
import org.minhchung.tlog.log.Observer.Sighting;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.SampleKeys;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.note.Succession;

class SuccessorTest {

  private static final String NEXT = "minhchung.example/log2";
  private static final SigningKey NEXT_KEY = SampleKeys.key(NEXT, KeyKind.ED25519_LOG);

  private final ForgetfulFiles files = new ForgetfulFiles();

  @Test
  void aLogThatCanBeWrittenEndsWithTheStatementThatTheNextBeginsWith()
      throws IOException, Malformed {
    grow(3);

    try (Log next = SampleLog.writing(begin(files))) {
      byte[] statement = next.tree().entries(0).getFirst();
      Succession read = Succession.read(statement, List.of(SampleKeys.log().verifier()));
      assertThat(read.from().size()).isEqualTo(3);
      assertThat(read.origin()).isEqualTo(NEXT);
      assertThat(read.keys()).containsExactly(NEXT_KEY.verifier());
      assertThat(files.read(SampleLog.PUBLIC.resolve("succession"))).contains(statement);
      assertThat(published(files)).isEqualTo(4);
    }
  }

  @Test
  void aClosedLogIsNotOpenedForWriting() throws IOException {
    grow(3);
    SampleLog.writing(begin(files)).close();

    assertThat(SampleLog.open(files)).isInstanceOf(LogStart.ReadOnly.class);
    assertThat(((LogStart.ReadOnly) SampleLog.open(files)).why()).isEqualTo("the log is closed");
  }

  @Test
  void aLogThatIsBehindIsClosedWithoutAppendingToIt() throws IOException, Malformed {
    grow(3);
    LogSettings behind = SampleLog.settings(_ -> {}, _ -> new Sighting.Size(6));
    var old = new LogHome(SampleLog.LOG, SampleLog.heads(files), behind);

    try (Log next = SampleLog.writing(Successor.begin(files, old, next(files)))) {
      assertThat(
              Succession.read(
                      next.tree().entries(0).getFirst(), List.of(SampleKeys.log().verifier()))
                  .from()
                  .size())
          .isEqualTo(3);
      assertThat(published(files)).isEqualTo(3);
    }
  }

  @Test
  void beginningAgainFindsTheSameStatement() throws IOException {
    grow(3);
    SampleLog.writing(begin(files)).close();

    try (Log next = SampleLog.writing(begin(files))) {
      assertThat(next.tree().size()).isEqualTo(1);
      assertThat(published(files)).isEqualTo(4);
    }
  }

  @Test
  void cutOffAnywhereItGoesOnWithOneStatement() throws IOException {
    grow(3);
    int steps = files.steps();
    SampleLog.writing(begin(files.copy())).close();
    var counted = files.copy();
    counted.failAfter(Integer.MAX_VALUE);
    SampleLog.writing(begin(counted)).close();
    int last = counted.steps();
    assertThat(last).isGreaterThan(0);
    for (int step = 0; step <= Math.max(last, steps); step++) {
      ForgetfulFiles cut = files.copy();
      cut.failAfter(step);
      try {
        SampleLog.writing(begin(cut)).close();
      } catch (PowerFailed | LogStopped | CompletionException e) {
        // Gone; what begins again is what counts.
      }
      ForgetfulFiles found = cut.restart();
      try (Log next = SampleLog.writing(begin(found))) {
        assertThat(next.tree().size()).as("cut before step %d", step).isEqualTo(1);
        assertThat(published(found)).as("cut before step %d", step).isEqualTo(4);
      }
    }
  }

  @Test
  void aSuccessorHasANameOfItsOwn() throws IOException {
    LogHome old = old(files);

    assertThatThrownBy(() -> Successor.begin(files, old, old))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void grow(int count) throws IOException {
    try (Log log = SampleLog.create(files)) {
      SampleLog.append(log, SampleLog.entries("entry", count));
    }
  }

  private static LogStart begin(ForgetfulFiles files) throws IOException {
    return Successor.begin(files, old(files), next(files));
  }

  private static LogHome old(ForgetfulFiles files) throws IOException {
    return new LogHome(SampleLog.LOG, SampleLog.heads(files), SampleLog.settings(_ -> {}));
  }

  private static LogHome next(ForgetfulFiles files) throws IOException {
    return new LogHome(
        Path.of("/next"),
        new FileHeadStore(files, Path.of("/next-head")),
        new LogSettings(NEXT, List.of(NEXT_KEY), Clock.systemUTC()));
  }

  private static long published(ForgetfulFiles files) throws IOException {
    return SampleLog.read(SampleLog.heads(files).head().orElseThrow()).size();
  }
}
