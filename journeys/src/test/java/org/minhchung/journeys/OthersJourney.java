package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody asks a desk that has only what others checked. */
class OthersJourney {

  private static final String LEAVES =
      "Uống nước lá ổi non mỗi tối thì mắt cận 3 độ trở lại bình thường sau 2 tháng.";
  private static final String BRIDGES =
      "A burst water main closed every bridge over the Sample River until Friday";

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theCheckOfAnotherPublisherIsShownAsTheirsInTheirOwnWords(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language, Desks.own())) {
      reader.asks(LEAVES);

      assertThat(reader.first())
          .hasText(
              reader.says(
                  "Bàn Kiểm Chứng Mẫu đã kiểm chứng và ghi: Không đúng",
                  "Bàn Kiểm Chứng Mẫu has checked it and says: Không đúng"));
      assertThat(reader.page().locator(".evidence"))
          .containsText(
              reader.says("Kiểm chứng bởi Bàn Kiểm Chứng Mẫu", "Checked by Bàn Kiểm Chứng Mẫu"));
      assertThat(reader.page().locator(".evidence a"))
          .hasAttribute("href", "https://mau.example/la-oi-mat-can");
    }
  }

  @Test
  void whatIsInEnglishIsReadOutInEnglishToAVietnameseReader() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI, Desks.own())) {
      reader.asks(BRIDGES);

      assertThat(reader.page().locator("html")).hasAttribute("lang", "vi");
      assertForeign(reader, "en");
    }
  }

  @Test
  void whatIsInVietnameseIsReadOutInVietnameseToAnEnglishReader() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.EN, Desks.own())) {
      reader.asks(LEAVES);

      assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
      assertForeign(reader, "vi");
    }
  }

  @Test
  void whatIsInTheReadersOwnLanguageCarriesNoMark() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.EN, Desks.own())) {
      reader.asks(BRIDGES);

      assertThat(reader.page().locator("main [lang]")).hasCount(0);
    }
  }

  @Test
  void aDeskThatIsNoSampleIsNotMarkedAsOne() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI, Desks.own())) {
      PageKind.EMPTY_LIST.reach(reader);

      assertThat(reader.reads()).contains("Bàn kiểm chứng này chưa công bố bài nào.");
      assertThat(reader.page().locator(".sample")).hasCount(0);
      assertThat(reader.page().locator("meta[name=robots]")).hasCount(0);
    }
  }

  private static void assertForeign(Reader reader, String language) {
    for (String part : new String[] {"h1 q", "blockquote.claim", ".evidence a", ".evidence q"}) {
      Locator foreign = reader.page().locator("main " + part);
      assertThat(foreign).hasAttribute("lang", language);
    }
    assertThat(reader.page().locator("main h2[lang]")).hasCount(0);
  }
}
