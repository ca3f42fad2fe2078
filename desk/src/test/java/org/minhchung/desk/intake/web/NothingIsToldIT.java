package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.intake.RunningDesk;
import org.slf4j.LoggerFactory;

/**
 * Plants a word wherever a person can appear in a request, and looks for it wherever the program
 * speaks to somebody else: log, metrics, errors, other people's pages.
 */
class NothingIsToldIT {

  private static final String CANARY = "qzxcanary7731";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    RunningDesk.origin();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @Test
  void noWordOfARequestReachesALogAMetricAnErrorOrAnotherReader() {
    List<String> errors = new ArrayList<>();
    for (String path : List.of("/vi/answer", "/vi/leave", "/vi/not-mine", "/vi/back")) {
      RunningDesk.form(path, "text", CANARY, "claim", CANARY, "back", CANARY, CANARY, CANARY);
      errors.add(sent(path, FORM, "text=%C6" + CANARY));
      errors.add(sent(path, FORM, "text=%" + CANARY));
      errors.add(sent(path, "text/" + CANARY, CANARY));
      errors.add(sent(path, "multipart/form-data; boundary=" + CANARY, "--" + CANARY));
    }
    errors.add(sent("/vi/answer", FORM, "text=fail" + CANARY));
    errors.add(sent("/vi/answer", FORM, "text=" + CANARY.repeat(2_000)));
    for (String body :
        List.of(
            CANARY,
            "{" + CANARY,
            "{\"text\":" + CANARY + "}",
            "{\"text\":\"" + CANARY + "\\u0000\"}",
            "{\"text\":[\"" + CANARY + "\"]}",
            "{\"text\":\"a\",\"at\":\"" + CANARY + "\"}",
            "{\"text\":\"fail " + CANARY + "\"}",
            "{\"text\":\"" + CANARY.repeat(2_000) + "\"}",
            "{\"text\":\"a\"}" + CANARY)) {
      errors.add(sent("/api/v1/match", JSON, body));
      if (!body.contains("fail")) {
        errors.add(sent("/api/v1/messages", JSON, body));
      }
    }
    errors.add(sent("/api/v1/messages", JSON, "{\"text\":\"a\",\"channel\":\"" + CANARY + "\"}"));
    errors.add(sent("/api/v1/match", JSON + ";charset=" + CANARY, "{}"));
    errors.add(sent("/api/v1/match", CANARY, "{}"));
    errors.add(sent("/" + CANARY, JSON, "{}"));
    RunningDesk.match("{\"text\":\"" + CANARY + "\",\"" + CANARY + "\":1}");
    plantHeaders();
    plantWhatNoClientSends();

    assertThat(List.copyOf(log.list).stream().map(NothingIsToldIT::whole))
        .noneMatch(NothingIsToldIT::tells);
    assertThat(errors).noneMatch(NothingIsToldIT::tells);
    for (String path :
        List.of("/", "/vi", "/en", "/metrics", "/health", "/api/openapi", "/vi/nothing")) {
      assertThat(RunningDesk.get(path).body()).as(path).doesNotContainIgnoringCase(CANARY);
    }
  }

  @Test
  void metricsNameRoutesAndNeverAddresses() {
    RunningDesk.form("/vi/answer", "text", "a");
    RunningDesk.get("/vi/some-path?text=a");

    assertThat(RunningDesk.get("/metrics").body())
        .contains("http_server_requests_seconds_count", "uri=\"/vi/answer\"")
        .doesNotContain("some-path");
  }

  @Test
  void theFaultItselfIsLogged() {
    RunningDesk.form("/vi/answer", "text", "fail");

    assertThat(List.copyOf(log.list).stream().map(NothingIsToldIT::whole))
        .anyMatch(line -> line.contains("planted fault"));
  }

  private static void plantHeaders() {
    for (String path : List.of("/vi", "/" + CANARY, "/vi?text=" + CANARY + "&" + CANARY + "=1")) {
      RunningDesk.get(
          path,
          "User-Agent",
          CANARY,
          "Referer",
          "https://example.org/" + CANARY,
          "Cookie",
          "JSESSIONID=" + CANARY,
          "Authorization",
          "Bearer " + CANARY,
          "X-Forwarded-For",
          CANARY,
          "Forwarded",
          "for=" + CANARY,
          "Accept-Language",
          CANARY,
          "Accept",
          "text/" + CANARY,
          "Idempotency-Key",
          CANARY,
          "Origin",
          "https://" + CANARY + ".example",
          CANARY,
          CANARY);
    }
    RunningDesk.send(RunningDesk.to("/vi").method(CANARY, BodyPublishers.noBody()));
    RunningDesk.send(
        RunningDesk.to("/api/v1/match")
            .headers("Origin", "https://" + CANARY, "Access-Control-Request-Method", CANARY)
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static void plantWhatNoClientSends() {
    for (String request :
        List.of(
            "GET /vi?text="
                + CANARY
                + "{|} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /%zz" + CANARY + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /vi/..;/" + CANARY + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /vi HTTP/1.1\r\nHost: " + CANARY + ":x\r\nConnection: close\r\n\r\n",
            "GET /vi HTTP/1.1\r\nHost: localhost\r\nA B: "
                + CANARY
                + "\r\nConnection: close\r\n\r\n",
            CANARY + "\r\n\r\n",
            "POST /vi/answer HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: 999\r\n\r\ntext="
                + CANARY,
            "POST /vi/answer HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\nzz"
                + CANARY)) {
      assertThat(RunningDesk.raw(request)).doesNotContain(CANARY);
    }
  }

  private static String sent(String path, String type, String body) {
    HttpResponse<String> response =
        RunningDesk.post(path, type, body.getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(type + body).isGreaterThanOrEqualTo(400);
    return response.body();
  }

  private static String whole(ILoggingEvent event) {
    return event.getLoggerName()
        + " "
        + event.getFormattedMessage()
        + " "
        + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static boolean tells(String text) {
    return text.toLowerCase(Locale.ROOT).contains(CANARY);
  }
}
