package org.minhchung.desk.publishing.web;

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

  @GetMapping("/v1alpha1/claims:search")
  ResponseEntity<Object> search(
      @RequestParam Map<String, String> parameters, HttpServletRequest request) {
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
