package org.minhchung.desk.intake.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What the two questions of programs have in common. Refusals never quote what was sent. */
final class JsonBody {

  private static final Refusal JSON = new Refusal(400, "intake.api.json");
  private static final Refusal TEXT = new Refusal(400, "intake.api.text");
  private static final Refusal AT = new Refusal(400, "intake.api.at");

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private JsonBody() {}

  /** The one JSON object a body must be. */
  static Received<JsonNode> of(String body) {
    try {
      JsonNode tree = READER.readValue(body);
      return tree != null && tree.isObject()
          ? new Received.Read<>(tree)
          : new Received.Refused<>(JSON);
    } catch (JacksonException _) {
      // Its message quotes what it could not read; nobody needs to see that.
      return new Received.Refused<>(JSON);
    }
  }

  /** The field {@code text}. */
  static Received<AskedText> text(JsonNode tree) {
    JsonNode text = tree.path("text");
    return text.isString() ? AskedText.of(text.stringValue()) : new Received.Refused<>(TEXT);
  }

  /** The field {@code at}, or now if there is none. */
  static Received<Instant> at(JsonNode tree, Instant now) {
    JsonNode at = tree.path("at");
    if (at.isMissingNode() || at.isNull()) {
      return new Received.Read<>(now);
    }
    if (!at.isString()) {
      return new Received.Refused<>(AT);
    }
    try {
      return new Received.Read<>(OffsetDateTime.parse(at.stringValue()).toInstant());
    } catch (DateTimeParseException _) {
      return new Received.Refused<>(AT);
    }
  }
}
