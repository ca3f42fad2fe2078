package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.intake.Cast;
import org.minhchung.desk.intake.DoubleMatching;
import org.minhchung.desk.intake.RunningDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as a stranger's program meets it. */
class MatchApiIT {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void aKnownMessageGetsTheCheckAndEveryMemberIsThere() {
    JsonNode reply = reply("{\"text\":\"nuoc chanh\"}");

    assertThat(reply.propertyNames())
        .containsExactly(
            "decision",
            "probability",
            "about",
            "claim",
            "check",
            "external",
            "notices",
            "candidates",
            "conflicts",
            "parts",
            "why");
    assertThat(reply.get("decision").stringValue()).isEqualTo("same");
    assertThat(reply.get("claim").get("id").stringValue()).isEqualTo(Cast.LEMON.value());
    assertThat(reply.get("claim").get("text").stringValue()).startsWith("Uống nước chanh");
    JsonNode check = reply.get("check");
    assertThat(check.propertyNames())
        .containsExactly(
            "url",
            "version",
            "gradeKey",
            "label",
            "shortAnswer",
            "whatToDo",
            "checkedAt",
            "holdsUntil",
            "sample");
    assertThat(check.get("url").stringValue())
        .isEqualTo(RunningDesk.origin() + "/vi/checks/chanh-mat-ong-tieu-duong");
    assertThat(check.get("gradeKey").stringValue()).isEqualTo("false");
    assertThat(check.get("label").stringValue()).isEqualTo("Sai");
    assertThat(check.get("checkedAt").stringValue()).isEqualTo("2026-05-06");
    assertThat(check.get("holdsUntil").stringValue()).isEqualTo("2027-06-30T16:59:59.999Z");
    assertThat(check.get("sample").booleanValue()).isTrue();
    assertThat(reply.get("external").isNull()).isTrue();
    assertThat(reply.get("notices").isArray()).isTrue();
    assertThat(reply.get("candidates").get(0).propertyNames())
        .containsExactly("claim", "probability");
  }

  @Test
  void theReasonsAreATreeOfValueTextAndDetails() {
    JsonNode why = reply("{\"text\":\"lemon\"}").get("why").get(0);

    assertThat(why.propertyNames()).containsExactly("value", "text", "details");
    assertThat(why.get("details").get(1).get("details").isArray()).isTrue();
  }

  @Test
  void wordsComeInTheLanguageAskedFor() {
    JsonNode reply =
        JSON.readTree(RunningDesk.match("{\"text\":\"lemon\"}", "Accept-Language", "en").body());

    assertThat(reply.get("check").get("label").stringValue()).isEqualTo("False");
    assertThat(reply.get("check").get("url").stringValue()).contains("/en/checks/");
  }

  @Test
  void aCheckByOthersIsExternalAndNeverCheck() {
    JsonNode reply = reply("{\"text\":\"the dam\"}");

    assertThat(reply.get("decision").stringValue()).isEqualTo("same");
    assertThat(reply.get("check").isNull()).isTrue();
    assertThat(reply.get("external").propertyNames())
        .containsExactly("publisher", "url", "rating", "reviewedAt");
    assertThat(reply.get("external").get("rating").stringValue()).isEqualTo("Not true");
    assertThat(reply.get("external").get("reviewedAt").stringValue()).isEqualTo("2026-10-03");
  }

  @Test
  void aClaimWhoseAnswerIsGoneIsAsked() {
    JsonNode reply = reply("{\"text\":\"withdrawn\"}");

    assertThat(reply.get("decision").stringValue()).isEqualTo("ask");
    assertThat(reply.get("claim").isNull()).isTrue();
    assertThat(reply.get("check").isNull()).isTrue();
  }

  @Test
  void aConflictIsAskedAndNamed() {
    JsonNode reply = reply("{\"text\":\"chanh 45\"}");

    assertThat(reply.get("decision").stringValue()).isEqualTo("ask");
    assertThat(reply.get("conflicts").get(0).toString())
        .isEqualTo("{\"slot\":\"number\",\"claim\":\"30 ngày\",\"message\":\"45 ngày\"}");
    assertThat(reply.get("candidates").size()).isEqualTo(4);
  }

  @Test
  void theMomentIsTheOneGivenElseNow() {
    DoubleMatching matching = RunningDesk.part(DoubleMatching.class);
    matching.askedAt.clear();

    reply("{\"text\":\"a\",\"at\":\"2026-01-02T03:04:05+07:00\"}");
    reply("{\"text\":\"a\"}");
    reply("{\"text\":\"a\",\"at\":null,\"unknown\":[1]}");

    Instant now = Instant.parse("2026-11-22T04:00:00Z");
    assertThat(matching.askedAt).containsExactly(Instant.parse("2026-01-01T20:04:05Z"), now, now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"text\":null}",
        "{\"text\":5}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"\"}",
        "{\"text\":\" \\n\\u00a0\"}",
        "{\"text\":\"a\\u0000b\"}",
        "{\"text\":\"a\\ud800\"}",
        "{\"text\":\"a\"} more",
        "{\"text\":\"a\",\"at\":\"yesterday\"}",
        "{\"text\":\"a\",\"at\":\"2026-01-02\"}",
        "{\"text\":\"a\",\"at\":5}"
      })
  void badInputIsAProblemWithASentence(String body) {
    assertProblem(RunningDesk.match(body), 400);
  }

  @Test
  void brokenLettersTooMuchAndTheWrongTypeAreProblems() {
    byte[] broken = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    broken[9] = (byte) 0xC3;
    String json = "application/json";

    assertProblem(RunningDesk.post("/api/v1/match", json, broken), 400);
    assertProblem(RunningDesk.match("{\"text\":\"" + "ạ".repeat(20_001) + "\"}"), 413);
    assertProblem(
        RunningDesk.match("{\"text\":\"a\",\"x\":\"" + "b".repeat(1_000_000) + "\"}"), 413);
    assertProblem(RunningDesk.post("/api/v1/match", "text/plain", broken), 415);
    assertProblem(RunningDesk.post("/api/v1/match", json + ";charset=utf-16", broken), 415);
    assertProblem(RunningDesk.send(RunningDesk.to("/api/v1/match").GET()), 405);
    assertProblem(RunningDesk.send(RunningDesk.to("/api/v1/nothing").GET()), 404);
    assertProblem(RunningDesk.match("{\"text\":\"fail\"}"), 500);
  }

  @ParameterizedTest
  @CsvSource({"vi,Chưa có chữ nào", "en,There are no words yet"})
  void aProblemSpeaksTheLanguageAskedFor(String language, String sentence) {
    assertThat(RunningDesk.match("{\"text\":\" \"}", "Accept-Language", language).body())
        .contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "🙏", "https://example.org", "<script>", "\u202eabc", "tin tin"})
  void theRestIsAnswered(String text) {
    assertThat(reply(JSON.writeValueAsString(Map.of("text", text.repeat(99)))).get("decision"))
        .isNotNull();
  }

  @Test
  void whoFindsTheDeskFullIsToldWhenToComeBack() throws Exception {
    DoubleMatching matching = RunningDesk.part(DoubleMatching.class);
    matching.gate = new CountDownLatch(1);
    CompletableFuture<HttpResponse<String>> first = RunningDesk.matchLater("{\"text\":\"wait\"}");
    matching.atTheGate.acquire();

    HttpResponse<String> api = RunningDesk.match("{\"text\":\"a\"}");
    HttpResponse<String> page = RunningDesk.form("/vi/answer", "text", "a");
    matching.gate.countDown();

    assertProblem(api, 429);
    assertThat(api.headers().firstValue("Retry-After")).contains("2");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).contains("2");
    assertThat(page.body()).contains("Đang có rất nhiều người hỏi");
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(RunningDesk.match("{\"text\":\"a\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void anybodysPageMayAsk() {
    HttpResponse<String> preflight =
        RunningDesk.send(
            RunningDesk.to("/api/v1/match")
                .headers(
                    "Origin", "https://elsewhere.example",
                    "Access-Control-Request-Method", "POST",
                    "Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(
            RunningDesk.match("{\"text\":\"a\"}", "Origin", "https://elsewhere.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @Test
  void theApiIsDescribed() {
    JsonNode api = JSON.readTree(RunningDesk.get("/api/openapi").body());

    assertThat(api.get("openapi").stringValue()).startsWith("3.1");
    assertThat(api.get("info").get("title").stringValue()).isEqualTo("Minh Chứng");
    JsonNode match = api.get("paths").get("/api/v1/match").get("post");
    assertThat(match.get("responses").propertyNames()).contains("200", "400", "413", "415", "429");
    assertThat(match.get("requestBody").toString()).contains("MatchQuestion");
    assertThat(match.has("parameters")).isFalse();
    assertThat(api.get("components").get("schemas").get("MatchReply").get("properties").size())
        .isEqualTo(11);
    assertThat(api.get("paths").propertyNames()).noneMatch(path -> path.startsWith("/vi"));
  }

  private static JsonNode reply(String json) {
    HttpResponse<String> response = RunningDesk.match(json);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return JSON.readTree(response.body());
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail");
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("detail").stringValue()).isNotBlank();
  }
}
