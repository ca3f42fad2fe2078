package org.minhchung.desk.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.publishing.store.PublicationStore;

/** The samples in a desk, whichever database holds it. */
abstract class SampleDeskContract {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final RatingScale SCALE = RatingScale.standard();
  private static final String TWO = SampleChecks.resource("/publishing/two-samples.json");

  private final Ids ids = new Ids(NOON, new Random(1));

  abstract OpenedDesk database();

  @Test
  void allThatShipsIsPublishedAndMarked() {
    int shipped = SampleFile.shipped(SCALE).entries().size();
    assertThat(samples().load()).isEqualTo(new SampleDesk.Loading.Loaded(shipped, 0));
    List<PublishedCheck> checks = publications().latest(0, 1_000);
    assertThat(checks).hasSize(shipped).hasSizeGreaterThanOrEqualTo(60);
    assertThat(checks).allMatch(PublishedCheck::sample);
    assertThat(checks)
        .allSatisfy(
            check ->
                check
                    .texts()
                    .forEach(
                        (language, texts) ->
                            assertThat(texts.title()).startsWith(SampleFile.MARKS.get(language))));
  }

  @Test
  void loadingTwiceChangesNothing() {
    samples().load(file(TWO));
    long changes = database().outbox().latest();
    List<PublishedCheck> before = publications().latest(0, 10);

    assertThat(samples().load(file(TWO))).isEqualTo(new SampleDesk.Loading.Loaded(0, 2));
    assertThat(publications().latest(0, 10)).isEqualTo(before);
    assertThat(database().outbox().latest()).isEqualTo(changes);
  }

  @Test
  void aCheckAnswersTheClaimOfItsEntry() {
    samples().load(file(TWO));
    ClaimId claim = claims().bySource("sample", "c901").orElseThrow();
    PublishedCheck check = publications().checkOf(claim).orElseThrow();
    assertThat(check.slug()).isEqualTo("mau-c901");
    assertThat(check.grade().key()).isEqualTo("false");
    assertThat(check.claim()).containsEntry("vi", "Uống nước mẫu chữa khỏi bệnh mẫu.");
    assertThat(check.holdsFrom()).isNull();
    assertThat(check.holdsUntil()).isNull();
    assertThat(claims().byId(claim).orElseThrow().in("en").value())
        .isEqualTo(check.claim().get("en"));
  }

  @Test
  void daysAreThoseOfVietnamAndBothIncluded() {
    samples().load(file(TWO));
    PublishedCheck event = publications().bySlug("mau-c902").orElseThrow();
    assertThat(event.holdsFrom()).isEqualTo("2026-09-01T00:00:00+07:00");
    assertThat(event.holdsUntil()).isEqualTo("2026-10-31T23:59:59.999+07:00");
    assertThat(event.place()).containsEntry("vi", "xã Mẫu");
  }

  @Test
  void theOtherRoomsHearOfEachCheckAndWhenItHolds() {
    samples().load(file(TWO));
    List<Change> changes =
        database().outbox().after(0, 100).stream()
            .filter(change -> change.topic().equals("publication-shown"))
            .toList();
    PublishedCheck event = publications().bySlug("mau-c902").orElseThrow();
    assertThat(changes).hasSize(2);
    assertThat(changes.getLast().subject()).isEqualTo(event.id());
    assertThat(changes.getLast().payload())
        .isEqualTo(
            "{\"claim\":\"%s\",\"answeredBy\":\"check\",\"holdsFrom\":%d,\"holdsUntil\":%d,\"checkedAt\":%d}"
                .formatted(
                    event.claimId().value(),
                    event.holdsFrom().toEpochMilli(),
                    event.holdsUntil().toEpochMilli(),
                    event.checkedAt().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
    assertThat(changes.getFirst().payload())
        .contains("\"holdsFrom\":null,\"holdsUntil\":null,\"checkedAt\":");
  }

  @Test
  void eachVersionHasASaltOfItsOwn() {
    samples().load(file(TWO));
    assertThat(
            database()
                .jdbc()
                .sql("SELECT salt FROM publication")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(salt -> salt.length() == 32);
  }

  @Test
  void aRealDeskIsLeftAlone() {
    DeskProfile sample = database().profiles().current().orElseThrow();
    keep(
        new DeskProfile(
            sample.id(),
            sample.names(),
            sample.organisations(),
            sample.controllers(),
            sample.imprints(),
            sample.logo(),
            sample.accent(),
            false));
    assertThat(samples().load(file(TWO)))
        .isEqualTo(new SampleDesk.Loading.Refused(database().desk()));
    assertThat(publications().latest(0, 10)).isEmpty();
  }

  @Test
  void aDeskWithRealPublicationsIsLeftAlone() {
    samples().load(file(TWO));
    ClaimId claim = claims().bySource("sample", "c901").orElseThrow();
    PublishedCheck real = Checks.real(Checks.about(Checks.honey(), claim));
    database()
        .records()
        .write(
            () -> {
              store().insert(database().desk(), CanonicalCheck.of(real), new byte[32]);
              return real;
            });
    assertThat(samples().load()).isEqualTo(new SampleDesk.Loading.Refused(database().desk()));
  }

  @Test
  void nothingButSamplesIsPublishedAlone() {
    assertThatThrownBy(() -> publisher().publish(database().desk(), Checks.real(Checks.honey())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody publishes alone");
  }

  @Test
  void whatFailsLeavesNeitherVersionNorNews() {
    // Its claim is not there, so the foreign key refuses it.
    assertThatThrownBy(() -> publisher().publish(database().desk(), Checks.honey()))
        .isInstanceOf(RuntimeException.class);
    assertThat(publications().bySlug("mau-honey")).isEmpty();
    assertThat(database().outbox().latest()).isZero();
  }

  private void keep(DeskProfile profile) {
    database()
        .records()
        .write(
            () -> {
              database().profiles().keep(profile);
              return profile;
            });
  }

  SampleDesk samples() {
    return new SampleDesk(
        database().records(), database().profiles(), claims(), store(), publisher(), ids, SCALE);
  }

  static SampleFile file(String json) {
    return SampleFile.read(json.getBytes(StandardCharsets.UTF_8), SCALE);
  }

  private Publisher publisher() {
    return new Publisher(database().records(), store(), database().outbox(), NOON, new Random(2));
  }

  private Claims claims() {
    return new ClaimStore(database().jdbc(), database().profiles(), ids, NOON);
  }

  private PublicationStore store() {
    return new PublicationStore(database().jdbc());
  }

  private PublishedChecks publications() {
    return new PublishedChecks(store(), database().profiles());
  }
}
