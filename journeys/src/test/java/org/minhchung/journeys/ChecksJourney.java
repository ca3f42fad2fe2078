package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody reads what the desk has published. */
class ChecksJourney {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void fromTheAnswerTheWholeCheckIsOneStepAway(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      PageKind.CHECK.reach(reader);

      assertThat(reader.page()).hasURL(reader.address("/" + language.tag() + "/checks/mau-c001"));
      assertThat(reader.outline())
          .containsSubsequence(
              "verdict", "what-to-do", "short-answer", "evidence", "who", "changes", "proof");
      assertThat(reader.page().locator("main"))
          .containsText(
              reader.says("MẪU: bài này chỉ là ví dụ", "SAMPLE: this check is only an example"));
      assertThat(reader.reads())
          .contains(
              reader.says(
                  "không nói gì về người đã viết hay chia sẻ câu đó",
                  "It says nothing about whoever wrote or shared it"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theListLeadsToEveryCheckPageByPage(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      PageKind.LIST.reach(reader);
      assertThat(reader.page().locator("ol.list > li")).hasCount(20);

      reader.page().locator("a[rel=next]").click();
      assertThat(reader.page().locator("a[rel=prev]")).isVisible();
      reader.page().locator("a[rel=next]").click();

      assertThat(reader.page().locator("a[rel=next]")).hasCount(0);
      assertThat(reader.page().locator("ol.list > li")).hasCount(20);
      reader.page().locator("ol.list a").last().click();
      assertThat(reader.page().locator("#changes")).isVisible();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theOtherLanguageOfTheSamePageIsOneStepAway(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      reader.opensOwn("/checks/mau-c001");

      reader.page().locator("nav a[hreflang]").click();

      assertThat(reader.page())
          .hasURL(reader.address("/" + language.other().tag() + "/checks/mau-c001"));
      assertThat(reader.page().locator("html")).hasAttribute("lang", language.other().tag());
      assertThat(reader.page().locator("h1"))
          .hasText(
              reader.says(
                  "[SAMPLE] Lemon and honey do not cure diabetes",
                  "[MẪU] Chanh mật ong không chữa khỏi bệnh tiểu đường"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void anAddressThatLeadsNowhereLeadsBackToTheFrontPage(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      PageKind.NO_SUCH_PAGE.reach(reader);
      assertThat(reader.first())
          .hasText(reader.says("Không có trang này", "There is no such page"));

      reader.page().locator("main a.button").click();

      assertThat(reader.page().locator("#text")).isVisible();
    }
  }

  @Test
  void whoeverReloadsAnAnswerBeginsAgain() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      PageKind.ANSWER.reach(reader);

      reader.page().reload();

      assertThat(reader.page()).hasURL(reader.address("/vi"));
      assertThat(reader.page().locator("#text")).hasValue("");
    }
  }
}
