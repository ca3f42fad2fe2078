package org.minhchung.desk.verification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.InstantSource;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.PublicRegister;
import org.minhchung.desk.verification.PublisherRegister;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register as programs read it. */
@RestController
class PublisherApi {

  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final PublicRegister register;
  private final InstantSource clock;

  PublisherApi(PublicRegister register, InstantSource clock) {
    this.register = register;
    this.clock = clock;
  }

  @Operation(summary = "Publishers and who controls them, by name")
  @GetMapping("/api/v1/publishers")
  ResponseEntity<PublisherReply.All> all() {
    PublisherRegister now = register.now();
    return ResponseEntity.ok()
        .cacheControl(A_MINUTE)
        .body(
            new PublisherReply.All(
                now.parties().stream()
                    .map(party -> PublisherReply.of(party, now, clock.instant()))
                    .toList()));
  }

  @Operation(summary = "One publisher or controller, with all that was said of it and its proof")
  @GetMapping("/api/v1/publishers/{id:" + PublisherPages.UUID + "}")
  ResponseEntity<PublisherReply.Whole> one(@PathVariable String id) {
    PublisherRegister now = register.now();
    PartyId known = new PartyId(id);
    return ResponseEntity.ok()
        .cacheControl(A_MINUTE)
        .body(
            new PublisherReply.Whole(
                now.party(known)
                    .map(party -> PublisherReply.of(party, now, clock.instant()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                now.changesOf(known).stream().map(PublisherReply.Logged::of).toList()));
  }
}
