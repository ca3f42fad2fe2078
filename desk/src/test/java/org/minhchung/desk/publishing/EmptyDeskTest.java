package org.minhchung.desk.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.publishing.store.PublicationStore;

/** A desk nobody has set up yet. */
class EmptyDeskTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void theSamplesBringTheirOwnDeskAndNothingIsThereBefore(@TempDir Path folder) {
    try (Database database = Database.open(DataFolder.at(folder.resolve("data")), null)) {
      var store = new PublicationStore(database.client());
      var publications = new PublishedChecks(store, database.profiles());
      var ids = new Ids(NOON, new Random(1));
      var publisher =
          new Publisher(database.records(), store, database.outbox(), NOON, new Random(2));
      var samples =
          new SampleDesk(
              database.records(),
              database.profiles(),
              new ClaimStore(database.client(), database.profiles(), ids, NOON),
              store,
              publisher,
              ids,
              RatingScale.standard());
      assertThat(publications.latest(0, 10)).isEmpty();
      assertThat(publications.bySlug("mau-c001")).isEmpty();

      samples.load();

      DeskProfile desk = database.profiles().current().orElseThrow();
      assertThat(desk.sample()).isTrue();
      assertThat(desk.names())
          .containsEntry("vi", "Bàn kiểm chứng mẫu")
          .containsEntry("en", "Sample desk");
      assertThat(desk.controllers()).containsOnlyKeys("vi", "en");
      assertThat(publications.bySlug("mau-c001")).isPresent();
    }
  }
}
