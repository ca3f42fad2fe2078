package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.intake.Cast;
import org.minhchung.desk.intake.DoubleBringing;
import org.minhchung.desk.intake.DoubleDesk.DoubleMessages;
import org.minhchung.desk.intake.DoubleSightings;
import org.minhchung.desk.intake.DoubleStops;
import org.minhchung.desk.intake.RunningDesk;

/** This room's pages behind the sign-in. */
class StaffPagesIT {

  private final DoubleMessages messages = RunningDesk.part(DoubleMessages.class);
  private final DoubleBringing bringing = RunningDesk.part(DoubleBringing.class);
  private final DoubleStops stops = RunningDesk.part(DoubleStops.class);

  @BeforeEach
  @AfterEach
  void forget() {
    messages.kept.clear();
    bringing.all.clear();
    bringing.days.clear();
    stops.standing.clear();
    RunningDesk.part(DoubleSightings.class).all.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "bring,contributor,auditor",
    "batch,contributor,administrator",
    "answers,editor,verifier",
    "programs,administrator,editor"
  })
  void eachPageOpensToWhoMayAndToNobodyElse(String page, String may, String mayNot) {
    for (String language : List.of("vi", "en")) {
      String path = "/desk/" + language + "/" + page;
      assertThat(RunningDesk.get(path, "X-Roles", may).statusCode()).isEqualTo(200);
      assertThat(RunningDesk.get(path, "X-Roles", may).body())
          .doesNotContain("??")
          .contains("href=\"" + path + "\"");
      assertThat(RunningDesk.get(path, "X-Roles", mayNot).statusCode()).isEqualTo(403);
      assertThat(RunningDesk.get(path).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void aVolunteerBringsAMessageAndIsToldWhatToTell() {
    String page = post("/desk/en/bring", "contributor", "text", "gọi 0912345678 uống chanh").body();
    assertThat(page).contains("gọi [số điện thoại] uống chanh", "Waiting: nothing to tell yet.");
    assertThat(messages.kept.getFirst().channel()).isEqualTo(ChannelKind.PROXY);
    assertThat(page).doesNotContain("type=\"tel\"", "name=\"name\"", "name=\"phone\"");

    var message = bringing.all.getFirst().message();
    RunningDesk.part(DoubleSightings.class).record(Cast.LEMON, List.of(message));
    assertThat(RunningDesk.get("/desk/en/bring", "X-Roles", "contributor").body())
        .contains("Answered. This is what to tell:", "Lemon and honey do not cure diabetes");

    post("/desk/en/bring/told", "contributor", "message", message.value());
    assertThat(bringing.all.getFirst().toldOn()).isNotNull();
    assertThat(RunningDesk.get("/desk/en/bring", "X-Roles", "contributor").body())
        .contains("told</span>");
  }

  @Test
  void aBatchIsTakenWholeOrNotAtAllAndItsNumberIsPublic() {
    assertThat(post("/desk/en/batch", "verifier", "table", "text\na 0912345678\nb").body())
        .contains("2 messages were taken in.");
    assertThat(messages.kept)
        .extracting(DoubleMessages.Kept::text, DoubleMessages.Kept::channel)
        .contains(tuple("a [số điện thoại]", ChannelKind.BATCH))
        .hasSize(2);
    assertThat(RunningDesk.get("/en/kept").body()).contains("22 November 2026", "<td>2</td>");

    assertThat(
            post("/desk/en/batch", "verifier", "table", "text\n" + "a\n".repeat(499)).statusCode())
        .isEqualTo(429);
    assertThat(post("/desk/en/batch", "verifier", "table", "text,name\na,Lan").statusCode())
        .isEqualTo(400);
    assertThat(messages.kept).hasSize(2);
  }

  @Test
  void anEditorFindsAndStopsAClaimATopicOrEverythingAndLetsItGoOn() {
    post("/desk/vi/answers/stop", "editor", "scope", "CLAIM", "subject", Cast.LEMON.value());
    post("/desk/vi/answers/stop", "editor", "scope", "TOPIC", "subject", "health");
    post("/desk/vi/answers/stop", "editor", "scope", "DESK");
    assertThat(stops.standing).hasSize(3);
    assertThat(RunningDesk.get("/desk/vi/answers", "X-Roles", "editor").body())
        .contains("Biên tập viên dừng")
        .doesNotContain("Dừng mọi trả lời tự động");

    stops.standing.clear();
    stops.stopForReaders(Cast.FLOOD);
    String page = RunningDesk.get("/desk/en/answers", "X-Roles", "editor").body();
    assertThat(page).contains("many readers said", "The dam above the town broke last night.");
    post("/desk/en/answers/resume", "editor", "stop", stops.standing.getFirst().id());
    assertThat(stops.standing).isEmpty();
  }

  @Test
  void aKeyIsShownOnceAndCanBeRevoked() {
    String page = post("/desk/en/programs", "administrator", "name", "Sample chatbot").body();
    assertThat(page).containsPattern("mck_[A-Za-z0-9_-]{32}").contains("Sample chatbot");

    String again = RunningDesk.get("/desk/en/programs", "X-Roles", "administrator").body();
    assertThat(again).doesNotContain("mck_").contains("Sample chatbot");
    assertThat(post("/desk/en/programs", "administrator", "name", " ").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsKeptIsToldToEverybodyInBothLanguages() {
    assertThat(RunningDesk.get("/vi/kept").body())
        .contains("Không ai bị ghi lại.", "href=\"/en/kept\"");
    assertThat(RunningDesk.get("/en/kept").body()).contains("Nobody is recorded.");
  }

  private static HttpResponse<String> post(String path, String role, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return RunningDesk.send(
        RunningDesk.to(path)
            .header("X-Roles", role)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }
}
