package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.intake.Leaving;
import org.minhchung.desk.intake.Left;
import org.minhchung.desk.intake.Programs;
import org.minhchung.desk.web.Body;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Problem;
import org.minhchung.desk.web.PublicAddress;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Leaving a message, for programs. */
@RestController
@Tag(name = "messages", description = "Leave a message for the desk.")
class LeaveApi {

  private static final String REPEAT = "Idempotency-Key";
  private static final String BEARER = "Bearer ";
  private static final Refusal REPEAT_REFUSED = new Refusal(400, "intake.api.repeat");

  private final Programs programs;
  private final RequestAskers askers;
  private final MessageSource sentences;
  private final PublicAddress address;
  private final InstantSource clock;

  LeaveApi(
      Programs programs,
      RequestAskers askers,
      MessageSource sentences,
      PublicAddress address,
      InstantSource clock) {
    this.programs = programs;
    this.askers = askers;
    this.sentences = sentences;
    this.address = address;
    this.clock = clock;
  }

  @Operation(
      summary = "Leave one message",
      description =
          "Keeps the text, masked, with the day and the kind of channel and nothing else, for at"
              + " most 30 days. Anybody may; a key, sent as Authorization: Bearer, only lets a"
              + " program leave more. Give link or code to whoever was sent the message: with"
              + " either they see how far the desk is.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = LeaveQuestion.class))))
  @Parameter(
      name = REPEAT,
      in = ParameterIn.HEADER,
      description =
          "Up to 200 visible characters. The same text under the same key is left once, and"
              + " answered alike for as long as it is kept.",
      schema = @Schema(type = "string", maxLength = 200))
  @ApiResponse(
      responseCode = "202",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = LeaveReply.class)))
  @ApiResponse(
      responseCode = "400",
      description =
          "Empty, broken UTF-8, NUL, not JSON, a wrong type, an unknown channel, or an at that is"
              + " malformed or too long ago.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(responseCode = "401", description = "An unknown or revoked key.", content = @Content)
  @ApiResponse(
      responseCode = "413",
      description = "Over 20,000 code points, or a body over 1 MB.",
      content = @Content)
  @ApiResponse(responseCode = "415", description = "Not application/json.", content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "The desk is full, or too much was left from here; see Retry-After.",
      content = @Content)
  @PostMapping("/api/v1/messages")
  ResponseEntity<Object> leave(
      @Parameter(hidden = true) @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request)
      throws IOException {
    Language language = frame.language();
    return Body.text(request, MediaType.APPLICATION_JSON)
        .then(body -> LeaveQuestion.read(body, clock.instant()))
        .then(brought -> left(brought, request))
        .fold(
            left -> told(left, language, request),
            refusal -> Problem.answer(refusal, sentences, language.locale()));
  }

  private Received<Left> left(LeaveQuestion.Brought brought, HttpServletRequest request) {
    String repeat = header(request, REPEAT);
    if (!repeat.chars().allMatch(c -> c > ' ' && c < 0x7f) || repeat.length() > 200) {
      return new Received.Refused<>(REPEAT_REFUSED);
    }
    String authorization = header(request, HttpHeaders.AUTHORIZATION);
    return programs.leave(
        new Leaving.Leave(
            brought.text(),
            brought.channel(),
            brought.day(),
            askers.of(request, ChannelKind.API),
            repeat),
        authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()).strip() : "");
  }

  private ResponseEntity<Object> told(Left left, Language language, HttpServletRequest request) {
    return ResponseEntity.accepted()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(
            new LeaveReply(
                left.message().value(),
                address.of(request, Links.back(language, left.back())),
                left.back().code()));
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
