package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody was sent what the desk knows nothing of. */
class UnknownClaimJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void itIsSaidThatNothingIsKnownAndNeitherTrueNorFalse(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.UNKNOWN.reach(reader);

      assertThat(reader.first())
          .hasText(reader.says("Điều này chúng tôi chưa biết.", "We do not know this one yet."));
      assertThat(reader.reads())
          .contains(
              reader.says(
                  "Chưa biết không có nghĩa là đúng, cũng không có nghĩa là sai.",
                  "Not known does not mean true, and does not mean false."));
      assertThat(reader.page().locator(".grade")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsLeftForTheDeskIsMaskedAndShownAsItIsKept(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.LEFT.reach(reader);

      assertThat(reader.first())
          .hasText(reader.says("Cảm ơn bạn, chúng tôi đã nhận.", "Thank you, we have it."));
      assertThat(reader.page().locator(".kept"))
          .containsText(reader.says("đổi giờ đổ rác sang 5 giờ sáng", "old market hall"));
      assertThat(reader.reads()).doesNotContain("0912", "345 678");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whoeverCallsForHelpSeesTheNumbersBeforeAnythingElse(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      PageKind.CALL_FOR_HELP.reach(reader);

      assertThat(reader.first())
          .hasText(
              reader.says(
                  "Nếu có người đang gặp nguy, hãy gọi ngay",
                  "If somebody is in danger, call now"));
      assertThat(reader.outline().getFirst()).isEqualTo("help");
      Locator calls = reader.page().locator(".help a");
      assertThat(calls.evaluateAll("all => all.map(one => one.getAttribute('href'))"))
          .asList()
          .containsExactly("tel:112", "tel:113", "tel:114", "tel:115");
      assertThat(calls.first()).isInViewport();
      assertThat(reader.page().locator("main h1"))
          .hasText(reader.says("Điều này chúng tôi chưa biết.", "We do not know this one yet."));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void anEmptyBoxIsSaidKindlyBesideTheBox(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      PageKind.REFUSAL.reach(reader);

      assertThat(reader.first())
          .containsText(reader.says("Ô bên dưới còn trống.", "The box below is still empty."));
      assertThat(reader.first()).hasAttribute("role", "alert");
      assertThat(reader.first()).isFocused();
      assertThat(reader.page().locator("#text")).hasAttribute("aria-invalid", "true");
    }
  }
}
