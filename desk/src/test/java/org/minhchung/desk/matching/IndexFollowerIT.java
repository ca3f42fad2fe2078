package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.lucene.IndexFingerprint;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.text.TextReader;

class IndexFollowerIT {

  private static final ClaimId FLOOD = new ClaimId("0195f3a0-0000-7000-8000-000000000001");
  private static final ClaimId SCHOOL = new ClaimId("0195f3a0-0000-7000-8000-000000000002");

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @TempDir Path folder;

  private final TextReader reader = new TextReader();
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");
  private Outbox outbox;
  private FiledClaims claims;
  private ClaimAnswers answers;
  private ServingIndex serving;
  private IndexFollower follower;

  @BeforeEach
  void open() {
    outbox = database.outbox();
    claims = new FiledClaims(database);
    answers = new ClaimAnswers(database.jdbc());
    claims.file(FLOOD, "Nước lũ về đến cầu Thăng Long");
    claims.file(SCHOOL, "Ngày mai cả nước nghỉ học");
    start("lexicon 1");
  }

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void aClaimIsFoundAsSoonAsItsAnswerIsShownOrImported() {
    claims.announce(FLOOD, "publication-shown", "check", "0", "1000");
    catchUp();
    assertThat(ids("nuoc lu ve den cau")).containsExactly(FLOOD.value());

    claims.announce(SCHOOL, "review-imported", "external", "null", "null");
    catchUp();
    assertThat(ids("mai nghi hoc")).contains(SCHOOL.value());
    assertThat(follower.position()).isEqualTo(database.outbox().latest());
  }

  @Test
  void otherTopicsAndAnswersToNoClaimAreReadOver() {
    claims.announce("message-kept", "x", "no JSON at all");
    claims.announce(
        "publication-shown",
        "x",
        "{\"claim\":null,\"answeredBy\":\"check\",\"holdsFrom\":null,\"holdsUntil\":null}");
    catchUp();

    assertThat(serving.size()).isZero();
    assertThat(follower.position()).isEqualTo(2);
    assertThat(answers.applied()).isEqualTo(2);
  }

  @Test
  void theDesksOwnCheckGoesBeforeAnyOtherWhicheverCameLast() {
    claims.announce(FLOOD, "publication-shown", "check", "1000", "2000");
    claims.announce(FLOOD, "review-imported", "external", "null", "null");
    catchUp();

    IndexedClaim found = near("nước lũ").getFirst().claim();
    assertThat(found.holds())
        .isEqualTo(new Holds.Between(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(2000)));
    assertThat(found.checkedAt()).isEqualTo(Instant.ofEpochMilli(1000));
  }

  @Test
  void aValidityThatIsOpenAtOneSideIsOpenThere() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "2000");
    catchUp();

    Holds holds = near("nước lũ").getFirst().claim().holds();
    assertThat(holds.at(Instant.EPOCH)).isTrue();
    assertThat(holds.at(Instant.ofEpochMilli(2001))).isFalse();
  }

  @Test
  void aSecondPublicationChangesWhenTheAnswerHolds() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    catchUp();
    assertThat(near("nước lũ").getFirst().claim().holds()).isEqualTo(new Holds.Always());

    claims.announce(FLOOD, "publication-shown", "check", "1", "2");
    catchUp();
    assertThat(near("nước lũ").getFirst().claim().holds()).isInstanceOf(Holds.Between.class);
    assertThat(serving.size()).isEqualTo(1);
  }

  @Test
  void aRestartGoesOnFromTheLastCommitAndLosesNothing() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    catchUp();
    follower.commit();
    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    catchUp();
    serving.close(); // As after a kill: the second was never committed.

    start("lexicon 1");
    assertThat(follower.position()).isEqualTo(1);
    catchUp();
    assertThat(serving.size()).isEqualTo(2);
    assertThat(names()).contains("1").doesNotContain("2");
  }

  @Test
  void commitsBySelfOnceFiveSecondsHavePassed() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    catchUp();
    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    catchUp();
    assertThat(serving.committed()).isLessThan(2);

    now = now.plus(Duration.ofSeconds(5));
    catchUp();
    assertThat(serving.committed()).isEqualTo(2);
  }

  @Test
  void anotherLexiconMeansAnotherIndexAndTheOldOneAnswersUntilThen() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    catchUp();
    follower.commit();
    serving.close();

    start("lexicon 2");
    assertThat(ids("nước lũ")).containsExactly(FLOOD.value());
    catchUp();
    assertThat(ids("nước lũ")).containsExactly(FLOOD.value());
    assertThat(names()).contains("2").doesNotContain("1");
  }

  @Test
  void aDamagedOrDeletedIndexIsBuiltFromTheRecords() throws Exception {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    catchUp();
    serving.close();
    Files.delete(folder.resolve("index").resolve("current"));

    start("lexicon 1");
    assertThat(serving.size()).isZero();
    catchUp();
    assertThat(serving.size()).isEqualTo(2);
  }

  @Test
  void recordsOlderThanTheIndexAsAfterARestoreMeanAnotherIndex() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    catchUp();
    follower.commit();
    serving.close();
    outbox = new PartialOutbox(database.outbox(), 0, 1);
    write("UPDATE outbox_cursor SET change_number = 1");
    write("DELETE FROM claim_answer WHERE claim_id = '" + SCHOOL.value() + "'");

    start("lexicon 1");
    catchUp();
    assertThat(serving.size()).isEqualTo(1);
    assertThat(follower.position()).isEqualTo(1);
  }

  @Test
  void anIndexThatMissedChangesThatArePurgedIsBuiltAgain() {
    claims.announce(FLOOD, "publication-shown", "check", "null", "null");
    catchUp();
    follower.commit();
    claims.announce(SCHOOL, "publication-shown", "check", "null", "null");
    catchUp();
    serving.close();
    outbox = new PartialOutbox(database.outbox(), 2, 2);

    start("lexicon 1");
    catchUp();
    assertThat(serving.size()).isEqualTo(2);
    assertThat(follower.position()).isEqualTo(2);
  }

  @Test
  void aChangeThatNobodyCanReadStopsTheTableWhereItIs() {
    claims.announce("publication-shown", "x", "{\"claim\":\"a\",\"answeredBy\":\"nobody\"}");

    assertThatThrownBy(follower::step)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("change 1 on publication-shown cannot be read");
    assertThat(answers.applied()).isZero();
  }

  @Test
  void manyChangesAreTakenOverInSteps() {
    database
        .records()
        .write(
            () -> {
              for (int i = 0; i < 1_300; i++) {
                claims.announce(FLOOD, "review-imported", "external", "null", "" + i);
              }
              return true;
            });
    catchUp();

    assertThat(follower.position()).isEqualTo(1_300);
    assertThat(near("nước lũ").getFirst().claim().holds().at(Instant.ofEpochMilli(1_299))).isTrue();
    assertThat(near("nước lũ").getFirst().claim().holds().at(Instant.ofEpochMilli(1_300)))
        .isFalse();
  }

  private void start(String lexicon) {
    serving = new ServingIndex(new MemoryClaimIndex(reader));
    follower =
        new IndexFollower(
            database.records(),
            outbox,
            answers,
            new AnswerableClaims(answers, claims::byIds),
            new IndexFolder(folder.resolve("index"), IndexFingerprint.of(reader, lexicon), reader),
            serving,
            () -> now);
    follower.open();
  }

  private void catchUp() {
    while (follower.step()) {
      // Until nothing is left.
    }
  }

  /** An outbox that was purged up to a number, or ends at one like a restored backup's. */
  private record PartialOutbox(Outbox whole, long purged, long last) implements Outbox {

    @Override
    public long announce(DeskId desk, String topic, String subject, String payload) {
      return whole.announce(desk, topic, subject, payload);
    }

    @Override
    public List<Change> after(long number, int limit) {
      return whole.after(Math.max(number, purged), limit).stream()
          .takeWhile(change -> change.number() <= last)
          .toList();
    }

    @Override
    public long latest() {
      return last;
    }
  }

  private void write(String sql) {
    database.records().write(() -> database.jdbc().sql(sql).update());
  }

  private List<Near> near(String text) {
    return serving.near(reader.message(text), 10);
  }

  private List<String> ids(String text) {
    return near(text).stream().map(near -> near.claim().id()).toList();
  }

  private List<String> names() {
    try (Stream<Path> all = Files.list(folder.resolve("index"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
