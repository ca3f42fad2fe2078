package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody whose browser runs no scripts, or whose script never arrived. */
class WithoutScriptsJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theWholeWayCanBeWalkedFromTheAnswerToTheMessageLeft(Language language) {
    try (Reader reader = Reader.with(Device.PHONE_WITHOUT_SCRIPTS, language)) {
      PageKind.ANSWER.reach(reader);
      assertThat(reader.first())
          .hasText(reader.says("Điều bạn nhận được là sai.", "What you were sent is false."));
      assertThat(reader.page().locator("#copy")).isVisible();
      assertThat(reader.page().locator("button[data-copy]")).isHidden();

      reader.saysThatItIsNotTheirs();
      assertThat(reader.first())
          .hasText(reader.says("Cảm ơn bạn đã cho biết.", "Thank you for telling us."));

      reader
          .page()
          .locator("#leave-text")
          .fill(
              reader.says(
                  "Trường xã mình dời sang khu đất sau chợ, gọi 0912 345 678",
                  "The school moves behind the market, call 0912 345 678"));
      reader.leavesItForTheDesk();
      assertThat(reader.first())
          .hasText(reader.says("Cảm ơn bạn, chúng tôi đã nhận.", "Thank you, we have it."));
      assertThat(reader.page().locator(".kept")).not().containsText("0912");

      reader.page().locator("main a.button").click();
      assertThat(reader.page().locator("#text")).isVisible();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      names = {"REFUSAL", "PERHAPS", "FORWARD", "UNKNOWN", "CALL_FOR_HELP", "CHECK", "LIST"})
  void everyKindOfPageCanBeReached(PageKind kind) {
    try (Reader reader = Reader.with(Device.PHONE_WITHOUT_SCRIPTS, Language.VI)) {
      kind.reach(reader);

      assertThat(reader.page().locator("main h1")).isVisible();
      assertThat(reader.reads()).isNotBlank();
    }
  }
}
