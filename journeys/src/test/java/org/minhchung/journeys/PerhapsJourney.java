package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody was sent what comes near a checked claim, and is not it. */
class PerhapsJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aNumberThatDiffersIsNamedOnBothSidesAndNothingIsCertain(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.PERHAPS.reach(reader);

      assertThat(reader.first())
          .hasText(reader.says("Có thể là một trong những điều này", "It may be one of these"));
      assertThat(reader.page().locator(".verdict")).hasCount(0);
      Locator nearest = reader.page().locator(".card").first();
      assertThat(nearest.locator(".differs"))
          .hasText(
              reader.says(
                  "Con số khác nhau. Tin của bạn ghi “30 mm”, còn bài kiểm chứng nói về “10 mm”.",
                  "The numbers differ. Your message says “3 days”, the check is about “10 days”."));
      assertThat(nearest.locator(".grade")).hasText(reader.says("Sai", "False"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void everythingThatMayBeMeantComesWithItsVerdict(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.PERHAPS.reach(reader);
      Locator cards = reader.page().locator(".card");

      assertThat(cards.count()).isBetween(1, 3);
      assertThat(cards.filter(new Locator.FilterOptions().setHas(reader.page().locator(".grade"))))
          .hasCount(cards.count());
    }
  }

  @Test
  void whoeverDeniesAClaimIsNotToldThatTheyAreWrong() {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      reader.asks(
          "Chích máu mười đầu ngón tay không giúp gì cho người đột quỵ, phải đưa đi bệnh viện càng"
              + " sớm càng tốt.");

      assertThat(reader.page().locator(".card").first())
          .containsText("Tin của bạn nói về điều này, chứ không hẳn khẳng định nó.");
      assertThat(reader.reads()).doesNotContain("Điều bạn nhận được là sai.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aCheckWhoseTimeIsOverAnswersNothingAnyMore(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      reader.asks(
          "Thủy điện Hòa Bình mở cùng lúc 5 cửa xả đáy rồi, dân hạ du phải sơ tán gấp nha mọi"
              + " người.");

      assertThat(reader.page().locator(".card").first().locator(".differs"))
          .hasText(
              reader.says(
                  "Bài kiểm chứng này chỉ có giá trị từ 10 tháng 8, 2026 đến hết 31 tháng 10, 2026;"
                      + " lúc này tình hình có thể đã khác.",
                  "This check holds only from 10 August 2026 until the end of 31 October 2026;"
                      + " things may be different now."));
    }
  }

  @Test
  void theCheckIsOneStepAway() {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, Language.VI)) {
      PageKind.PERHAPS.reach(reader);

      reader.page().locator(".card a").first().click();

      assertThat(reader.page()).hasURL(reader.address("/vi/checks/mau-c002"));
    }
  }
}
