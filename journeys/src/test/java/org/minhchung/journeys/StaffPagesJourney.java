package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** What holds for every page about people, looked at through the demo's one-click accounts. */
class StaffPagesJourney {

  @ParameterizedTest
  @EnumSource
  void theyAreForEverybodyByDayAndNightOnADesktopAndASmallPhone(Language language) {
    try (Reader reader = Reader.with(Device.LENS, language)) {
      reader.opens("/desk/" + language.tag() + "/sign-in");
      assertFaultless(reader.page());
      reader.page().locator("button[name=person]").last().click();
      reader.page().locator("nav a[href$='/people']").click();
      reader.page().locator("#invite").waitFor();
      assertFaultless(reader.page());
      reader.page().locator("input[name=role][value=editor]").check();
      reader.page().locator("form[action$='/invite'] button").click();
      reader.page().locator(".qr").waitFor();
      assertFaultless(reader.page());
      reader.page().navigate(reader.page().locator("#link").inputValue());
      assertFaultless(reader.page());
      for (String path : List.of("/me", "/audit", "/people")) {
        reader.opens("/desk/" + language.tag() + path);
        assertFaultless(reader.page());
      }
      reader.page().locator("td a").first().click();
      reader.page().locator("#give").waitFor();
      assertFaultless(reader.page());
    }
  }

  /** Desktop by day, small phone by night; nothing scrolls sideways, no sentence is missing. */
  private static void assertFaultless(Page page) {
    page.setViewportSize(1280, 720);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(faults(page)).as(page.url()).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(320, 720);
    assertThat(faults(page)).as(page.url()).isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(320);
    assertThat(page.content()).doesNotContain("??people", "??web");
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }
}
