package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

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

  private static final Refusal JSON = new Refusal(400, "intake.api.json");
  private static final Refusal TEXT = new Refusal(400, "intake.api.text");
  private static final Refusal AT = new Refusal(400, "intake.api.at");

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** A question that can be answered. */
  record Asked(AskedText text, Instant at) {}

  /**
   * Reads the JSON of a body.
   *
   * @param now the moment that counts if the question names none
   */
  static Received<Asked> read(String body, Instant now) {
    JsonNode tree;
    try {
      tree = READER.readValue(body);
    } catch (JacksonException _) {
      // Its message quotes what it could not read; nobody needs to see that.
      return new Received.Refused<>(JSON);
    }
    if (tree == null || !tree.isObject()) {
      return new Received.Refused<>(JSON);
    }
    JsonNode text = tree.get("text");
    if (text == null || !text.isString()) {
      return new Received.Refused<>(TEXT);
    }
    return AskedText.of(text.stringValue()).then(asked -> when(asked, tree.get("at"), now));
  }

  private static Received<Asked> when(AskedText asked, @Nullable JsonNode at, Instant now) {
    if (at == null || at.isNull()) {
      return new Received.Read<>(new Asked(asked, now));
    }
    if (!at.isString()) {
      return new Received.Refused<>(AT);
    }
    try {
      return new Received.Read<>(
          new Asked(asked, OffsetDateTime.parse(at.stringValue()).toInstant()));
    } catch (DateTimeParseException _) {
      return new Received.Refused<>(AT);
    }
  }
}
