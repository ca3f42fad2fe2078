package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** What claims keep, whichever database holds them. */
abstract class ClaimStoreContract {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final Ids ids = new Ids(NOON, new Random(1));

  abstract OpenedDesk database();

  @Test
  void aFiledClaimIsReadBackAsItWasFiled() {
    var filed =
        new NewClaim(
            ClaimKind.OPINION,
            "health",
            "samples",
            "c001",
            Map.of("vi", new ClaimText("Nước chanh ấm ngon."), "en", new ClaimText("It is good.")));

    ClaimId id = add(filed);

    assertThat(store().byId(id))
        .contains(new Claim(id, ClaimKind.OPINION, "health", filed.texts()));
    assertThat(store().bySource("samples", "c001")).contains(id);
  }

  @Test
  void whatIsUnknownIsEmpty() {
    assertThat(store().byId(new ClaimId("0195f3a0-0000-7000-8000-000000000000"))).isEmpty();
    assertThat(store().bySource("samples", "c404")).isEmpty();
    assertThat(store().byIds(List.of())).isEmpty();
    assertThat(addAll(List.of())).isEmpty();
  }

  @Test
  void filingTwiceChangesNothingAndGivesTheSameId() {
    ClaimId first = add(claim("c001", "Gừng cắt cơn đột quỵ."));
    ClaimId second = add(claim("c001", "Gừng cắt cơn đột quỵ trong 5 phút."));

    assertThat(second).isEqualTo(first);
    assertThat(store().byId(first).orElseThrow().in("vi").value())
        .isEqualTo("Gừng cắt cơn đột quỵ.");
  }

  @Test
  void theSameClaimTwiceInOneBatchIsOneClaim() {
    List<ClaimId> ids =
        addAll(List.of(claim("a", "Một"), claim("b", "Hai"), claim("a", "Một lần nữa")));

    assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
    assertThat(count("SELECT COUNT(*) FROM claim")).isEqualTo(2);
    assertThat(count("SELECT COUNT(*) FROM claim_text")).isEqualTo(2);
  }

  @Test
  void theSameIdElsewhereIsAnotherClaim() {
    ClaimId one = add(claim("c001", "Một"));
    ClaimId other =
        add(
            new NewClaim(
                ClaimKind.FACT, "", "elsewhere", "c001", Map.of("vi", new ClaimText("Một"))));

    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void manyAreFiledAndReadInTheOrderGiven() {
    List<NewClaim> many =
        IntStream.range(0, 1_203).mapToObj(n -> claim("c" + n, "Câu số " + n)).toList();
    addAll(many.subList(0, 700));

    List<ClaimId> ids = addAll(many);
    List<ClaimId> asked = new ArrayList<>(ids.reversed());
    asked.add(3, new ClaimId("0195f3a0-0000-7000-8000-000000000000"));
    asked.add(ids.getFirst());

    assertThat(ids).doesNotHaveDuplicates().hasSize(1_203);
    assertThat(store().byIds(asked)).extracting(Claim::id).isEqualTo(ids.reversed());
    assertThat(store().byIds(ids))
        .extracting(claim -> claim.in("vi").value())
        .startsWith("Câu số 0", "Câu số 1");
  }

  @Test
  void aBatchThatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .write(
                        () -> {
                          store().addAll(List.of(claim("a", "Một")));
                          throw new IllegalArgumentException("power");
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(count("SELECT COUNT(*) FROM claim")).isZero();
  }

  private ClaimId add(NewClaim claim) {
    return database().records().write(() -> store().add(claim));
  }

  private List<ClaimId> addAll(List<NewClaim> claims) {
    return database().records().write(() -> store().addAll(claims));
  }

  private ClaimStore store() {
    return new ClaimStore(database().jdbc(), database().profiles(), ids, NOON);
  }

  private long count(String sql) {
    return database().jdbc().sql(sql).query(Long.class).single();
  }

  private static NewClaim claim(String sourceId, String words) {
    return new NewClaim(
        ClaimKind.FACT, "", "samples", sourceId, Map.of("vi", new ClaimText(words)));
  }
}
