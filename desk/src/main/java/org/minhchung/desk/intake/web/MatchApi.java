package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.intake.Answers;
import org.minhchung.desk.web.Body;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Problem;
import org.minhchung.desk.web.PublicAddress;
import org.minhchung.desk.web.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The answer page for programs. Stores no text and no row a request. */
@RestController
@Tag(name = "match", description = "Does a message repeat something that has been checked?")
class MatchApi {

  private final Answers answers;
  private final MatchReplies replies;
  private final MessageSource sentences;
  private final PublicAddress address;
  private final RequestAskers askers;
  private final InstantSource clock;

  MatchApi(
      Answers answers,
      MatchReplies replies,
      MessageSource sentences,
      PublicAddress address,
      RequestAskers askers,
      InstantSource clock) {
    this.answers = answers;
    this.replies = replies;
    this.sentences = sentences;
    this.address = address;
    this.askers = askers;
    this.clock = clock;
  }

  @Operation(
      summary = "Match one message",
      description =
          "Says whether the text repeats a claim that has been checked. Words are in the language"
              + " of Accept-Language (vi or en). The text is not stored.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = MatchQuestion.class))))
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = MatchReply.class)))
  @ApiResponse(
      responseCode = "400",
      description = "Empty, broken UTF-8, NUL, not JSON, a wrong type, or a malformed at.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "413",
      description = "Over 20,000 code points, or a body over 1 MB.",
      content = @Content)
  @ApiResponse(responseCode = "415", description = "Not application/json.", content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "Too many ask at this moment; see Retry-After.",
      content = @Content)
  @PostMapping("/api/v1/match")
  ResponseEntity<Object> match(
      @Parameter(hidden = true) @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request)
      throws IOException {
    Language language = frame.language();
    return Body.text(request, MediaType.APPLICATION_JSON)
        .then(body -> MatchQuestion.read(body, clock.instant()))
        .fold(
            asked ->
                answers
                    .to(asked.text(), asked.at(), askers.of(request, ChannelKind.API))
                    .map(it -> replies.reply(it, language, path -> address.of(request, path)))
                    .map(MatchApi::told)
                    .orElseGet(() -> refused(Refusal.BUSY, language)),
            refusal -> refused(refusal, language));
  }

  private static ResponseEntity<Object> told(MatchReply reply) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(reply);
  }

  private ResponseEntity<Object> refused(Refusal refusal, Language language) {
    return Problem.answer(refusal, sentences, language.locale());
  }
}
