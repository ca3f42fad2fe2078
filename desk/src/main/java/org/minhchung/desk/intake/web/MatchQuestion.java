package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.web.Received;
import tools.jackson.databind.JsonNode;

/**
 * What a program asks, as its JSON says it. Fields not named here are passed over, so that a newer
 * client may ask an older desk.
 *
 * @param text what somebody was sent
 * @param at when they were sent it; absent: now
 */
@Schema(name = "MatchQuestion")
record MatchQuestion(
    @Schema(
            description =
                "What somebody was sent, as it came: 1 to 20,000 code points. It is not stored.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "nghe noi uong nuoc chanh mat ong 30 ngay la khoi tieu duong")
        String text,
    @Schema(
            description = "When they were sent it (RFC 3339). Absent: now.",
            format = "date-time",
            example = "2026-11-22T08:30:00+07:00")
        @Nullable String at) {

  /** A question that can be answered. */
  record Asked(AskedText text, Instant at) {}

  /**
   * Reads the JSON of a body.
   *
   * @param now the moment that counts if the question names none
   */
  static Received<Asked> read(String body, Instant now) {
    return JsonBody.of(body).then(tree -> read(tree, now));
  }

  private static Received<Asked> read(JsonNode tree, Instant now) {
    return JsonBody.text(tree)
        .then(text -> JsonBody.at(tree, now).then(at -> new Received.Read<>(new Asked(text, at))));
  }
}
