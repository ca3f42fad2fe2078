package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls an address that somebody set up to be called when a mirror has found something. */
final class Webhook {

  private final URI address;
  private final Duration patience;

  /**
   * @throws IllegalArgumentException if it is not an address
   */
  Webhook(String address, Duration patience) {
    this.address = URI.create(address);
    this.patience = patience;
    // Refuses what is no address for a client now, and not when it is needed.
    HttpRequest.newBuilder(this.address);
  }

  /**
   * Posts {@code {"text": …, "found": …}}, as chat rooms take it too.
   *
   * @param found the key of the sentence
   * @throws IOException if nobody took it
   */
  void call(String found, String text) throws IOException {
    String body = "{\"text\":\"%s\",\"found\":\"%s\"}".formatted(escaped(text), escaped(found));
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(address)
                      .timeout(patience)
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status / 100 != 2) {
        throw new IOException("status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** A JSON string's content (RFC 8259, section 7). */
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      if (unit == '"' || unit == '\\') {
        escaped.append('\\').append(unit);
      } else if (unit < ' ') {
        escaped.append("\\u%04x".formatted((int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }
}
