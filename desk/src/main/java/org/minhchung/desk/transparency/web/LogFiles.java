package org.minhchung.desk.transparency.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Optional;
import org.minhchung.desk.transparency.PublishedLog;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The log on the web (C2SP tlog-tiles): the checkpoint for seconds, tiles for ever. */
@Controller
@Hidden
class LogFiles {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl FOR_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PublishedLog log;

  LogFiles(PublishedLog log) {
    this.log = log;
  }

  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return answer(log.checkpoint(), TEXT, FOR_SECONDS);
  }

  @GetMapping("/log/tile/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable String path) {
    return answer(log.tile("tile" + path), MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
  }

  @GetMapping("/log/succession")
  ResponseEntity<byte[]> succession() {
    return answer(log.succession(), TEXT, FOR_SECONDS);
  }

  private static ResponseEntity<byte[]> answer(
      Optional<byte[]> bytes, MediaType type, CacheControl cache) {
    return bytes
        .map(found -> ResponseEntity.ok().contentType(type).cacheControl(cache).body(found))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
