package org.minhchung.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.intake.AskedText;
import org.minhchung.desk.intake.BatchFile;
import org.minhchung.desk.intake.Batches;
import org.minhchung.desk.intake.ReplyAddresses;
import org.minhchung.desk.intake.Volunteering;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.web.Received;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Promise 1: plants a string of chance wherever a person can appear, through every way in, then
 * reads every byte the desk has written: records with their log, index, keys, and what it logs,
 * measures and shows. Nothing takes uploads yet, so no picture and no PDF can carry one.
 */
class CanaryIT {

  private static final long SEED = 20261128;
  private static final String ADDRESS = "203.0.113.77";

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final Set<String> planted = new TreeSet<>(Set.of(ADDRESS));
  private final List<String> shown = new ArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @Test
  void nothingOfWhoAskedOrWroteIsOnAnyByteOfTheDisk() {
    try (WholeDesk desk =
        WholeDesk.start(
            folder,
            Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.internal-proxies", ".*"))) {
      askAndLeaveOnPages(desk);
      askAndLeaveAsAProgram(desk);
      bringAsAVolunteer(desk);
      leaveAReplyAddress(desk);
      for (String path : List.of("/metrics", "/health", "/api/openapi", "/vi", "/vi/kept")) {
        shown.add(desk.get(path).body());
      }

      assertThat(desk.everything()).anySatisfy((where, all) -> contains(all, "chợ bến cũ"));
      assertNowhere(desk.everything());
    }
    Map<String, String> afterwards = WholeDesk.everyByte(folder);
    assertThat(afterwards).anySatisfy((where, all) -> contains(all, "chợ bến cũ"));
    assertThat(afterwards).anySatisfy((where, all) -> assertThat(where).contains("as an index"));
    assertNowhere(afterwards);
    assertNowhere(Map.of("log", logged(), "pages", String.join("\n", shown)));
  }

  private void askAndLeaveOnPages(WholeDesk desk) {
    for (String path : List.of("/vi/answer", "/vi/not-mine", "/vi/back", "/en/nothing")) {
      Map<String, String> fields = new HashMap<>();
      for (String field : List.of("text", "claim", "back", "name", canary())) {
        fields.put(field, canary());
      }
      shown.add(withoutEcho(desk.form(path + query(), fields, headers()).body(), fields));
    }
    String masked = left();
    shown.add(
        desk.form("/vi/leave" + query(), Map.of("text", masked, "sender", canary()), headers())
            .body());
    shown.add(desk.get("/vi" + query(), headers()).body());
    shown.add(desk.get("/" + canary(), headers()).body());
  }

  private void askAndLeaveAsAProgram(WholeDesk desk) {
    String asked = "{\"text\":\"" + canary() + "\",\"from\":\"" + canary() + "\"}";
    shown.add(desk.json("/api/v1/match", asked, headers()).body());
    String left =
        "{\"text\":\"%s\",\"channel\":\"chat\",\"sender\":\"%s\",\"%s\":1}"
            .formatted(left(), canary(), canary());
    shown.add(desk.json("/api/v1/messages", left, headers()).body());
    shown.add(desk.json("/api/v1/messages", "{\"text\":" + canary(), headers()).body());
  }

  private void bringAsAVolunteer(WholeDesk desk) {
    String account =
        desk.bean(JdbcClient.class)
            .sql("SELECT account_id FROM account ORDER BY account_id LIMIT 1")
            .query(String.class)
            .single();
    var volunteer = new Actor(new PersonId(account), "An", Set.of(Role.CONTRIBUTOR));
    assertThat(desk.bean(Volunteering.class).bring(new AskedText(left()), volunteer))
        .isInstanceOf(Received.Read.class);
    assertThat(
            desk.bean(Batches.class)
                .bring(
                    new BatchFile(List.of(new AskedText(left()), new AskedText(left()))),
                    volunteer))
        .isInstanceOf(Received.Read.class);
  }

  private void leaveAReplyAddress(WholeDesk desk) {
    desk.bean(Records.class)
        .write(
            () -> {
              var claim =
                  desk.bean(Claims.class)
                      .add(
                          new NewClaim(
                              ClaimKind.FACT,
                              "",
                              "test",
                              "1",
                              Map.of("vi", new ClaimText("Chợ bến cũ dời đi"))));
              desk.bean(ReplyAddresses.class)
                  .keep(claim, ChannelKind.MAIL, canary() + "@example.org");
              return claim;
            });
  }

  /** A message that may be kept, with everything in it by which somebody could be found. */
  private String left() {
    String phone = "09" + (10_000_000 + random.nextInt(89_999_999));
    planted.add(phone);
    planted.add("Bích Ngọc");
    String account = "0071" + (100_000_000L + random.nextInt(899_999_999));
    planted.add(account);
    return "Nghe nói chợ bến cũ sắp dời đi, hỏi chị Trần Thị Bích Ngọc %s, stk %s, thư %s@example.org, facebook.com/%s"
        .formatted(phone, account, canary(), canary());
  }

  private String[] headers() {
    return new String[] {
      "X-Forwarded-For",
      ADDRESS,
      "User-Agent",
      canary(),
      "Referer",
      "https://example.org/" + canary(),
      "Cookie",
      canary() + "=" + canary(),
      "Authorization",
      "Basic " + canary(),
      "From",
      canary() + "@example.org",
      "Accept-Language",
      canary(),
      "Idempotency-Key",
      canary(),
      "X-" + canary(),
      canary()
    };
  }

  private String query() {
    return "?" + canary() + "=" + canary();
  }

  private String canary() {
    var word = new StringBuilder("qz");
    for (int i = 0; i < 12; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    planted.add(word.toString());
    return word.toString();
  }

  /** What somebody has pasted comes back to them in the forms of their own page, and only there. */
  private static String withoutEcho(String page, Map<String, String> fields) {
    String rest = page;
    for (String field : List.of("text", "claim")) {
      rest = rest.replace(fields.get(field), "");
    }
    return rest;
  }

  private void assertNowhere(Map<String, String> everything) {
    everything.forEach(
        (where, all) -> {
          String lower = all.toLowerCase(Locale.ROOT);
          assertThat(planted)
              .as(where)
              .noneMatch(canary -> lower.contains(canary.toLowerCase(Locale.ROOT)));
        });
  }

  private String logged() {
    var all = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      all.append(event.getLoggerName())
          .append(event.getFormattedMessage())
          .append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
          .append('\n');
    }
    return all.toString();
  }

  private static void contains(String all, String words) {
    assertThat(all.contains(words)).isTrue();
  }
}
