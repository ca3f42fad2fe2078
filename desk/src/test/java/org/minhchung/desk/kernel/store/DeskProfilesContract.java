package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;

/** A desk's profile comes back as it was filed, and a new one takes its place whole. */
abstract class DeskProfilesContract {

  abstract OpenedDesk database();

  @Test
  void theProfileComesBackAsItWasFiled() {
    DeskProfile changed =
        new DeskProfile(
            DeskDatabase.DESK,
            Map.of("vi", "Bàn tin Nguồn Sáng", "en", "Nguồn Sáng desk"),
            Map.of("vi", "Hội Nguồn Sáng (mẫu)"),
            Map.of("vi", "Hội tự quản.", "en", "The society governs itself."),
            Map.of(),
            "data:image/svg+xml,<svg/>",
            new Accent("#0b5e55", "#5fd0c0"),
            false);

    keep(changed);

    assertThat(profiles().current()).contains(changed);
  }

  @Test
  void aLanguageTheNewProfileLacksIsGone() {
    DeskProfile first = profiles().current().orElseThrow();
    DeskProfile fewer =
        new DeskProfile(
            first.id(),
            Map.of("vi", "Bàn kiểm chứng mẫu"),
            Map.of(),
            Map.of(),
            Map.of(),
            "",
            first.accent(),
            true);

    keep(fewer);

    assertThat(first.names()).containsKey("en");
    assertThat(profiles().current()).contains(fewer);
  }

  private DeskProfiles profiles() {
    return database().profiles();
  }

  private void keep(DeskProfile profile) {
    database()
        .records()
        .write(
            () -> {
              profiles().keep(profile);
              return profile;
            });
  }
}
