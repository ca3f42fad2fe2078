package org.minhchung.desk.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run over some files: judges rows, gathers batches, counts. Not thread-safe. */
final class ImportRun {

  private record Waiting(Place place, RowVerdict.Taken row) {}

  private final RowRules rules;
  private final ReviewFiling filing;
  private final ImportWatch watch;
  private final int batchSize;
  private final List<Waiting> batch = new ArrayList<>();

  private long read;
  private long added;
  private long changed;
  private long alreadyHere;
  private long refused;
  private long claimantsDropped;
  private long datesUnread;
  private int filesStopped;

  ImportRun(RowRules rules, ReviewFiling filing, ImportWatch watch, int batchSize) {
    this.rules = rules;
    this.filing = filing;
    this.watch = watch;
    this.batchSize = batchSize;
  }

  void file(Path path, @Nullable ReviewFormat format) {
    Reading reading = new ReviewFile(path, format).read(sink(path), watch::progress);
    flush(path);
    if (reading instanceof Reading.Stopped stopped) {
      filesStopped++;
      watch.stopped(path, stopped);
    }
  }

  ImportReport report() {
    return new ImportReport(
        read, added, changed, alreadyHere, refused, claimantsDropped, datesUnread, filesStopped);
  }

  private RowSink sink(Path path) {
    return new RowSink() {
      @Override
      public void found(Place place, RawReview review) {
        switch (rules.judge(review)) {
          case RowVerdict.Refused(var fault, var detail) -> refused(place, fault, detail);
          case RowVerdict.Taken taken -> {
            read++;
            batch.add(new Waiting(place, taken));
            if (batch.size() == batchSize) {
              flush(path);
            }
          }
        }
      }

      @Override
      public void refused(Place place, RowFault fault, String detail) {
        read++;
        refuse(path, new RowRefusal(place, fault, detail));
      }
    };
  }

  private void refuse(Path path, RowRefusal refusal) {
    refused++;
    watch.refused(path, refusal);
  }

  /** Files what waits. If that fails nothing of it is counted, and the run ends. */
  private void flush(Path path) {
    if (batch.isEmpty()) {
      return;
    }
    List<ReviewFiling.Outcome> outcomes =
        filing.file(batch.stream().map(waiting -> waiting.row().review()).toList());
    for (int at = 0; at < outcomes.size(); at++) {
      count(path, batch.get(at), outcomes.get(at));
    }
    batch.clear();
  }

  private void count(Path path, Waiting waiting, ReviewFiling.Outcome outcome) {
    switch (outcome) {
      case ADDED -> added++;
      case CHANGED -> changed++;
      case ALREADY_HERE -> alreadyHere++;
      case CONTRADICTS ->
          refuse(
              path,
              new RowRefusal(
                  waiting.place(), RowFault.CONTRADICTS, waiting.row().review().rating()));
    }
    claimantsDropped += waiting.row().claimantDropped() ? 1 : 0;
    datesUnread += waiting.row().dateUnread() ? 1 : 0;
  }
}
