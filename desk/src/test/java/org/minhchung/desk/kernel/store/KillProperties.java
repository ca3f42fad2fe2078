package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.kernel.Change;

/**
 * A desk is killed while it writes; what it said was committed is there. As many times as {@code
 * -Dminhchung.kills} says, 5 unless told.
 */
class KillProperties {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("minhchung.kills", 5));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWasAcknowledgedIsThereAfterKill9(long seed) throws Exception {
    long acknowledged = writeAndKill(1 + new Random(seed).nextInt(400));

    long latest = database.outbox().latest();
    assertThat(latest).isGreaterThanOrEqualTo(acknowledged);
    assertThat(database.outbox().after(0, 10_000))
        .extracting(Change::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, latest).boxed().toList());
    assertThat(strings("SELECT claim_id FROM claim ORDER BY CAST(claim_id AS INTEGER)"))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, latest).mapToObj(Long::toString).toList());
    assertThat(strings("SELECT claim_id FROM claim_text")).hasSize((int) latest);
    assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(database.jdbc().sql("PRAGMA foreign_key_check").query().listOfRows()).isEmpty();
  }

  /** Kills the writer when it has acknowledged so many; returns the last it acknowledged. */
  private long writeAndKill(int enough) throws IOException, InterruptedException {
    Process writer = KilledWriter.start(database.file(), "write");
    try (BufferedReader lines = writer.inputReader()) {
      long last = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Long.parseLong(line);
        if (last == enough) {
          // Through its handle: the process itself would close the stream with what was said last.
          writer.toHandle().destroyForcibly();
        }
      }
      assertThat(last).isGreaterThanOrEqualTo(enough);
      return last;
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private List<String> strings(String sql) {
    return database.jdbc().sql(sql).query(String.class).list();
  }
}
