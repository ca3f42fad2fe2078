package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.intake.Cast;
import org.minhchung.desk.intake.DoubleDesk.DoubleMessages;
import org.minhchung.desk.intake.DoubleDesk.MovedClock;
import org.minhchung.desk.intake.DoubleProgramKeys;
import org.minhchung.desk.intake.DoubleSightings;
import org.minhchung.desk.intake.RunningDesk;
import org.minhchung.desk.kernel.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leaving a message as a program does, and coming back to it as a person does. */
class LeaveApiIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final PersonId ADMIN = new PersonId("01936f00-0000-7000-8000-000000000001");

  private final DoubleMessages messages = RunningDesk.part(DoubleMessages.class);
  private final DoubleSightings sightings = RunningDesk.part(DoubleSightings.class);

  @BeforeEach
  @AfterEach
  void forget() {
    messages.kept.clear();
    sightings.all.clear();
    RunningDesk.part(MovedClock.class).move(Duration.ZERO);
  }

  @Test
  void aMessageIsLeftMaskedWithItsDayAndAnsweredWithTheWayBack() {
    HttpResponse<String> response =
        leave("{\"text\":\"gọi 0912345678 nhận gạo\",\"name\":\"Lan\",\"from\":\"0987654321\"}");

    assertThat(response.statusCode()).isEqualTo(202);
    JsonNode reply = JSON.readTree(response.body());
    assertThat(reply.propertyNames()).containsExactly("id", "link", "code");
    assertThat(reply.get("link").stringValue())
        .matches(RunningDesk.origin() + "/vi/back#[A-Za-z0-9_-]{22}");
    assertThat(reply.get("code").stringValue()).matches("[346789ACDEFHJKMNPQRTWXY]{6}");
    assertThat(messages.kept)
        .containsExactly(
            new DoubleMessages.Kept(
                "gọi [số điện thoại] nhận gạo", ChannelKind.API, LocalDate.parse("2026-11-22")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00+07:00,2026-11-22",
    "2026-11-01T02:00:00Z,2026-11-01",
    "2026-10-25T00:00:00Z,2026-10-25"
  })
  void ofTheMomentTheDayIsKept(String at, String day) {
    leave("{\"text\":\"một tin\",\"channel\":\"chat\",\"at\":\"" + at + "\"}");

    assertThat(messages.kept.getFirst().day()).hasToString(day);
    assertThat(messages.kept.getFirst().channel()).isEqualTo(ChannelKind.CHAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"\"}",
        "{\"text\":\"a\",\"channel\":\"proxy\"}",
        "{\"text\":\"a\",\"channel\":\"batch\"}",
        "{\"text\":\"a\",\"channel\":\"web\"}",
        "{\"text\":\"a\",\"channel\":5}",
        "{\"text\":\"a\",\"at\":\"2026-10-24T00:00:00Z\"}",
        "{\"text\":\"a\",\"at\":\"2026-11-24T00:00:00Z\"}",
        "[]"
      })
  void whatCannotBeLeftIsAProblemAndNothingIsKept(String body) {
    HttpResponse<String> response = leave(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(messages.kept).isEmpty();
  }

  @Test
  void theSameRequestTwiceIsOneMessageWithOneWayBack() {
    String first = leave("{\"text\":\"một tin\"}", "Idempotency-Key", "r-1").body();
    String again = leave("{\"text\":\"một tin\"}", "Idempotency-Key", "r-1").body();
    String other = leave("{\"text\":\"một tin\"}", "Idempotency-Key", "r-2").body();
    String otherText = leave("{\"text\":\"hai tin\"}", "Idempotency-Key", "r-1").body();

    assertThat(again).isEqualTo(first).isNotEqualTo(other);
    assertThat(otherText).isNotEqualTo(first);
    assertThat(messages.kept).hasSize(3);
    assertThat(leave("{\"text\":\"a\"}", "Idempotency-Key", "r".repeat(201)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void anUnknownOrRevokedKeyIsRefusedAndNoKeyIsNeeded() throws Exception {
    var keys = RunningDesk.part(DoubleProgramKeys.class);
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest("mck_x".getBytes(StandardCharsets.UTF_8)));
    String key = keys.make("Sample chatbot", hash, ADMIN, LocalDate.EPOCH).id();

    assertThat(leave("{\"text\":\"a\"}", "Authorization", "Bearer mck_x").statusCode())
        .isEqualTo(202);
    assertThat(leave("{\"text\":\"a\"}", "Authorization", "Bearer mck_y").statusCode())
        .isEqualTo(401);
    keys.revoke(key, ADMIN, LocalDate.EPOCH);
    assertThat(leave("{\"text\":\"a\"}", "Authorization", "Bearer mck_x").statusCode())
        .isEqualTo(401);
    assertThat(leave("{\"text\":\"a\"}").statusCode()).isEqualTo(202);
  }

  @Test
  void twoThousandHonestAskersBehindOneAddressInTenMinutesAreAllServed() {
    MovedClock clock = RunningDesk.part(MovedClock.class);
    for (int i = 0; i < 2_000; i++) {
      clock.move(Duration.ofMillis(300L * i));
      assertThat(RunningDesk.match("{\"text\":\"lemon " + i + "\"}").statusCode()).isEqualTo(200);
      if (i % 10 == 0) {
        assertThat(RunningDesk.form("/vi/answer", "text", "chanh " + i).statusCode())
            .isEqualTo(200);
        assertThat(leave("{\"text\":\"tin " + i + "\"}").statusCode()).isEqualTo(202);
      }
    }
  }

  @Test
  void whoComesBackByLinkOrByCodeIsToldInWordsAndNeverTheText() {
    JsonNode reply = JSON.readTree(leave("{\"text\":\"ống nước chợ qzx\"}").body());
    String link = reply.get("link").stringValue();
    String code = reply.get("code").stringValue();
    var message = new MessageId(reply.get("id").stringValue());

    for (String typed :
        List.of(link, link.substring(link.indexOf('#') + 1), code, code.toLowerCase(Locale.ROOT))) {
      assertThat(back(typed)).contains("Tin của bạn đang chờ.").doesNotContain("ống nước", "qzx");
    }
    sightings.record(Cast.GONE, List.of(message));
    assertThat(back(code)).contains("Tin của bạn đang được kiểm chứng.");
    sightings.record(Cast.LEMON, List.of(message));
    assertThat(back(code))
        .contains("Tin của bạn đã có câu trả lời.", "Chanh mật ong không chữa khỏi tiểu đường")
        .contains("/vi/checks/chanh-mat-ong-tieu-duong");
    sightings.leave(Cast.LEMON, List.of(message), LocalDate.EPOCH);
    sightings.leave(Cast.GONE, List.of(message), LocalDate.EPOCH);
    assertThat(back(link)).contains("Chúng tôi đã nhầm tin của bạn với tin khác.");
  }

  @Test
  void anotherPublishersCheckIsToldAsTheirs() {
    JsonNode reply = JSON.readTree(leave("{\"text\":\"the dam broke\"}").body());
    sightings.record(Cast.FLOOD, List.of(new MessageId(reply.get("id").stringValue())));

    assertThat(RunningDesk.form("/en/back", "back", reply.get("code").stringValue()).body())
        .contains("Sample Fact Service has checked it and says:", "https://facts.example/dam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAA", "", "x", "https://example.org/vi/back#abc"})
  void whatIsUnknownIsSaidBesideTheBox(String typed) {
    HttpResponse<String> response = RunningDesk.form("/vi/back", "back", typed);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .contains("Không có tin nào ứng với mã hay liên kết này.", "role=\"alert\"", "id=\"back\"");
  }

  @Test
  void theApiIsDescribed() {
    JsonNode leave =
        JSON.readTree(RunningDesk.get("/api/openapi").body())
            .get("paths")
            .get("/api/v1/messages")
            .get("post");

    assertThat(leave.get("responses").propertyNames())
        .contains("202", "400", "401", "413", "415", "429");
    assertThat(leave.get("requestBody").toString()).contains("LeaveQuestion");
    assertThat(leave.get("parameters").size()).isEqualTo(1);
    assertThat(leave.get("parameters").get(0).get("name").stringValue())
        .isEqualTo("Idempotency-Key");
  }

  private static String back(String typed) {
    HttpResponse<String> response = RunningDesk.form("/vi/back", "back", typed);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return response.body();
  }

  private static HttpResponse<String> leave(String json, String... headers) {
    var request =
        RunningDesk.to("/api/v1/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return RunningDesk.send(headers.length == 0 ? request : request.headers(headers));
  }
}
