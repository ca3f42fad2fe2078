package org.minhchung.desk.publishing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.publishing.PublishedChecks;
import org.minhchung.desk.publishing.store.ShownVersion;
import org.minhchung.desk.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a check, of its older versions, and the list of them all. */
@Controller
class CheckController {

  static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";
  private static final int ON_A_PAGE = 20;
  private static final int MOST_PAGES = 10_000;

  private final PublishedChecks checks;
  private final CheckPages pages;

  CheckController(PublishedChecks checks, MessageSource sentences, InstantSource clock) {
    this.checks = checks;
    this.pages = new CheckPages(sentences, clock);
  }

  @GetMapping("/{language:vi|en}/checks/{slug}")
  String newest(
      @PathVariable String language,
      @PathVariable String slug,
      Model model,
      HttpServletResponse response) {
    return show(
        checks.bySlug(slug).orElseThrow(CheckController::notFound), language, model, response);
  }

  @GetMapping("/{language:vi|en}/checks/{slug}/{version:[1-9][0-9]*}")
  String version(
      @PathVariable String language,
      @PathVariable String slug,
      @PathVariable String version,
      Model model,
      HttpServletResponse response) {
    int number = number(version);
    return show(
        checks.version(slug, number).orElseThrow(CheckController::notFound),
        language,
        model,
        response);
  }

  @GetMapping("/{language:vi|en}/checks")
  String list(
      @PathVariable String language,
      @RequestParam(required = false) @Nullable String page,
      Model model,
      HttpServletResponse response) {
    Language spoken = spoken(language);
    int number = page == null ? 1 : number(page);
    List<PublishedCheck> found = checks.latest((number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
    if (found.isEmpty() && number > 1) {
      throw notFound();
    }
    boolean more = found.size() > ON_A_PAGE;
    model.addAttribute(
        "page",
        new ListPage(
            found.stream().limit(ON_A_PAGE).map(check -> ListPage.Item.of(check, spoken)).toList(),
            number == 1 ? null : listPath(spoken, number - 1),
            more ? listPath(spoken, number + 1) : null));
    forEverybody(response);
    return "publishing/checks";
  }

  private String show(
      PublishedCheck check, String language, Model model, HttpServletResponse response) {
    List<ShownVersion> versions = checks.versions(check.slug());
    model.addAttribute("page", pages.page(check, versions, spoken(language)));
    forEverybody(response);
    if (check.sample() || versions.getFirst().version() != check.version()) {
      response.setHeader("X-Robots-Tag", "noindex");
    }
    return "publishing/check";
  }

  private static void forEverybody(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE);
  }

  private static Language spoken(String language) {
    return Language.valueOf(language.toUpperCase(Locale.ROOT));
  }

  private static String listPath(Language page, int number) {
    String path = "/%s/checks".formatted(page.tag());
    return number == 1 ? path : path + "?page=" + number;
  }

  /** A version or a page, 1 to {@value #MOST_PAGES}; there is nothing elsewhere. */
  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > MOST_PAGES) {
      throw notFound();
    }
    return Integer.parseInt(text);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
