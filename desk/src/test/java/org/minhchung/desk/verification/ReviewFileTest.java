package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files are beside this test's resources, named after what is the matter with them. */
class ReviewFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<FoundReview> found = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<RowVerdict.Taken> taken = new ArrayList<>();
  private long bytes;

  @Test
  void commaSeparated() {
    assertThat(read("comma-separated.csv")).isEqualTo(new Reading.Whole());

    assertThat(refused).isEmpty();
    FoundReview first = found.getFirst();
    assertThat(first.claim().value()).isEqualTo("Uống nước chanh, mật ong khỏi tiểu đường");
    assertThat(first.claimant()).isEqualTo("Bộ Y tế");
    assertThat(first.publisher()).isEqualTo("Bàn Kiểm Chứng Mẫu");
    assertThat(first.site()).isEqualTo("mau.example");
    assertThat(first.title()).isEqualTo("Không, nước chanh không chữa \"tiểu đường\"");
    assertThat(first.reviewedOn()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(first.rating()).isEqualTo("Sai");
    assertThat(found.getLast().claimant()).isNull();
    assertThat(found.getLast().site()).isEqualTo("mau.example");
    assertThat(found.getLast().language()).isEqualTo("vi");
    assertThat(taken).extracting(RowVerdict.Taken::claimantDropped).containsExactly(false, true);
  }

  @Test
  void semicolonsFromASpreadsheet() {
    read("semicolons-from-a-spreadsheet.csv");

    assertThat(found)
        .extracting(review -> review.claim().value())
        .containsExactly("Uống nước chanh, mật ong");
  }

  @Test
  void aFlattenedExportOfTheApi() {
    read("flattened-api-export.csv");

    assertThat(found).extracting(FoundReview::publisher).containsExactly("Sample Check");
    assertThat(found).extracting(FoundReview::language).containsExactly("en");
  }

  @Test
  void quotesInTabSeparatedFilesArePlainCharacters() {
    read("tabs-and-plain-quotes.tsv");

    assertThat(found)
        .extracting(review -> review.claim().value())
        .containsExactly("\"Chanh\" chữa bệnh", "Ngậm \"gừng");
  }

  @Test
  void aCellMayGoOverSeveralLines() {
    read("line-breaks-in-a-cell.csv");

    assertThat(found)
        .extracting(review -> review.claim().value())
        .containsExactly("Câu trên câu dưới", "Câu sau");
  }

  @Test
  void aQuoteThatNeverClosesCostsOneLine() {
    read("a-quote-that-never-closes.csv");

    assertThat(refused).containsExactly("3 BAD_QUOTES");
    assertThat(found)
        .extracting(review -> review.claim().value())
        .containsExactly("Câu một", "Câu ba, ngoặc đúng", "Câu bốn");
  }

  @Test
  void aQuoteThatNeverClosesAtAllCostsOneLineToo(@TempDir Path folder) throws Exception {
    var text =
        new StringBuilder("text,publisher,url,rating\n\"Câu hở,Mẫu,https://m.example/0,Sai\n");
    IntStream.rangeClosed(1, 500)
        .forEach(n -> text.append("Câu ").append(n).append(",Mẫu,https://m.example/1,Sai\n"));
    Path file = Files.writeString(folder.resolve("open.csv"), text);

    new ReviewFile(file, null).read(sink(), _ -> {});

    assertThat(refused).containsExactly("2 BAD_QUOTES");
    assertThat(found).hasSize(500);
  }

  @Test
  void aCommaWithoutQuotes() {
    read("a-comma-without-quotes.csv");

    assertThat(refused).containsExactly("2 TOO_MANY_CELLS");
    assertThat(found).hasSize(1);
  }

  @Test
  void everyFaultOfARow() {
    read("every-fault-of-a-row.csv");

    assertThat(refused)
        .containsExactly(
            "2 NO_CLAIM",
            "3 CLAIM_TOO_LONG",
            "4 NO_ADDRESS",
            "5 BAD_ADDRESS",
            "6 PERSONAL_PAGE",
            "7 NO_PUBLISHER",
            "8 NO_RATING",
            "9 FUTURE_DATE",
            "10 NUL",
            "11 BROKEN_CHARACTERS",
            "12 FIELD_TOO_LONG");
    assertThat(found).extracting(FoundReview::url).containsExactly("https://mau.example/9");
  }

  @Test
  void brokenUtf8IsOneRowsFault() {
    read("broken-utf-8-in-one-row.csv");

    assertThat(refused).containsExactly("3 BROKEN_CHARACTERS");
    assertThat(found).hasSize(2);
  }

  @Test
  void aLineOverAMegabyteIsOneRowsFault(@TempDir Path folder) throws Exception {
    String row = "Câu %s,Mẫu,https://mau.example/%d,Sai%n";
    Path file =
        Files.writeString(
            folder.resolve("long.csv"),
            "text,publisher,url,rating\n"
                + row.formatted("x".repeat(1 << 20), 1)
                + row.formatted("hai", 2));

    new ReviewFile(file, null).read(sink(), _ -> {});

    assertThat(refused).containsExactly("2 LINE_TOO_LONG");
    assertThat(found).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "one-column.csv, ONE_COLUMN, text",
    "a-column-twice.csv, WRONG_HEADER, claim",
    "columns-missing.csv, WRONG_HEADER, 'url, textualRating, publisher'",
    "empty.csv, EMPTY, ''",
    "only-blank-lines.csv, EMPTY, ''",
    "utf-16.csv, OTHER_ENCODING, ''",
    "a-spreadsheet.xlsx.csv, BINARY, ''",
    "noise.csv, BINARY, ''",
    "no-such-file.csv, MISSING, ''"
  })
  void whatIsNoTableIsRefusedWhole(String name, FileFault fault, String detail) {
    assertThat(read(name))
        .isInstanceOfSatisfying(
            Reading.Stopped.class,
            stopped -> {
              assertThat(stopped.fault()).isEqualTo(fault);
              assertThat(stopped.detail()).isEqualTo(detail);
            });
    assertThat(found).isEmpty();
  }

  @Test
  void aFolderIsNoFile(@TempDir Path folder) {
    assertThat(new ReviewFile(folder, null).read(sink(), _ -> {}))
        .isEqualTo(new Reading.Stopped(FileFault.NOT_A_FILE, 0, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "single-object.json, 1",
    "single-object-on-one-line.json, 1",
    "array.json, 2",
    "array-on-one-line.json, 2",
    "data-feed.json, 4",
    "type-after-the-list.json, 1",
    "graph.json, 2",
    "json-lines.jsonl, 3",
    "fact-check-tools.json, 3",
    "fact-check-tools-pages.jsonl, 4",
    "empty-page.json, 0"
  })
  void everyShapeOfJsonIsRead(String name, int reviews) {
    assertThat(read(name)).isEqualTo(new Reading.Whole());

    assertThat(found).hasSize(reviews);
    assertThat(bytes).isPositive();
  }

  @Test
  void aClaimReviewIsReadWholeAndTheAddressOfThePostIsNot() {
    read("single-object.json");

    FoundReview review = found.getFirst();
    assertThat(review.claim().value()).isEqualTo("Uống nước chanh khỏi tiểu đường");
    assertThat(review.publisher()).isEqualTo("Bàn Kiểm Chứng Mẫu");
    assertThat(review.site()).isEqualTo("mau.example");
    assertThat(review.rating()).isEqualTo("Sai");
    assertThat(review.claimant()).isEqualTo("Bộ Y tế");
    assertThat(review.title()).isEqualTo("Nước chanh không chữa tiểu đường");
    assertThat(review.toString()).doesNotContain("canary");
  }

  @Test
  void whatStandsInAFeedAndIsNoReviewIsToldWithItsPlace() {
    read("data-feed.json");

    assertThat(refused).containsExactly("159/5 NOT_A_REVIEW");
  }

  @Test
  void whatStandsInAGraphBesideReviewsIsPassedOver() {
    read("graph.json");

    assertThat(refused).isEmpty();
    assertThat(found.toString()).doesNotContain("canary");
  }

  @Test
  void aPageOfTheApiGivesOneRowAReview() {
    read("fact-check-tools.json");

    assertThat(found)
        .extracting(FoundReview::site)
        .containsExactly("mau.example", "sample.example", "sample.example");
    assertThat(found)
        .extracting(FoundReview::publisher)
        .containsExactly("Bàn Kiểm Chứng Mẫu", "Sample Check", "sample.example");
    assertThat(found).extracting(FoundReview::claimant).containsExactly(null, null, "WHO");
    assertThat(found).extracting(FoundReview::language).containsExactly("vi", "en", "en");
    assertThat(refused).containsExactly("45/4 NOT_A_REVIEW");
  }

  @Test
  void aBrokenLineCostsThatLine() {
    read("a-broken-line.jsonl");

    assertThat(refused)
        .containsExactly("1 BAD_JSON", "3 NOT_A_REVIEW", "4 BAD_JSON", "5 NOT_A_REVIEW");
    assertThat(found)
        .extracting(review -> review.claim().value())
        .containsExactly("Câu số 2", "Câu số 3", "Câu số 4");
  }

  @Test
  void nulAndBrokenCharactersCostTheirLines() {
    read("nul-and-broken-utf-8.jsonl");

    assertThat(refused)
        .containsExactly("2 NUL", "3 BROKEN_CHARACTERS", "4 NUL", "5 BROKEN_CHARACTERS");
    assertThat(found).hasSize(2);
  }

  @Test
  void aDocumentThatBreaksOffKeepsWhatCameBefore() {
    assertThat(read("breaks-off.json"))
        .isInstanceOfSatisfying(
            Reading.Stopped.class,
            stopped -> {
              assertThat(stopped.fault()).isEqualTo(FileFault.BREAKS_OFF);
              assertThat(stopped.line()).isGreaterThan(30);
            });
    assertThat(found).hasSize(1);
  }

  @Test
  void whatHoldsNoReviewSaysSo() {
    read("no-review-at-all.json");

    assertThat(refused).containsExactly("1/1 NOT_A_REVIEW");
  }

  @Test
  void anElementOverAMegabyteIsItsOwnFault(@TempDir Path folder) throws Exception {
    String many = "[\"%s\"]".formatted("x".repeat(400_000));
    String good =
        """
        {"@type":"ClaimReview","claimReviewed":"Câu","url":"https://mau.example/1",
        "author":"Mẫu","reviewRating":"Sai"}""";
    Path file =
        Files.writeString(
            folder.resolve("large.json"),
            "[\n{\"@type\":\"ClaimReview\",\"a\":%s,\"b\":%s,\"c\":%s},\n%s]"
                .formatted(many, many, many, good));

    new ReviewFile(file, null).read(sink(), _ -> {});

    assertThat(refused).containsExactly("2/1 LINE_TOO_LONG");
    assertThat(found).hasSize(1);
  }

  @Test
  void claimReviewsAsInTheWild() {
    read("as-in-the-wild.json");

    assertThat(refused).isEmpty();
    assertThat(found).hasSize(22);
    assertThat(at(1).rating()).isEqualTo("Sai");
    assertThat(at(3).claim().value()).isEqualTo("Câu số 3");
    assertThat(at(4).publisher()).isEqualTo("Bàn Kiểm Chứng Mẫu");
    assertThat(at(5).publisher()).isEqualTo("Bàn Mẫu");
    assertThat(at(6).publisher()).isEqualTo("Bàn Mẫu thứ hai");
    assertThat(at(7).publisher()).isEqualTo("Nhà xuất bản Mẫu");
    assertThat(at(8).publisher()).isEqualTo("mau.example");
    assertThat(at(9).claimant()).isNull();
    assertThat(at(10).claimant()).isEqualTo("Ministry of Samples");
    assertThat(at(11).claimant()).isNull();
    assertThat(at(12).rating()).isEqualTo("2, trên thang từ 1 (thấp nhất) đến 5 (cao nhất)");
    assertThat(at(13).rating()).isEqualTo("2.0, on a scale from 1 (worst) to 5 (best)");
    assertThat(at(14).rating()).isEqualTo("-1, không nêu thang điểm");
    assertThat(at(15).rating()).isEqualTo("Sai");
    assertThat(at(16).publisher()).isEqualTo("Bàn Kiểm \"Mẫu\"");
    assertThat(at(16).claim().value()).isEqualTo("Chanh & mật ong < thuốc");
    assertThat(at(17).url()).isEqualTo("https://mau.example/17");
    assertThat(at(18).language()).isEqualTo("vi");
    assertThat(at(19).language()).isEqualTo("vi");
    assertThat(at(19).claim().value()).isEqualTo("Uống nước chanh");
    assertThat(at(20).claim().value()).isEqualTo("Câu có nhãn");
    assertThat(at(21).reviewedOn()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(at(22).reviewedOn()).isNull();
    assertThat(taken.getLast().dateUnread()).isTrue();
  }

  @Test
  void theFormatCanBeForced() {
    assertThat(new ReviewFile(path("json-lines.jsonl"), ReviewFormat.CSV).read(sink(), _ -> {}))
        .isInstanceOf(Reading.Stopped.class);
  }

  private FoundReview at(int number) {
    return found.get(number - 1);
  }

  private Reading read(String name) {
    return new ReviewFile(path(name), null).read(sink(), more -> bytes += more);
  }

  private static Path path(String name) {
    try {
      var readme = Objects.requireNonNull(ReviewFileTest.class.getResource("README.md"));
      return Path.of(readme.toURI()).resolveSibling(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private RowSink sink() {
    var rules = new RowRules(Claimants.shipped(), TODAY);
    return new RowSink() {
      @Override
      public void found(Place place, RawReview review) {
        switch (rules.judge(review)) {
          case RowVerdict.Refused(var fault, var detail) -> refused(place, fault, detail);
          case RowVerdict.Taken row -> {
            found.add(row.review());
            taken.add(row);
          }
        }
      }

      @Override
      public void refused(Place place, RowFault fault, String detail) {
        String element = place.element() == 0 ? "" : "/" + place.element();
        refused.add(place.line() + element + " " + fault);
      }
    };
  }
}
