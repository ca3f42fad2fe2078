package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.web.Language;

/** What holds for every kind of page, in both languages. */
class EveryPageJourney {

  private static final String NIGHT = "rgb(19, 23, 31)";

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("org.minhchung.journeys.PageKind#inEachLanguage")
  void itIsForEverybodyByDayAndNightOnADesktopAndASmallPhone(PageKind kind, Language language) {
    try (Reader reader = Reader.with(Device.LENS, language, kind.desk())) {
      kind.reach(reader);

      assertOrder(reader);
      assertNoFaultByDayAndNight(reader.page());
      assertFits(reader.page());
    }
  }

  /** Its landmarks, one heading of all, its language and its title; and no sentence is missing. */
  private static void assertOrder(Reader reader) {
    Page page = reader.page();
    for (AriaRole landmark : List.of(AriaRole.MAIN, AriaRole.BANNER, AriaRole.CONTENTINFO)) {
      assertThat(page.getByRole(landmark).count()).as(landmark.name()).isEqualTo(1);
    }
    String pages = reader.says("Các trang chính", "Main pages");
    assertThat(page.getByRole(AriaRole.NAVIGATION, named(pages)).count()).isEqualTo(1);
    var first = new Page.GetByRoleOptions().setLevel(1);
    assertThat(page.getByRole(AriaRole.HEADING, first).count()).isEqualTo(1);
    assertThat(page.getAttribute("html", "lang")).isEqualTo(reader.language().tag());
    assertThat(page.title()).isNotBlank();
    assertThat(page.content()).doesNotContain("??intake", "??web", "??publishing");
  }

  /** Desktop by day, desktop by night, small phone by night, small phone by day. */
  private static void assertNoFaultByDayAndNight(Page page) {
    assertThat(faults(new AxeBuilder(page))).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo(NIGHT);
    assertThat(faults(ofColours(page))).isEmpty();
    page.setViewportSize(320, 720);
    assertThat(faults(new AxeBuilder(page))).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(faults(ofColours(page))).isEmpty();
  }

  /** Nothing scrolls sideways on a small phone. */
  private static void assertFits(Page page) {
    assertThat(page.viewportSize().width).isEqualTo(320);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Of one and the same page in another scheme only the colours are new. */
  private static AxeBuilder ofColours(Page page) {
    return new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block"));
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .map(EveryPageJourney::told)
        .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(it -> it.getHtml()).toList();
  }
}
