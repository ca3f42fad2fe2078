package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody who listens to the page instead of seeing it. */
class AnnouncedJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      names = {
        "ANSWER",
        "PERHAPS",
        "UNKNOWN",
        "CALL_FOR_HELP",
        "LEFT",
        "NOT_MINE",
        "CHECKED_BY_OTHERS"
      })
  void whatCameOfItIsFocusedAndAnnounced(PageKind kind) {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI, kind.desk())) {
      kind.reach(reader);

      assertThat(reader.first()).isFocused();
      assertThat(reader.page().locator("#said")).hasRole(AriaRole.STATUS);
      assertThat(reader.page().locator("#said")).hasText(reader.first().textContent());
      assertThat(reader.page().title()).doesNotStartWith("Hỏi một tin bạn nhận được ·");
    }
  }

  @Test
  void theVerdictIsAHeadingOfItsOwnRegionAndItsSignIsSilent() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      PageKind.ANSWER.reach(reader);

      assertThat(reader.page().locator("main"))
          .matchesAriaSnapshot(
              """
              - main:
                - region "Điều bạn nhận được là sai.":
                  - paragraph: Sai
                  - heading "Điều bạn nhận được là sai." [level=1]
                - region "Việc nên làm":
                  - heading "Việc nên làm" [level=2]
                - region "Trả lời ngắn":
                  - heading "Trả lời ngắn" [level=2]
                - region "Bằng chứng":
                  - heading "Bằng chứng" [level=2]
              """);
    }
  }

  @Test
  void theWayBackLeadsToWhatWasPastedAndForwardToTheAnswerAgain() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.EN)) {
      PageKind.ANSWER.reach(reader);

      reader.page().goBack();
      assertThat(reader.page().locator("#text"))
          .hasValue(
              "Drinking warm lemon water with honey every morning for 30 days cures diabetes.");
      reader.page().goForward();

      assertThat(reader.page().locator("#verdict")).isFocused();
      assertThat(reader.page().locator("#said")).hasText("What you were sent is false.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theLinkToTheOtherLanguageIsReadOutInThatLanguage(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      reader.opensOwn("");

      assertThat(reader.page().locator("nav [lang]")).hasAttribute("lang", language.other().tag());
      assertThat(reader.page().locator("nav [lang]")).hasText(reader.says("English", "Tiếng Việt"));
    }
  }

  @Test
  void theBoxSaysWhatItIsForAndWhatMayGoIn() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      reader.opensOwn("");

      assertThat(reader.page().locator("#text")).hasAccessibleName("Tin bạn nhận được");
      assertThat(reader.page().locator("#text"))
          .hasAccessibleDescription(
              "Cứ dán nguyên văn. Không dấu, viết tắt hay dài mấy cũng được.");
    }
  }
}
