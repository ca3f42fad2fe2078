package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;

class SiteTest {

  private @Nullable DeskProfile kept;
  private int asked;
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void aDeskThatNobodyHasSetUpStillHasAPage() throws IOException {
    Frame frame = site().frame(Language.EN, "/en");

    assertThat(frame.name()).isEqualTo("Minh Chứng");
    assertThat(frame.organisation()).isEmpty();
    assertThat(frame.sample()).isFalse();
  }

  @Test
  void aMissingNameIsTakenFromVietnamese() throws IOException {
    kept = profile("#0b5a6b");

    assertThat(site().frame(Language.EN, "/en").name()).isEqualTo("Bàn Mẫu");
  }

  @Test
  void theProfileIsReadOnceInFiveSecondsAndANewColourIsANewPolicy() throws IOException {
    Site site = site();
    String before = site.policy("/vi");
    kept = profile("#7a1f3d");

    assertThat(site.policy("/vi")).isEqualTo(before);
    assertThat(asked).isEqualTo(1);

    now = now.plusSeconds(Site.SECONDS);
    assertThat(site.policy("/vi")).isNotEqualTo(before);
    assertThat(site.frame(Language.VI, "/vi").style()).contains("#7a1f3d");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void theOtherLanguageIsTheSamePathElseTheFrontPage() throws IOException {
    Site site = site();

    assertThat(site.frame(Language.VI, "/vi/checks/a").otherPath()).isEqualTo("/en/checks/a");
    assertThat(site.frame(Language.EN, "/en").otherPath()).isEqualTo("/vi");
    assertThat(site.frame(Language.EN, "/").otherPath()).isEqualTo("/vi");
    assertThat(site.frame(Language.VI, "/vi/secret").withoutPath().otherPath()).isEqualTo("/en");
  }

  private Site site() throws IOException {
    DeskProfiles profiles =
        new DeskProfiles() {
          @Override
          public Optional<DeskProfile> current() {
            asked++;
            return Optional.ofNullable(kept);
          }

          @Override
          public void keep(DeskProfile profile) {
            throw new UnsupportedOperationException();
          }
        };
    return new Site(profiles, new WebConfiguration().messageSource(), () -> now, new Assets());
  }

  private static DeskProfile profile(String light) {
    return new DeskProfile(
        new DeskId("01936000-0000-7000-8000-00000000000d"),
        Map.of("vi", "Bàn Mẫu"),
        Map.of(),
        Map.of(),
        Map.of(),
        "",
        new Accent(light, "#79c8d8"),
        false);
  }
}
