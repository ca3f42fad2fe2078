package org.minhchung.desk.ops;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.verification.ImportWatch;
import org.minhchung.desk.verification.Reading;
import org.minhchung.desk.verification.RowRefusal;

/**
 * Follows an import: moves the bar, keeps the first {@value #SHOWN} refusals for the end, writes
 * all of them to the report file if there is one.
 */
final class ImportProgress implements ImportWatch {

  static final int SHOWN = 20;

  private final ImportSentences sentences;
  private final ProgressBar bar;
  private final @Nullable CsvWriter report;
  private final List<String> shown = new ArrayList<>();
  private final List<String> stops = new ArrayList<>();
  private long refused;

  ImportProgress(ImportSentences sentences, ProgressBar bar, @Nullable CsvWriter report) {
    this.sentences = sentences;
    this.bar = bar;
    this.report = report;
    if (report != null) {
      report.writeRecord("file", "line", "item", "fault", "reason", "value");
    }
  }

  @Override
  public void progress(long bytes) {
    bar.stepBy(bytes);
  }

  @Override
  public void refused(Path file, RowRefusal refusal) {
    refused++;
    if (shown.size() < SHOWN) {
      shown.add(sentences.refused(file, refusal));
    }
    if (report != null) {
      report.writeRecord(
          file.toString(),
          Long.toString(refusal.place().line()),
          refusal.place().element() == 0 ? "" : Long.toString(refusal.place().element()),
          refusal.fault().key(),
          sentences.say(refusal.fault().key()),
          refusal.detail());
    }
  }

  @Override
  public void stopped(Path file, Reading.Stopped stop) {
    stops.add(sentences.stopped(file, stop));
  }

  /** What there is to say of rows and files that were not taken, one sentence a line. */
  List<String> troubles() {
    List<String> troubles = new ArrayList<>(shown);
    if (refused > shown.size()) {
      troubles.add(sentences.say("more", refused - shown.size()));
    }
    troubles.addAll(stops);
    return troubles;
  }

  /** Forces the report out. */
  void close() {
    try {
      if (report != null) {
        report.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
