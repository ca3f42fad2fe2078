package org.minhchung.desk.verification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.verification.ReviewKey;
import org.minhchung.desk.verification.ReviewPages.Filter;
import org.minhchung.desk.verification.ReviewShelf.Kept;

/** What external reviews keep, whichever database holds them. */
abstract class ExternalReviewStoreContract {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private ClaimId claim;
  private ClaimId otherClaim;

  abstract OpenedDesk database();

  @BeforeEach
  void twoClaims() {
    var claims =
        new ClaimStore(
            database().jdbc(), database().profiles(), new Ids(NOON, new Random(3)), NOON);
    List<ClaimId> filed =
        database()
            .records()
            .write(() -> claims.addAll(List.of(newClaim("c001"), newClaim("c002"))));
    claim = filed.get(0);
    otherClaim = filed.get(1);
  }

  @Test
  void theReviewsOfAClaimComeNewestFirstAndUndatedOnesLast() {
    add(
        review(1, claim, "mau.example", "vi", null),
        review(2, claim, "mau.example", "vi", "2024-05-03"),
        review(3, claim, "sample.example", "en", "2025-01-01"),
        review(4, otherClaim, "mau.example", "vi", "2026-01-01"));

    assertThat(store().of(claim))
        .extracting(ExternalReview::id)
        .containsExactly(id(3), id(2), id(1));
    assertThat(store().of(new ClaimId("0195f3a0-0000-7000-8000-000000000000"))).isEmpty();
  }

  @Test
  void aReviewIsReadBackAsItWasFiled() {
    Kept kept = review(1, claim, "mau.example", "vi", "2024-05-03");
    add(kept);

    assertThat(store().of(claim)).containsExactly(kept.review());
    assertThat(store().byKeys(database().desk(), List.of(kept.key(), key(9))))
        .isEqualTo(Map.of(kept.key(), kept.review()));
    assertThat(store().byKeys(database().desk(), List.of())).isEmpty();
  }

  @Test
  void aChangedReviewKeepsItsIdAndItsClaim() {
    Kept kept = review(1, claim, "mau.example", "vi", "2024-05-03");
    add(kept);
    ExternalReview old = kept.review();
    var changed =
        new ExternalReview(
            old.id(), old.claim(), "Tên mới", old.site(), old.url(), "", "Đúng", null, "vi", null);

    database()
        .records()
        .write(
            () -> {
              store().change(database().desk(), List.of(new Kept(kept.key(), changed)));
              return changed;
            });

    assertThat(store().of(claim)).containsExactly(changed);
  }

  @Test
  void aReviewThatIsNotThereCannotBeChanged() {
    Kept absent = review(1, claim, "mau.example", "vi", null);

    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .write(
                        () -> {
                          store().change(database().desk(), List.of(absent));
                          return absent;
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPageIsNarrowedBySiteLanguageAndAge() {
    add(
        review(1, claim, "mau.example", "vi", null),
        review(2, claim, "mau.example", "vi", "2024-05-03"),
        review(3, claim, "sample.example", "en", "2025-01-01"),
        review(4, otherClaim, "mau.example", "vi", "2026-01-01"));

    assertThat(page(Filter.NONE, 0, 10)).containsExactly(id(4), id(3), id(2), id(1));
    assertThat(page(Filter.NONE, 1, 2)).containsExactly(id(3), id(2));
    assertThat(page(new Filter("https://www.mau.example/", null, null), 0, 10))
        .containsExactly(id(4), id(2), id(1));
    assertThat(page(new Filter(null, "en-GB", null), 0, 10)).containsExactly(id(3));
    LocalDate today = LocalDate.parse("2026-01-31");
    assertThat(page(Filter.of(null, null, 30, today), 0, 10)).containsExactly(id(4));
    assertThat(page(Filter.of(null, "vi", 29, today), 0, 10)).isEmpty();
    assertThat(page(Filter.of("", "", 0, today), 0, 10)).hasSize(4);
  }

  private List<String> page(Filter filter, int offset, int limit) {
    return store().page(filter, offset, limit).stream().map(ExternalReview::id).toList();
  }

  private void add(Kept... reviews) {
    database()
        .records()
        .write(
            () -> {
              store().add(database().desk(), List.of(reviews));
              return reviews;
            });
  }

  private ExternalReviewStore store() {
    return new ExternalReviewStore(database().jdbc(), NOON);
  }

  private static Kept review(
      int number, ClaimId claim, String site, String language, @Nullable String day) {
    return new Kept(
        new ReviewKey(site, key(number).sourceId()),
        new ExternalReview(
            id(number),
            claim,
            "Bàn Kiểm Chứng Mẫu",
            site,
            "https://" + site + "/" + number,
            "Tựa",
            "Sai",
            day == null ? null : LocalDate.parse(day),
            language,
            number % 2 == 0 ? "Bộ Y tế" : null));
  }

  private static ReviewKey key(int number) {
    return new ReviewKey("mau.example", "%032x".formatted(number));
  }

  private static String id(int number) {
    return "0195f3a0-0000-7000-8000-%012d".formatted(number);
  }

  private static NewClaim newClaim(String sourceId) {
    return new NewClaim(
        ClaimKind.FACT, "", "samples", sourceId, Map.of("vi", new ClaimText("Câu " + sourceId)));
  }
}
