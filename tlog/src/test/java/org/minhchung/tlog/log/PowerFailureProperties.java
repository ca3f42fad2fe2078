package org.minhchung.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.tlog.files.ForgetfulFiles;
import org.minhchung.tlog.files.ForgetfulFiles.PowerFailed;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;

/**
 * The power fails before each step there is; what a restart finds is one log, with all it promised.
 */
@Execution(ExecutionMode.CONCURRENT)
class PowerFailureProperties {

  /** Across the border of a tile, and more batches than are staged at once. */
  private static final int[] BATCHES = {1, 3, 250, 1, 5, 1};

  /** What somebody outside knows. */
  private static final class Outside {
    private final List<byte[]> told = new ArrayList<>();
    private final List<Checkpoint> shown = new ArrayList<>();
  }

  static IntStream steps() throws IOException {
    var files = new ForgetfulFiles();
    run(files, new Outside());
    return IntStream.range(0, files.steps() + 1);
  }

  @ParameterizedTest(name = "before step {0}, everything unforced lost")
  @MethodSource("steps")
  void nothingToldIsLostWhenEverythingUnforcedIs(int step) throws IOException {
    var files = new ForgetfulFiles();
    var outside = new Outside();
    files.failAfter(step);
    run(files, outside);

    goOn(files.restart(), outside);
  }

  @ParameterizedTest(name = "before step {0}, seeds {0}000 to {0}002")
  @MethodSource("steps")
  void nothingToldIsLostWhateverChanceLetsThrough(int step) throws IOException {
    var files = new ForgetfulFiles();
    var outside = new Outside();
    files.failAfter(step);
    run(files, outside);

    for (int seed = 0; seed < 3; seed++) {
      var chance = new Random(step * 1_000L + seed);
      ForgetfulFiles found = files.restart(chance);
      found.failAfter(chance.nextInt(40));
      var again = new Outside();
      again.told.addAll(outside.told);
      again.shown.addAll(outside.shown);
      // A second failure while the first is being mended.
      run(found, again);
      goOn(found.restart(chance), again);
    }
  }

  /** What a process left unforced, the next one may show; then it must be forced. */
  @ParameterizedTest(name = "killed before step {0}, opened, then everything unforced lost")
  @MethodSource("steps")
  void whatIsShownAfterAKillIsNotTakenBackByThePower(int step) throws IOException {
    var files = new ForgetfulFiles();
    var outside = new Outside();
    files.failAfter(step);
    run(files, outside);
    files.failAfter(Integer.MAX_VALUE);
    HeadStore heads = SampleLog.heads(files);
    if (heads.head().isPresent()) {
      SampleLog.writing(SampleLog.open(files));
      outside.shown.add(published(files));
    }

    goOn(files.restart(), outside);
  }

  /** Opens or begins the log and appends, until done or until the power fails. */
  private static void run(ForgetfulFiles files, Outside outside) throws IOException {
    try {
      HeadStore heads = SampleLog.heads(files);
      LogSettings settings =
          SampleLog.settings(
              moment -> {
                if (moment == Moment.PUBLISHED) {
                  outside.shown.add(published(files));
                }
              });
      LogStart start =
          heads.head().isPresent()
              ? Log.open(files, SampleLog.LOG, heads, settings)
              : Log.create(files, SampleLog.LOG, heads, settings);
      try (Log log = SampleLog.writing(start)) {
        outside.shown.add(published(files));
        for (int batch = 0; batch < BATCHES.length; batch++) {
          List<byte[]> entries = SampleLog.entries("batch " + batch, BATCHES[batch]);
          List<CompletableFuture<Log.Appended>> told = log.appendAll(entries);
          for (int place = 0; place < entries.size(); place++) {
            Log.Appended appended = told.get(place).join();
            while (outside.told.size() <= appended.index()) {
              outside.told.add(null);
            }
            outside.told.set((int) appended.index(), entries.get(place));
          }
        }
      }
    } catch (PowerFailed | LogStopped | CompletionException e) {
      // Gone; the restart is what counts.
    }
  }

  private static void goOn(ForgetfulFiles files, Outside outside) throws IOException {
    HeadStore heads = SampleLog.heads(files);
    LogStart start =
        heads.head().isPresent()
            ? SampleLog.open(files)
            : Log.create(files, SampleLog.LOG, heads, SampleLog.settings(_ -> {}));
    try (Log log = SampleLog.writing(start)) {
      Checkpoint head = SampleLog.read(log.checkpoint());
      List<byte[]> whole = SampleLog.whole(log.tree(), head.root());
      assertThat(whole.size()).isGreaterThanOrEqualTo(outside.told.size());
      for (int index = 0; index < outside.told.size(); index++) {
        if (outside.told.get(index) != null) {
          assertThat(whole.get(index)).isEqualTo(outside.told.get(index));
        }
      }
      for (Checkpoint shown : outside.shown) {
        assertThat(log.tree().rootOf(shown.size())).isEqualTo(shown.root());
      }
      long size = head.size();
      assertThat(SampleLog.read(SampleLog.append(log, SampleLog.entries("after", 2))).size())
          .isEqualTo(size + 2);
    }
  }

  private static Checkpoint published(ForgetfulFiles files) {
    try {
      byte[] bytes = files.read(SampleLog.PUBLIC.resolve("checkpoint")).orElseThrow();
      return Checkpoint.readText(Note.read(bytes).text());
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }
}
