package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody shares a message from another app to the desk on their phone. */
class SharedJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theMessageStandsInTheBoxAndNoLongerInTheAddress(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      reader.opens(
          "/?text=Ng%E1%BA%ADm%20m%E1%BB%99t%20l%C3%A1t%20g%E1%BB%ABng%20t%C6%B0%C6%A1i&url=https%3A%2F%2Fexample.vn%2Fgung");

      assertThat(reader.page().locator("#text"))
          .hasValue("Ngậm một lát gừng tươi\nhttps://example.vn/gung");
      assertThat(reader.page()).hasURL(reader.address("/"));
    }
  }

  @Test
  void theServerNeverPutsWhatWasSharedIntoThePage() {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      for (String path : new String[] {"/", "/vi", "/en"}) {
        String page = reader.page().request().get(reader.address(path + "?text=SECRET")).text();

        assertThat(page).contains("id=\"text\"").doesNotContain("SECRET");
      }
    }
  }

  @Test
  void thePhoneLearnsFromTheManifestWhereToShare() {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      reader.opensOwn("");
      String manifest = reader.page().getAttribute("link[rel=manifest]", "href");

      String told = reader.page().request().get(reader.address(manifest)).text();

      assertThat(told)
          .contains("\"share_target\":{\"action\":\"/vi\",\"method\":\"GET\"", "\"text\":\"text\"");
    }
  }
}
