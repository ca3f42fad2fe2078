package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.desk.matching.store.ClaimCounts;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.lucene.IndexFingerprint;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.text.TextReader;

class MatchingThreadIT {

  private static final ClaimId FLOOD = new ClaimId("0195f3a0-0000-7000-8000-000000000001");
  private static final ClaimId SCHOOL = new ClaimId("0195f3a0-0000-7000-8000-000000000002");

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @TempDir Path folder;

  private final TextReader reader = new TextReader();
  private ServingIndex serving;
  private AskedCounter counter;

  @Test
  void isReadyOnceItKnowsWhatWasThereAtTheStartAndFollowsFromThenOn() {
    FiledClaims claims = new FiledClaims(database);
    claims.file(FLOOD, "Nước lũ về đến cầu Thăng Long");
    claims.file(SCHOOL, "Ngày mai cả nước nghỉ học");
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");

    MatchingThread thread = thread(claims);
    assertThat(thread.isRunning()).isFalse();
    thread.start();
    until(thread::ready);
    assertThat(serving.size()).isEqualTo(1);

    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    thread.wake();
    until(() -> serving.size() == 2);
    counter.asked(SCHOOL);
    thread.stop();
    assertThat(thread.isRunning()).isFalse();
    assertThat(claims.counts()).singleElement().asString().endsWith(" 1/0/0");

    MatchingThread again = thread(claims);
    again.start();
    assertThat(serving.committed()).as("committed by stopping").isEqualTo(2);
    assertThat(serving.size()).isEqualTo(2);
    again.stop();
  }

  @Test
  void whatIsAnsweredIsTakenFromTheIndexAndHelpIsCalledFor() {
    FiledClaims claims = new FiledClaims(database);
    thread(claims);
    Matching matching =
        new IndexedMatching(
            new Matcher(serving), text -> text.contains("cứu"), counter, _ -> false);

    assertThat(matching.match("cứu với, nhà em ngập", InstantSource.system().instant()))
        .matches(Match::callsForHelp)
        .extracting(match -> match.answer().decision().word())
        .isEqualTo("new");
    assertThat(matching.match("nước lũ", InstantSource.system().instant()).callsForHelp())
        .isFalse();
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private MatchingThread thread(FiledClaims claims) {
    InstantSource clock = InstantSource.system();
    serving = new ServingIndex(new MemoryClaimIndex(reader));
    ClaimAnswers answers = new ClaimAnswers(database.jdbc());
    counter =
        new AskedCounter(
            database.records(),
            new ClaimCounts(database.jdbc()),
            claims::byIds,
            clock,
            ZoneOffset.UTC);
    IndexFollower follower =
        new IndexFollower(
            database.records(),
            database.outbox(),
            answers,
            new AnswerableClaims(answers, claims::byIds),
            new IndexFolder(folder, IndexFingerprint.of(reader), reader),
            serving,
            clock);
    return new MatchingThread(follower, counter, database.outbox(), serving, clock);
  }
}
