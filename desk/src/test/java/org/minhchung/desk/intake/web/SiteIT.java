package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.intake.RunningDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every page: language, headers, errors, the files beside the pages. */
class SiteIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en-US,en;q=0.9|en", "fr|vi", "vi,en;q=0.8|vi"})
  void theFrontPageSpeaksTheBrowsersLanguageAndSaysThatItVaries(String accepted, String language) {
    HttpResponse<String> page = RunningDesk.get("/", "Accept-Language", accepted);

    assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    assertThat(page.headers().allValues("Vary"))
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("accept-language"));
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/vi", "/en", "/nothing", "/health", "/icon.svg", "/vi/answer"})
  void everyAnswerCarriesTheHeadersThatProtect(String path) throws Exception {
    HttpResponse<String> page = RunningDesk.get(path);

    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(page.headers().map()).doesNotContainKeys("Set-Cookie", "Server", "set-cookie");
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.body());
    if (page.body().contains("<html")) {
      assertThat(style.find()).isTrue();
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("sha256-" + Base64.getEncoder().encodeToString(digest));
    }
  }

  @Test
  void whatIsSharedToThePageIsNotReadByTheServer() {
    String shared = RunningDesk.get("/vi?text=sharedword&title=sharedword&url=sharedword").body();

    assertThat(shared).doesNotContain("sharedword").isEqualTo(RunningDesk.get("/vi").body());
  }

  @Test
  void theManifestLetsAPhoneShareToThePage() {
    JsonNode manifest =
        new JsonMapper().readTree(RunningDesk.get("/vi/manifest.webmanifest").body());

    assertThat(manifest.get("name").stringValue()).isEqualTo("Bàn Kiểm Chứng Mẫu");
    assertThat(manifest.get("share_target").get("action").stringValue()).isEqualTo("/vi");
    assertThat(manifest.get("share_target").get("method").stringValue()).isEqualTo("GET");
    assertThat(manifest.get("share_target").get("params").get("text").stringValue())
        .isEqualTo("text");
    assertThat(RunningDesk.get(manifest.get("icons").get(0).get("src").stringValue()).body())
        .startsWith("<svg");
  }

  @Test
  void theScriptMayBeKeptForEverAndAnotherVersionIsNotThere() {
    Matcher script =
        Pattern.compile("src=\"(/assets/[^\"]+)\"").matcher(RunningDesk.get("/vi").body());
    assertThat(script.find()).isTrue();
    HttpResponse<String> file = RunningDesk.get(script.group(1));

    assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable", "public", "max-age=31536000");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(RunningDesk.get("/assets/desk-0000000000000000.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/vi/nothing,Không có trang này", "/en/nothing,There is no such page"})
  void aMissingPageSaysSoInTheLanguageOfItsAddress(String path, String sentence) {
    HttpResponse<String> page = RunningDesk.get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.body()).contains(sentence, "<main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND"})
  void otherMethodsAreNotSpokenHere(String method) {
    HttpResponse<String> page =
        RunningDesk.send(RunningDesk.to("/vi").method(method, BodyPublishers.noBody()));

    assertThat(page.statusCode()).isEqualTo(405);
    assertThat(page.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void aFaultOfOursSaysSorryAndNothingElse() {
    HttpResponse<String> page = RunningDesk.form("/en/answer", "text", "fail");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("Something went wrong on our side")
        .doesNotContain("planted", "Exception");
  }

  @Test
  void whatIsTurnedAwayBeforeItIsReadIsTurnedAwayPolitelyAndSafely() {
    String answer =
        RunningDesk.raw("GET /vi/..;/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy: default-src 'none'", "Chúng tôi chưa đọc được");
  }

  @Test
  void pagesAreSentCompressed() {
    HttpResponse<String> page = RunningDesk.get("/vi", "Accept-Encoding", "gzip");

    assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void theOtherLanguageIsOneLinkAway() {
    assertThat(RunningDesk.get("/vi").body()).contains("<a href=\"/en\" lang=\"en\"");
    assertThat(RunningDesk.form("/en/answer", "text", "lemon").body())
        .contains("<a href=\"/vi/answer\" lang=\"vi\"");
  }
}
