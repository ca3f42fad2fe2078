package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.web.Language;

/** Somebody opens the front page over a slow and dear connection. */
class FirstPageJourney {

  private static final int MOST_BYTES = 40 * 1024;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void oneRequestBringsAllThatIsNeededToReadIt(Language language) {
    try (Reader reader = Reader.with(Device.PHONE_WITHOUT_SCRIPTS, language)) {
      List<Request> requests = requests(reader);

      assertThat(requests).extracting(Request::resourceType).containsExactly("document");
      assertThat(bytes(requests)).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void withEverythingThatMakesItNicerItStaysAsSmall(Language language) {
    try (Reader reader = Reader.with(Device.SMALL_PHONE, language)) {
      List<Request> requests = requests(reader);

      assertThat(requests).extracting(Request::resourceType).contains("document", "script");
      assertThat(bytes(requests)).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @Test
  void nothingRemainsInTheBrowserOfWhoeverAsked() {
    try (Reader reader = Reader.with(Device.DESKTOP, Language.VI)) {
      PageKind.LEFT.reach(reader);

      assertThat(reader.page().context().cookies()).isEmpty();
      assertThat(reader.page().evaluate("localStorage.length + sessionStorage.length"))
          .isEqualTo(0);
    }
  }

  @Test
  void aScriptWrittenIntoThePageIsRefusedAndNoticed() {
    Reader reader = Reader.with(Device.DESKTOP, Language.VI);
    reader.opensOwn("");

    reader
        .page()
        .evaluate(
            """
            () => {
              const planted = document.createElement('script');
              planted.textContent = 'window.planted = true';
              document.body.append(planted);
            }
            """);

    assertThat(reader.page().evaluate("window.planted === true")).isEqualTo(false);
    assertThat(reader.troubles()).singleElement().asString().contains("Content Security Policy");
    reader.page().context().close();
  }

  private static List<Request> requests(Reader reader) {
    List<Request> requests = new ArrayList<>();
    reader.page().onRequest(requests::add);
    reader.opensOwn("");
    reader.page().waitForLoadState(LoadState.LOAD);
    requests.removeIf(request -> request.url().startsWith("data:"));
    return requests;
  }

  private static int bytes(List<Request> requests) {
    return requests.stream().map(Request::sizes).mapToInt(FirstPageJourney::bytes).sum();
  }

  private static int bytes(Sizes sizes) {
    return sizes.responseHeadersSize + sizes.responseBodySize;
  }
}
