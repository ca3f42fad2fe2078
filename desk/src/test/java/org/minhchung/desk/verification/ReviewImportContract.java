package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.verification.store.ExternalReviewStore;

/** What an import leaves in the records, whichever database holds them. */
abstract class ReviewImportContract {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final String HEADER =
      "text,claimant,publisher,url,reviewDate,textualRating,languageCode";

  private final Ids ids = new Ids(NOON, new Random(4));
  private final List<String> refused = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();

  @TempDir Path folder;

  /** The desk the files go to. */
  private OpenedDesk desk;

  abstract OpenedDesk database();

  /** A second desk, as empty as the first was. */
  abstract OpenedDesk another();

  @BeforeEach
  void toTheFirstDesk() {
    desk = database();
  }

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  @Test
  void goodRowsStayAndBadOnesAreTold() {
    ImportReport report =
        run(
            file(
                "Câu một,Nguyễn Văn Mẫu,Mẫu,https://mau.example/1,2024-05-03,Sai,vi",
                "Câu hai,,Mẫu,javascript:alert(1),2024-05-03,Sai,vi",
                "Câu ba,Bộ Y tế,Mẫu,https://mau.example/3,hôm qua,Đúng,vi"));

    assertThat(report).isEqualTo(new ImportReport(3, 2, 0, 0, 1, 1, 1, 0));
    assertThat(refused).containsExactly("3 BAD_ADDRESS javascript:alert(1)");
    assertThat(reviews())
        .extracting(ExternalReview::claimant)
        .containsExactlyInAnyOrder(null, "Bộ Y tế");
  }

  @Test
  void everyNewReviewIsAnnouncedOnceWithItsClaim() {
    run(file("Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi"));

    ExternalReview review = reviews().getFirst();
    assertThat(changes()).hasSize(1);
    Change change = changes().getFirst();
    assertThat(change.topic()).isEqualTo("review-imported");
    assertThat(change.subject()).isEqualTo(review.id());
    assertThat(change.payload())
        .isEqualTo(
            "{\"claim\":\"%s\",\"answeredBy\":\"external\",\"holdsFrom\":null,\"holdsUntil\":null,\"checkedAt\":%d}"
                .formatted(
                    review.claim().value(), Instant.parse("2024-05-03T00:00:00Z").toEpochMilli()));
  }

  @Test
  void importingTwiceChangesNothing() {
    Path file =
        file(
            "Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi",
            "Câu hai,,Mẫu,https://mau.example/2,,Đúng,vi");
    run(file);
    List<ExternalReview> before = reviews();

    ImportReport report = run(file);

    assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 2, 0, 0, 0, 0));
    assertThat(reviews()).isEqualTo(before);
    assertThat(changes()).hasSize(2);
  }

  @Test
  void aLaterImportWithAnotherRatingChangesTheReviewAndSaysSo() {
    run(file("Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi"));
    String id = reviews().getFirst().id();

    ImportReport report = run(file("Câu một,,Mẫu,https://mau.example/1,2024-05-03,Đúng,vi"));

    assertThat(report.changed()).isEqualTo(1);
    assertThat(reviews()).extracting(ExternalReview::rating).containsExactly("Đúng");
    assertThat(reviews()).extracting(ExternalReview::id).containsExactly(id);
    assertThat(changes()).hasSize(2);
  }

  @Test
  void anOlderReviewNeverReplacesANewerOne() {
    run(file("Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi"));

    ImportReport report =
        run(
            file(
                "Câu một,,Mẫu,https://mau.example/1,2024-05-02,Đúng,vi",
                "Câu một,,Mẫu,https://mau.example/1,,Đúng,vi"));

    assertThat(report.alreadyHere()).isEqualTo(2);
    assertThat(reviews()).extracting(ExternalReview::rating).containsExactly("Sai");
  }

  @Test
  void twoRowsThatContradictEachOtherAreToldAndTheFirstStays() {
    Path file =
        file(
            "Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi",
            "Câu một,,Mẫu,https://mau.example/1,2024-05-03,Đúng,vi");

    ImportReport first = run(file);
    ImportReport second = run(file);

    assertThat(first).isEqualTo(new ImportReport(2, 1, 0, 0, 1, 0, 0, 0));
    assertThat(second).isEqualTo(new ImportReport(2, 0, 0, 1, 1, 0, 0, 0));
    assertThat(refused).containsExactly("3 CONTRADICTS Đúng", "3 CONTRADICTS Đúng");
    assertThat(reviews()).extracting(ExternalReview::rating).containsExactly("Sai");
  }

  @Test
  void onePageThatRatesTwoClaimsIsTwoReviews() {
    run(
        file(
            "Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi",
            "Câu hai,,Mẫu,https://mau.example/1,2024-05-03,Đúng,vi"));

    assertThat(reviews()).hasSize(2);
  }

  @Test
  void oneSentenceReviewedByTwoPublishersIsOneClaim() {
    run(
        file(
            "Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi",
            "Câu  một,,Sample,https://sample.example/1,2024-06-03,False,vi",
            "Câu một,,Sample,https://sample.example/1,2024-06-03,False,en"));

    assertThat(count("SELECT COUNT(*) FROM claim")).isEqualTo(2);
    assertThat(reviews()).hasSize(3);
    assertThat(store().of(reviews().getFirst().claim())).isNotEmpty();
  }

  @Test
  void aFileThatBreaksOffIsToldAndTheOthersAreRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[\n{\"a\":");
    Path good = file("Câu một,,Mẫu,https://mau.example/1,2024-05-03,Sai,vi");

    ImportReport report = importer(desk.records()).run(List.of(broken, good), null, watch());

    assertThat(report.filesStopped()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(1);
    assertThat(stopped).containsExactly("broken.json BREAKS_OFF 2");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderAndAnyRepetitionOfRowsGivesTheSameRecords(long seed) {
    var random = new Random(seed);
    List<String> rows = anyRows(random);
    run(file(rows.toArray(String[]::new)));
    List<String> once = said();

    List<String> more = new ArrayList<>(rows);
    more.addAll(rows.subList(0, random.nextInt(rows.size())));
    Collections.shuffle(more, random);
    desk = another();
    ImportReport first = run(file(more.toArray(String[]::new)));
    ImportReport second = run(file(more.toArray(String[]::new)));

    assertThat(said()).isEqualTo(once);
    assertThat(first.refused()).isZero();
    assertThat(second.added() + second.changed()).isZero();
    assertThat(second.alreadyHere()).isEqualTo(second.read());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anImportThatDiesAndIsRepeatedLeavesWhatOneWouldHave(long seed) {
    var random = new Random(seed);
    Path file = file(anyRows(random).toArray(String[]::new));
    run(file);
    List<String> once = said();
    desk = another();
    int writes = random.nextInt(7);
    boolean afterItsWork = random.nextBoolean();

    assertThatThrownBy(
            () ->
                importer(new DyingRecords(desk.records(), writes, afterItsWork))
                    .run(List.of(file), null, watch(), 5))
        .isInstanceOf(PowerFailure.class);
    assertThat(count("SELECT COUNT(*) FROM external_review"))
        .isEqualTo(count("SELECT COUNT(DISTINCT subject) FROM outbox"));
    ImportReport repeated = importer(desk.records()).run(List.of(file), null, watch(), 5);

    assertThat(said()).isEqualTo(once);
    assertThat(repeated.refused()).isZero();
    assertThat(desk.outbox().latest()).isEqualTo(changes().size());
  }

  /** Dies instead of a write, or after its work and before its commit. */
  private record DyingRecords(Records records, int[] left, boolean afterItsWork)
      implements Records {

    DyingRecords(Records records, int writes, boolean afterItsWork) {
      this(records, new int[] {writes}, afterItsWork);
    }

    @Override
    public <T> T write(Supplier<T> work) {
      if (left[0]-- > 0) {
        return records.write(work);
      }
      return records.write(
          () -> {
            if (afterItsWork) {
              var _ = work.get();
            }
            throw new PowerFailure();
          });
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return records.read(work);
    }
  }

  private static final class PowerFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Rows that crowd the ways in which two can be one: few pages, few claims, few days; and no two
   * that contradict each other, because a rating follows from page, claim and day.
   */
  private static List<String> anyRows(Random random) {
    List<String> rows = new ArrayList<>();
    for (int n = 35 + random.nextInt(10); n > 0; n--) {
      int page = random.nextInt(4);
      int claim = random.nextInt(3);
      int day = random.nextInt(4);
      String language = random.nextBoolean() ? "vi" : "en";
      rows.add(
          "Câu số %d,,Mẫu,https://mau.example/%d,%s,Hạng %d,%s"
              .formatted(claim, page, day == 0 ? "" : "2024-05-0" + day, day, language));
    }
    return rows;
  }

  private ImportReport run(Path file) {
    return importer(desk.records()).run(List.of(file), null, watch(), 5);
  }

  private ReviewImport importer(Records records) {
    return new ReviewImport(
        records,
        desk.profiles(),
        new ClaimStore(desk.jdbc(), desk.profiles(), ids, NOON),
        store(),
        desk.outbox(),
        ids,
        NOON);
  }

  private ExternalReviewStore store() {
    return new ExternalReviewStore(desk.jdbc(), NOON);
  }

  private List<ExternalReview> reviews() {
    return store().page(ReviewPages.Filter.NONE, 0, 1_000);
  }

  /** What is said, without our ids. */
  private List<String> said() {
    return reviews().stream()
        .map(
            review ->
                FoundReview.Said.by(review)
                    + desk.jdbc()
                        .sql("SELECT text FROM claim_text WHERE claim_id = :claim")
                        .param("claim", review.claim().value())
                        .query(String.class)
                        .single())
        .sorted()
        .toList();
  }

  private List<Change> changes() {
    return desk.outbox().after(0, 10_000);
  }

  private long count(String sql) {
    return desk.jdbc().sql(sql).query(Long.class).single();
  }

  private Path file(String... rows) {
    try {
      Path file = Files.createTempFile(folder, "reviews", ".csv");
      return Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportWatch watch() {
    return new ImportWatch() {
      @Override
      public void progress(long bytes) {}

      @Override
      public void refused(Path file, RowRefusal refusal) {
        refused.add(refusal.place().line() + " " + refusal.fault() + " " + refusal.detail());
      }

      @Override
      public void stopped(Path file, Reading.Stopped stop) {
        stopped.add(file.getFileName() + " " + stop.fault() + " " + stop.line());
      }
    };
  }
}
