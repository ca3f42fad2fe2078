package org.minhchung.desk.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.matching.Matching;
import org.minhchung.desk.publishing.Publications;
import org.minhchung.desk.web.PublicAddress;
import org.minhchung.desk.web.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The address a client of the Fact Check Tools API calls, errors included; only the base of the
 * address is another.
 */
@RestController
class ClaimsSearchController {

  private static final String SOON = "2";

  private final ClaimsSearch search;
  private final PublicAddress address;
  private final Turnstile turnstile;

  ClaimsSearchController(
      Publications publications,
      Matching matching,
      DeskProfiles profiles,
      InstantSource clock,
      PublicAddress address,
      Turnstile turnstile) {
    this.search = new ClaimsSearch(publications, matching, profiles, clock);
    this.address = address;
    this.turnstile = turnstile;
  }

  @Operation(
      operationId = "claimsSearch",
      summary = "Searches this desk's own checks, in the shape of the Fact Check Tools API",
      parameters = {
        @Parameter(
            name = "query",
            in = ParameterIn.QUERY,
            description = "Required unless reviewPublisherSiteFilter is given"),
        @Parameter(
            name = "languageCode",
            in = ParameterIn.QUERY,
            description = "BCP-47; the region is not looked at"),
        @Parameter(
            name = "reviewPublisherSiteFilter",
            in = ParameterIn.QUERY,
            description = "A host; another than this desk's finds nothing"),
        @Parameter(
            name = "maxAgeDays",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "0")),
        @Parameter(
            name = "pageSize",
            in = ParameterIn.QUERY,
            description = "At most 100; more is taken as 100",
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "10")),
        @Parameter(name = "pageToken", in = ParameterIn.QUERY),
        @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            description = "Only without pageToken",
            schema = @Schema(type = "integer", minimum = "0"))
      })
  @ApiResponse(
      responseCode = "200",
      description = "An absent nextPageToken ends the list",
      content = @Content(schema = @Schema(implementation = FoundClaims.class)))
  @ApiResponse(
      responseCode = "400",
      description = "A parameter cannot be answered",
      content = @Content(schema = @Schema(implementation = Failure.class)))
  @ApiResponse(
      responseCode = "429",
      description = "Very many are asking; Retry-After says when to come back",
      content = @Content(schema = @Schema(implementation = Failure.class)))
  @GetMapping("/v1alpha1/claims:search")
  ResponseEntity<Object> search(
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    SearchRequest asked;
    try {
      asked = SearchRequest.of(parameters);
    } catch (SearchRequest.Bad e) {
      return failed(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", e.sentence());
    }
    URI home = URI.create(address.of(request, ""));
    return turnstile
        .pass(() -> search.find(asked, home))
        .map(ClaimsSearchController::found)
        .orElseGet(
            () ->
                failed(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "RESOURCE_EXHAUSTED",
                    "very many are asking just now, please try again in a few seconds"));
  }

  private static ResponseEntity<Object> found(FoundClaims found) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, CheckController.PUBLIC_FOR_A_MINUTE)
        .body(found);
  }

  private static ResponseEntity<Object> failed(HttpStatus status, String name, String sentence) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, SOON);
    }
    return answer.body(new Failure(new Failure.Error(status.value(), sentence, name)));
  }

  /** An error as Google's services give it (google.rpc.Status as JSON). */
  record Failure(Error error) {
    /**
     * @param status name of a google.rpc.Code
     */
    record Error(int code, String message, String status) {}
  }
}
