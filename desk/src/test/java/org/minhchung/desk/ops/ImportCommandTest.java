package org.minhchung.desk.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.verification.ReviewImport;
import org.minhchung.desk.verification.store.ExternalReviewStore;

class ImportCommandTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final String HEADER = "text,claimant,publisher,url,rating,languageCode\n";

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> opened = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void theCountsArePrintedAndTheRefusedRowsTold() throws Exception {
    Path file = file("Câu một,Ai đó,Mẫu,https://mau.example/1,Sai,vi\nCâu hai,,Mẫu,,Sai,vi\n");

    int code = run("en_GB.UTF-8", file.toString(), "--data", "d", "--keys", "k");

    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            """
            Read 2 rows: 1 new, 0 changed, 0 already here, 1 not taken.
            1 review named a person or an account as having said it. No such name is kept, the reviews are.
            """);
    assertThat(err.toString(UTF_8))
        .contains("reviews.csv, line 3: the address of the review is missing");
    assertThat(opened).containsExactly("d k null", "closed");
  }

  @Test
  void withoutAnyHintItSpeaksVietnamese() throws Exception {
    assertThat(run("", file("").toString())).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("Đã đọc 0 dòng: 0 bài mới, 0 bài được cập nhật, 0 bài đã có sẵn");
    assertThat(opened).startsWith("data null null");
  }

  @Test
  void aFileThatCannotBeReadIsTwoAndTheOthersAreBroughtInAllTheSame() throws Exception {
    Path good = file("Câu một,,Mẫu,https://mau.example/1,Sai,vi\n");

    int code = run("en", folder.resolve("absent.csv").toString(), good.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("absent.csv: there is no such file");
    assertThat(out.toString(UTF_8)).contains("Read 1 row: 1 new");
  }

  @Test
  void onlyTheFirstTwentyAreToldAndTheReportHasAll() throws Exception {
    Path file = file("Câu,,Mẫu,,Sai,vi\n".repeat(25));
    Path report = folder.resolve("report.csv");

    int code = run("vi", "--lang", "en", "--report", report.toString(), file.toString());

    assertThat(code).isZero();
    assertThat(err.toString(UTF_8).lines().filter(line -> line.contains("is missing"))).hasSize(20);
    assertThat(err.toString(UTF_8)).contains("5 more rows were not taken");
    assertThat(Files.readAllLines(report))
        .hasSize(26)
        .startsWith("file,line,item,fault,reason,value")
        .last()
        .asString()
        .endsWith("reviews.csv,26,,row.no-address,the address of the review is missing,");
  }

  @Test
  void aReportThatCannotBeWrittenStopsEverythingBeforeItBegins() throws Exception {
    Path file = file("Câu một,,Mẫu,https://mau.example/1,Sai,vi\n");

    int code = run("en", "--report", folder.resolve("no/such/r.csv").toString(), file.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Nothing has been brought in");
    assertThat(opened).isEmpty();
  }

  @Test
  void aWrongCommandLineIsOneSentence() {
    assertThat(run("en")).isEqualTo(2);
    assertThat(run("en", "--fast", "a.csv")).isEqualTo(2);
    assertThat(run("en", "--format", "xml", "a.csv")).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "Say which file to bring in, for example: import reviews.csv",
            "The verb import does not know \"--fast\". See: import --help",
            "Cannot make sense of \"xml\". See: import --help");
  }

  @Test
  void theHelpNamesTheColumnsAndTheExitCodesInBothLanguages() {
    assertThat(run("en", "--help")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("textualRating", "code 0", "publisher's own rating", "default: data");
    out.reset();
    assertThat(run("", "--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("textualRating", "mã 0", "mặc định: data");
  }

  private int run(String language, String... words) {
    return new ImportCommand(
            this::open,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            language)
        .run(words);
  }

  private ImportDesk open(Path data, @Nullable Path keys, @Nullable String url) {
    opened.add(data + " " + keys + " " + url);
    var ids = new Ids(NOON, new Random(5));
    var claims = new ClaimStore(database.jdbc(), database.profiles(), ids, NOON);
    var shelf = new ExternalReviewStore(database.jdbc(), NOON);
    var reviews =
        new ReviewImport(
            database.records(), database.profiles(), claims, shelf, database.outbox(), ids, NOON);
    return new ImportDesk() {
      @Override
      public ReviewImport reviews() {
        return reviews;
      }

      @Override
      public void close() {
        opened.add("closed");
      }
    };
  }

  private Path file(String rows) throws Exception {
    return Files.writeString(folder.resolve("reviews.csv"), HEADER + rows);
  }
}
