package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An import beside a running desk: two processes on one file. */
class TwoProcessesTest {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Test
  void theSecondWriterWaitsForTheFirstInsteadOfFailing() throws Exception {
    Process other = KilledWriter.start(database.file(), "hold");
    try (BufferedReader said = other.inputReader();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(said.readLine()).isEqualTo("holding");
      Callable<Long> announce =
          () ->
              database
                  .records()
                  .write(
                      () ->
                          database.outbox().announce(database.desk(), "claim-filed", "ours", "{}"));
      Future<Long> ours = threads.submit(announce);
      while (database.database().writersInUse() == 0) {
        Thread.onSpinWait();
      }
      assertThat(database.outbox().latest()).isZero();

      other.outputWriter().append('\n').close();

      assertThat(said.readLine()).isEqualTo("done");
      assertThat(ours.get()).isEqualTo(2);
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void desksThatStartTogetherOnNothingMakeTheTablesOnce() throws Exception {
    var file = database.file().resolveSibling("new.db");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts =
          IntStream.range(0, 4).mapToObj(_ -> threads.submit(() -> Database.inFile(file))).toList();
      for (Future<Database> start : starts) {
        try (Database opened = start.get()) {
          assertThat(opened.outbox().latest()).isZero();
        }
      }
    }
  }
}
