package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.web.Language;

/** Somebody was sent what the desk has checked. */
class KnownClaimJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theVerdictComesFirstAndTheRestInItsOrder(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.ANSWER.reach(reader);

      assertThat(reader.first())
          .hasText(reader.says("Điều bạn nhận được là sai.", "What you were sent is false."));
      assertThat(reader.outline())
          .containsExactly("verdict", "todo", "short", "evidence", "dates", "why", "to-copy");
      assertThat(reader.reads())
          .contains(
              reader.says(
                  "Cô bác cứ dùng thuốc và tái khám đúng hẹn.", "Keep taking your medicine"),
              reader.says("Mật ong còn làm đường huyết tăng.", "raises blood sugar."),
              reader.says("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
              reader.says("6 tháng 5, 2026", "6 May 2026"),
              reader.says("Đây là bài mẫu để chạy thử", "This is a sample for trying things out"));
      assertThat(reader.page().locator("aside.sample")).isVisible();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "sang nao cung uong chanh am mat ong luc doi bung, 30 ngay la het han tieu duong do mn oi"
            + " thu di",
        "Chị ơi cho em hỏi tin này có đúng không ạ, mẹ em mới gửi trong nhóm gia đình: Ngậm một lát"
            + " gừng tươi dưới lưỡi cắt cơn đột quỵ trong vòng 5 phút.",
        "Forwarded as received: drinking apple cider vinegar three times a day dissolves gallstones"
            + " within 10 days. Is it true?"
      })
  void itIsKnownHoweverItWasTypedAndAsked(String message) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      reader.asks(message);

      assertThat(reader.first()).hasText("Điều bạn nhận được là sai.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theAnswerCanBeCopiedAndIsShort(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.ANSWER.reach(reader);

      reader.page().locator("button[data-copy]").click();

      assertThat(reader.page().locator("#copy-done")).hasText(reader.says("Đã chép.", "Copied."));
      String copied = (String) reader.page().evaluate("navigator.clipboard.readText()");
      assertThat(copied)
          .startsWith(reader.says("[MẪU] Sai: Không,", "[SAMPLE] False: No,"))
          .contains(reader.says("kiểm chứng 6 tháng 5, 2026", "checked 6 May 2026"))
          .endsWith(reader.address("/" + language.tag() + "/checks/mau-c001"));
      assertThat(copied.codePointCount(0, copied.length())).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void theReasonsOpenOnDemand() {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      PageKind.ANSWER.reach(reader);
      Locator reasons = reader.page().locator("ul.why");

      assertThat(reasons).isHidden();
      reader.page().locator("details summary").click();

      assertThat(reasons).isVisible();
      assertThat(reasons.locator("li").first()).not().isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whoeverWasSentSomethingElseIsThankedAndMayLeaveIt(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.NOT_MINE.reach(reader);

      assertThat(reader.first())
          .hasText(reader.says("Cảm ơn bạn đã cho biết.", "Thank you for telling us."));
      assertThat(reader.page().locator("#leave-text"))
          .hasValue(
              reader.says(
                  "Mỗi sáng bụng đói uống nước chanh ấm pha mật ong, đủ 30 ngày là khỏi hẳn tiểu"
                      + " đường.",
                  "Drinking warm lemon water with honey every morning for 30 days cures diabetes."));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void ofALongForwardOneSentenceIsAnsweredAndNothingIsKnownOfTheRest(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      PageKind.FORWARD.reach(reader);

      assertThat(reader.first())
          .hasText(
              reader.says(
                  "Một ý trong tin bạn nhận được là sai.",
                  "One point in what you were sent is false."));
      assertThat(reader.page().locator(".parts .known"))
          .containsText(
              reader.says("Ngậm một lát gừng tươi dưới lưỡi", "Drinking apple cider vinegar"));
      assertThat(reader.page().locator(".parts .known strong"))
          .hasText(
              reader.says("Câu này đã có câu trả lời ở trên.", "This sentence is answered above."));
      assertThat(reader.page().locator(".parts em").last())
          .hasText(reader.says("Chưa biết.", "Not known."));
      assertThat(reader.reads())
          .contains(
              reader.says(
                  "Về những câu còn lại, chúng tôi chưa biết gì",
                  "Of the other sentences we know nothing"));
    }
  }
}
