package org.minhchung.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody who uses no mouse. */
class KeyboardJourney {

  /** More stops than any page has: who comes that far is caught in a trap. */
  private static final int TOO_FAR = 60;

  private static final String FOCUSED =
      "() => document.activeElement === document.body ? '' : document.activeElement.innerText"
          + " || document.activeElement.id";

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void tabEnterAndPasteAreEnoughToBeAnswered(Language language) {
    try (Reader reader = Reader.with(Device.DESKTOP, language)) {
      reader.opensOwn("");
      Keyboard keys = reader.page().keyboard();
      reader
          .page()
          .evaluate(
              "text => navigator.clipboard.writeText(text)",
              reader.says(
                  "Ngậm một lát gừng tươi dưới lưỡi cắt cơn đột quỵ trong vòng 5 phút.",
                  "Apple cider vinegar three times a day dissolves gallstones within 10 days."));

      keys.press("Tab");
      assertThat(reader.page().locator(".skip")).isFocused();
      assertThat(reader.page().locator(".skip")).isInViewport();
      keys.press("Enter");
      assertThat(reader.page().locator("main")).isFocused();
      keys.press("Tab");
      assertThat(reader.page().locator("#text")).isFocused();
      keys.press("ControlOrMeta+V");
      keys.press("Tab");
      keys.press("Enter");
      reader.arrives("answer");

      assertThat(reader.page().locator("#verdict")).isFocused();
      assertThat(reader.page().locator("#verdict"))
          .hasText(reader.says("Điều bạn nhận được là sai.", "What you were sent is false."));
    }
  }

  @Test
  void everythingThatCanBeDoneOnAnAnswerIsReachedInItsOrderAndNothingHoldsTheKeyboard() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      PageKind.ANSWER.reach(reader);

      assertThat(stops(reader))
          .containsSubsequence(
              "Đọc cả bài kiểm chứng",
              "Hướng dẫn ăn uống cho người tiểu đường",
              "Xem máy đã đối chiếu thế nào",
              "copy",
              "Chép câu trả lời này",
              "Đây không phải tin tôi nhận được",
              "Hỏi một tin khác",
              "Dành cho lập trình viên")
          .hasSizeLessThan(TOO_FAR);
    }
  }

  @Test
  void whoeverCopiesWithTheKeyboardKeepsTheirPlace() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      PageKind.ANSWER.reach(reader);
      reader.page().locator("button[data-copy]").focus();

      reader.page().keyboard().press("Enter");

      assertThat(reader.page().locator("#copy-done")).hasText("Đã chép.");
      assertThat(reader.page().locator("button[data-copy]")).isFocused();
    }
  }

  @Test
  void whatIsFocusedIsSeen() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      reader.opensOwn("");

      reader.page().keyboard().press("Tab");
      reader.page().keyboard().press("Tab");

      assertThat(reader.page().locator(".brand")).isFocused();
      assertThat(reader.page().locator(".brand")).hasCSS("outline-style", "solid");
      assertThat(reader.page().locator(".brand")).hasCSS("outline-width", "3px");
    }
  }

  /** What Tab comes to, by its words or its id, from here to the end of the page. */
  private static List<String> stops(Reader reader) {
    List<String> stops = new ArrayList<>();
    while (stops.size() < TOO_FAR) {
      reader.page().keyboard().press("Tab");
      String stop = (String) reader.page().evaluate(FOCUSED);
      if (stop.isEmpty()) {
        return stops;
      }
      stops.add(stop);
    }
    return stops;
  }
}
