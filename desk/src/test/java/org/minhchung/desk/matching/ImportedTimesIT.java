package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.matching.store.ClaimAnswers;
import org.minhchung.desk.verification.ImportWatch;
import org.minhchung.desk.verification.Reading;
import org.minhchung.desk.verification.ReviewImport;
import org.minhchung.desk.verification.RowRefusal;
import org.minhchung.desk.verification.store.ExternalReviewStore;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.lucene.IndexFingerprint;
import org.minhchung.engine.lucene.IndexFolder;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.slots.SlotKind;
import org.minhchung.engine.text.TextReader;

/** A check by others goes out of its time as one of the desk's own does: from file to decision. */
class ImportedTimesIT {

  private static final String FLOOD = "Đập Sơn Tây xả lũ đêm 12/6, hạ lưu ngập một mét";
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private static final ImportWatch EVERY_ROW_IS_GOOD =
      new ImportWatch() {
        @Override
        public void progress(long bytes) {}

        @Override
        public void refused(Path file, RowRefusal refusal) {
          throw new AssertionError(refusal);
        }

        @Override
        public void stopped(Path file, Reading.Stopped stop) {
          throw new AssertionError(stop);
        }
      };

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @TempDir Path folder;

  private final TextReader reader = new TextReader();
  private ServingIndex serving;
  private IndexFollower follower;

  @BeforeEach
  void open() {
    ClaimAnswers answers = new ClaimAnswers(database.jdbc());
    serving = new ServingIndex(new MemoryClaimIndex(reader));
    follower =
        new IndexFollower(
            database.records(),
            database.outbox(),
            answers,
            new AnswerableClaims(answers, claims()::byIds),
            new IndexFolder(folder.resolve("index"), IndexFingerprint.of(reader, "test"), reader),
            serving,
            NOON);
    follower.open();
  }

  @AfterEach
  void close() {
    serving.close();
  }

  @Test
  void aDatedClaimIsAnsweredWhileItsCheckIsNew() throws IOException {
    imported(FLOOD + ",Mẫu,https://mau.example/1,2024-06-13,Sai,vi");

    assertThat(at("2024-06-14T01:00:00Z").decision()).isInstanceOf(Decision.Same.class);
  }

  @Test
  void theSameWordsYearsLaterAreAsked() throws IOException {
    imported(FLOOD + ",Mẫu,https://mau.example/1,2024-06-13,Sai,vi");

    MatchAnswer later = at("2026-06-14T01:00:00Z");
    assertThat(later.decision()).isInstanceOf(Decision.Ask.class);
    assertThat(later.conflicts()).anyMatch(conflict -> conflict.kind() == SlotKind.TIME);
  }

  @Test
  void aNewerCheckOfTheSameClaimBringsItsOwnTimeWhicheverRowComesFirst() throws IOException {
    imported(
        FLOOD + ",Mẫu,https://mau.example/2,2026-06-13,Sai,vi",
        FLOOD + ",Mẫu,https://mau.example/1,2024-06-13,Sai,vi");

    assertThat(at("2026-06-14T01:00:00Z").decision()).isInstanceOf(Decision.Same.class);
  }

  @Test
  void aClaimThatTellsNoDayHoldsHoweverOldItsCheckIs() throws IOException {
    imported(
        "Uống nước lá đu đủ chữa khỏi sốt xuất huyết,Mẫu,https://mau.example/1,2019-02-01,Sai,vi");

    assertThat(
            matcher()
                .match("uong nuoc la du du chua khoi sot xuat huyet", NOON.instant(), 10)
                .decision())
        .isInstanceOf(Decision.Same.class);
  }

  private MatchAnswer at(String moment) {
    return matcher().match(FLOOD, Instant.parse(moment), 10);
  }

  private Matcher matcher() {
    return new Matcher(serving);
  }

  /** Rows of text, publisher, url, day, rating and language. */
  private void imported(String... rows) throws IOException {
    Path file = folder.resolve("reviews.csv");
    Files.writeString(
        file,
        "text,publisher,url,reviewDate,textualRating,languageCode\n"
            + String.join("\n", List.of(rows).stream().map(ImportedTimesIT::quoted).toList())
            + "\n");
    new ReviewImport(
            database.records(),
            database.profiles(),
            claims(),
            new ExternalReviewStore(database.jdbc(), NOON),
            database.outbox(),
            new Ids(NOON, new Random(4)),
            NOON)
        .run(List.of(file), null, EVERY_ROW_IS_GOOD);
    while (follower.step()) {
      // Until nothing is left.
    }
  }

  /** The sentence may hold a comma; the other five fields do not. */
  private static String quoted(String row) {
    int end = row.length();
    for (int field = 0; field < 5; field++) {
      end = row.lastIndexOf(',', end - 1);
    }
    return "\"" + row.substring(0, end) + "\"" + row.substring(end);
  }

  private ClaimStore claims() {
    return new ClaimStore(database.jdbc(), database.profiles(), new Ids(NOON, new Random(5)), NOON);
  }
}
