package org.minhchung.desk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem as a program reads it (RFC 9457). Its sentences never repeat what was sent.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the kind, in a few words
 * @param detail what is wrong and what would be right
 */
public record Problem(
    @Schema(example = "about:blank") String type,
    String title,
    @Schema(example = "400") int status,
    String detail) {

  /** Seconds after which a client that was turned away may come back. */
  static final String LATER = "2";

  /** The whole answer of an API to a refused request. */
  public static ResponseEntity<Object> answer(
      Refusal refusal, MessageSource sentences, Locale locale) {
    Problem problem =
        of(
            refusal.status(),
            sentences.getMessage(titleKey(refusal.status()), null, locale),
            sentences.getMessage(refusal.key(), null, locale));
    return problem.answer();
  }

  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail);
  }

  ResponseEntity<Object> answer() {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header("Cache-Control", "no-store");
    if (status == 429) {
      builder.header("Retry-After", LATER);
    }
    return builder.body(this);
  }

  /** Key of the words for a status; what has no words of its own takes those of its class. */
  static String titleKey(int status) {
    int told =
        switch (status) {
          case 400, 403, 404, 405, 409, 413, 415, 429 -> status;
          default -> status < 500 ? 400 : 500;
        };
    return "web.problem." + told + ".title";
  }
}
