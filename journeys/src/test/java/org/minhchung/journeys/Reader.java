package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minhchung.desk.web.Language;

/**
 * A person at a desk's pages with a browser that remembers nothing. Whatever a reader should never
 * meet is noted while they walk, and fails the journey when they leave: an error of the script, a
 * breach of the page's policy, a request to anybody else, a refusal nobody foresaw.
 */
final class Reader implements AutoCloseable {

  private static final String FIRST = "main [data-first], main:not(:has([data-first])) h1";

  private final String desk;
  private final Language language;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private final List<Integer> foreseen = new ArrayList<>();

  private Reader(Device device, Language language, String desk) {
    this.desk = desk;
    this.language = language;
    this.context = RealBrowser.browser().newContext(device.options().setLocale(language.tag()));
    this.page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> troubles.add("script: " + error));
    context.onRequest(this::follow);
    context.onResponse(this::judge);
  }

  /** A reader at the desk of the demo. */
  static Reader with(Device device, Language language) {
    return with(device, language, Desks.demo());
  }

  static Reader with(Device device, Language language, String desk) {
    return new Reader(device, language, desk);
  }

  Page page() {
    return page;
  }

  Language language() {
    return language;
  }

  /** Vietnamese or English words, whichever this reader reads. */
  String says(String vietnamese, String english) {
    return language == Language.VI ? vietnamese : english;
  }

  String address(String path) {
    return desk + path;
  }

  Reader opens(String path) {
    page.navigate(address(path));
    return this;
  }

  /** Opens a page of the reader's own language. */
  Reader opensOwn(String path) {
    return opens("/" + language.tag() + path);
  }

  /** Expects an answer of this status, once. */
  Reader foresees(int status) {
    foreseen.add(status);
    return this;
  }

  /** Pastes a text on the front page and waits for what comes of it. */
  Reader asks(String text) {
    opensOwn("");
    page.locator("#text").fill(text);
    page.locator("form.paste button").click();
    return arrives("answer");
  }

  Reader leavesItForTheDesk() {
    page.locator("form[action$='/leave'] button").click();
    return arrives("leave");
  }

  Reader saysThatItIsNotTheirs() {
    page.locator("form[action$='/not-mine'] button").click();
    return arrives("not-mine");
  }

  Reader arrives(String where) {
    page.waitForURL(
        Pattern.compile(Pattern.quote(address("/" + language.tag() + "/" + where)) + "$"));
    first().waitFor();
    return this;
  }

  /** What is to be read first; where there is nothing special, the heading. */
  Locator first() {
    return page.locator(FIRST).first();
  }

  /** All words of the page's main part, as they are seen. */
  String reads() {
    return page.locator("main").innerText();
  }

  /** The ids of the headings in the main part, in the order of the document. */
  @SuppressWarnings("unchecked")
  List<String> outline() {
    return (List<String>)
        page.locator("main :is(h1, h2)[id]").evaluateAll("all => all.map(one => one.id)");
  }

  List<String> troubles() {
    return troubles;
  }

  private void hear(ConsoleMessage message) {
    boolean told = message.text().startsWith("Failed to load resource");
    if (!told && List.of("error", "warning").contains(message.type())) {
      troubles.add("console: " + message.text());
    }
  }

  private void follow(Request request) {
    String url = request.url();
    if (!url.startsWith(desk + "/") && !url.startsWith("data:")) {
      troubles.add("a stranger was asked: " + url);
    }
  }

  private void judge(Response response) {
    if (response.status() >= 400 && !foreseen.remove((Integer) response.status())) {
      troubles.add(response.status() + " from " + response.url());
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(troubles).as("what the reader should not have met").isEmpty();
  }
}
