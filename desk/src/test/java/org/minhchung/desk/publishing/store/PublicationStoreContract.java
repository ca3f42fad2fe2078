package org.minhchung.desk.publishing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.publishing.CanonicalCheck;
import org.minhchung.desk.publishing.Checks;
import org.minhchung.desk.publishing.PublishedCheck;
import org.springframework.dao.DataAccessException;

/** What publications keep, whichever database holds them. */
abstract class PublicationStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SECOND = "019a0000-0000-7000-8000-00000000a101";
  private static final String THIRD = "019a0000-0000-7000-8000-00000000a102";

  abstract OpenedDesk database();

  @BeforeEach
  void claimsAreThere() {
    file(Checks.HONEY);
    file(Checks.SHELTER);
  }

  @Test
  void aShownCheckIsReadBackAsItWasKept() {
    PublishedCheck kept = shown(Checks.honey());
    assertThat(kept.etag()).hasSize(64);
    assertThat(store().newestAt(desk(), "mau-honey")).contains(kept);
    assertThat(store().newestOf(desk(), Checks.HONEY)).contains(kept);
    assertThat(store().at(desk(), "mau-honey", 1)).contains(kept);
    assertThat(store().latest(desk(), 0, 10)).containsExactly(kept);
    assertThat(store().versions(desk(), "mau-honey"))
        .containsExactly(new ShownVersion(1, LocalDate.of(2026, 10, 3)));
  }

  @Test
  void theExactBytesAndTheSaltAreKept() {
    byte[] salt = new byte[32];
    salt[0] = -1;
    CanonicalCheck canonical = CanonicalCheck.of(Checks.shelter());
    insert(canonical, salt);
    assertThat(column("canonical", byte[].class)).isEqualTo(canonical.bytes());
    assertThat(column("salt", byte[].class)).isEqualTo(salt);
    assertThat(column("holds_until", Long.class))
        .isEqualTo(Instant.parse("2026-10-10T16:59:59.999Z").toEpochMilli());
  }

  @Test
  void whatIsKeptButNotShownIsSeenByNobody() {
    insert(CanonicalCheck.of(Checks.honey()), new byte[32]);
    assertThat(store().newestAt(desk(), "mau-honey")).isEmpty();
    assertThat(store().newestOf(desk(), Checks.HONEY)).isEmpty();
    assertThat(store().at(desk(), "mau-honey", 1)).isEmpty();
    assertThat(store().versions(desk(), "mau-honey")).isEmpty();
    assertThat(store().latest(desk(), 0, 10)).isEmpty();
  }

  @Test
  void theNewestShownVersionCountsAndTheOlderStayReadable() {
    PublishedCheck first = shown(Checks.honey());
    PublishedCheck second = shown(Checks.next(Checks.honey(), SECOND));
    insert(CanonicalCheck.of(Checks.next(second, THIRD)), new byte[32]);

    assertThat(store().newestAt(desk(), "mau-honey")).contains(second);
    assertThat(store().newestOf(desk(), Checks.HONEY)).contains(second);
    assertThat(store().latest(desk(), 0, 10)).containsExactly(second);
    assertThat(store().at(desk(), "mau-honey", 1)).contains(first);
    assertThat(store().versions(desk(), "mau-honey"))
        .extracting(ShownVersion::version)
        .containsExactly(2, 1);
  }

  @Test
  void theListIsLatestCheckedFirstThenById() {
    PublishedCheck honey = shown(Checks.honey());
    PublishedCheck twin = shown(Checks.renamed(Checks.honey(), SECOND, "mau-twin"));
    PublishedCheck shelter = shown(Checks.shelter());
    assertThat(store().latest(desk(), 0, 10)).containsExactly(shelter, honey, twin);
    assertThat(store().latest(desk(), 1, 1)).containsExactly(honey);
    assertThat(store().latest(desk(), 3, 1)).isEmpty();
    assertThat(store().newestOf(desk(), Checks.HONEY)).contains(twin);
  }

  @Test
  void anotherDeskSeesNothing() {
    shown(Checks.honey());
    DeskId other = new DeskId("0195f3a0-0000-7000-8000-00000000ffff");
    assertThat(store().newestAt(other, "mau-honey")).isEmpty();
    assertThat(store().newestOf(other, Checks.HONEY)).isEmpty();
    assertThat(store().latest(other, 0, 10)).isEmpty();
  }

  @Test
  void aVersionIsKeptOnce() {
    shown(Checks.honey());
    assertThatThrownBy(() -> shown(Checks.renamed(Checks.honey(), SECOND, Checks.honey().slug())))
        .isInstanceOf(DataAccessException.class);
    assertThat(store().versions(desk(), "mau-honey")).hasSize(1);
  }

  @Test
  void aSaltOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> insert(CanonicalCheck.of(Checks.honey()), new byte[16]))
        .hasMessage("salt must have 32 bytes, had 16");
  }

  @Test
  void samplesAreNotRealPublications() {
    assertThat(store().hasRealPublications(desk())).isFalse();
    shown(Checks.honey());
    assertThat(store().hasRealPublications(desk())).isFalse();
    insert(CanonicalCheck.of(Checks.real(Checks.shelter())), new byte[32]);
    assertThat(store().hasRealPublications(desk())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE publication SET canonical = salt",
        "UPDATE publication SET slug = 'other'",
        "UPDATE publication SET sample = 0",
        "DELETE FROM publication",
        "UPDATE publication_shown SET shown_at = 0",
        "DELETE FROM publication_shown"
      })
  void whatIsPublishedIsNeitherChangedNorDeleted(String statement) {
    PublishedCheck kept = shown(Checks.honey());
    assertThatThrownBy(
            () -> database().records().write(() -> database().jdbc().sql(statement).update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThat(store().newestAt(desk(), "mau-honey")).contains(kept);
  }

  @Test
  void damagedBytesAreNeverShown() {
    byte[] damaged =
        new String(CanonicalCheck.of(Checks.honey()).bytes(), StandardCharsets.UTF_8)
            .replace("\"kind\":", "\"kind\": ")
            .getBytes(StandardCharsets.UTF_8);
    file(damaged, Checks.honey().id());
    assertThatThrownBy(() -> store().newestAt(desk(), "mau-honey"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Checks.honey().id());
  }

  @Test
  void bytesOfAnotherVersionAreNeverShown() {
    file(CanonicalCheck.of(Checks.honey()).bytes(), SECOND);
    assertThatThrownBy(() -> store().newestAt(desk(), "mau-honey"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds the bytes of");
  }

  private PublishedCheck shown(PublishedCheck check) {
    CanonicalCheck canonical = CanonicalCheck.of(check);
    return database()
        .records()
        .write(
            () -> {
              store().insert(desk(), canonical, new byte[32]);
              store().show(check.id(), NOON);
              return canonical.check();
            });
  }

  private void insert(CanonicalCheck canonical, byte[] salt) {
    database()
        .records()
        .write(
            () -> {
              store().insert(desk(), canonical, salt);
              return canonical;
            });
  }

  /** Writes a row as no store of ours would. */
  private void file(byte[] canonical, String id) {
    database()
        .records()
        .write(
            () -> {
              database()
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO publication
                             (publication_id, desk_id, kind, slug, version, claim_id, checked_on,
                              sample, canonical, salt)
                      VALUES (:id, :desk, 'check', 'mau-honey', 1, :claim, '2026-10-03',
                              1, :canonical, :salt)
                      """)
                  .param("id", id)
                  .param("desk", desk().value())
                  .param("claim", Checks.HONEY.value())
                  .param("canonical", canonical)
                  .param("salt", new byte[32])
                  .update();
              store().show(id, NOON);
              return id;
            });
  }

  private void file(ClaimId claim) {
    database()
        .records()
        .write(
            () ->
                database()
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                           created_at, version)
                        VALUES (:id, :desk, 'fact', 'health', 'sample', :id, 0, 1)
                        """)
                    .param("id", claim.value())
                    .param("desk", desk().value())
                    .update());
  }

  private <T> T column(String name, Class<T> type) {
    List<T> values =
        database()
            .jdbc()
            .sql("SELECT canonical, salt, holds_until FROM publication")
            .query((row, _) -> type.cast(value(row.getObject(name))))
            .list();
    return values.getFirst();
  }

  private static Object value(Object column) {
    return column instanceof Integer small ? Long.valueOf(small) : column;
  }

  private DeskId desk() {
    return database().desk();
  }

  private PublicationStore store() {
    return new PublicationStore(database().jdbc());
  }
}
