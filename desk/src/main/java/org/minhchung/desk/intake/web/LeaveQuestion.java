package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * A message a program leaves, as its JSON says it. Fields not named here are passed over and kept
 * nowhere.
 */
@Schema(name = "LeaveQuestion")
record LeaveQuestion(
    @Schema(
            description =
                "What somebody was sent, as it came: 1 to 20,000 code points. It is masked before"
                    + " it is stored, and kept for at most 30 days.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "nghe noi mai cup nuoc ca xa")
        String text,
    @Schema(
            description = "How it reached the program. Absent: api.",
            allowableValues = {"api", "chat", "mail", "sms"})
        @Nullable String channel,
    @Schema(
            description =
                "When they were sent it (RFC 3339), within the last 29 days; only its day is kept."
                    + " Absent: now.",
            format = "date-time",
            example = "2026-11-28T08:30:00+07:00")
        @Nullable String at) {

  private static final Refusal CHANNEL = new Refusal(400, "intake.api.channel");
  private static final Refusal AT_RANGE = new Refusal(400, "intake.api.at-range");
  private static final int MOST_DAYS = 29;

  private static final Map<String, ChannelKind> CHANNELS =
      Map.of(
          "api", ChannelKind.API,
          "chat", ChannelKind.CHAT,
          "mail", ChannelKind.MAIL,
          "sms", ChannelKind.SMS);

  /** A message that can be left. */
  record Brought(AskedText text, ChannelKind channel, LocalDate day) {}

  /**
   * Reads the JSON of a body.
   *
   * @param now the moment that counts if the message names none
   */
  static Received<Brought> read(String body, Instant now) {
    return JsonBody.of(body)
        .then(
            tree ->
                JsonBody.text(tree)
                    .then(
                        text ->
                            channel(tree)
                                .then(
                                    channel ->
                                        day(tree, now)
                                            .then(
                                                day ->
                                                    new Received.Read<>(
                                                        new Brought(text, channel, day))))));
  }

  private static Received<ChannelKind> channel(JsonNode tree) {
    JsonNode given = tree.path("channel");
    if (given.isMissingNode() || given.isNull()) {
      return new Received.Read<>(ChannelKind.API);
    }
    ChannelKind channel = given.isString() ? CHANNELS.get(given.stringValue()) : null;
    return channel == null ? new Received.Refused<>(CHANNEL) : new Received.Read<>(channel);
  }

  private static Received<LocalDate> day(JsonNode tree, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return JsonBody.at(tree, now)
        .then(
            at -> {
              LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
              return day.isAfter(today) || day.isBefore(today.minusDays(MOST_DAYS - 1L))
                  ? new Received.Refused<LocalDate>(AT_RANGE)
                  : new Received.Read<>(day);
            });
  }
}
