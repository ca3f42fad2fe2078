package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/** A guest asks first, and does not knock again at once. */
class CourtesyTest {

  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private final Map<String, Fetched> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  private final Courtesy courtesy =
      new Courtesy(
          call -> {
            asked.add(call.address().text());
            return web.getOrDefault(
                call.address().text(), new Refused(Reason.NOT_FOUND, 404, null));
          },
          () -> now,
          pause -> {
            pauses.add(pause);
            now = now.plus(pause);
          });

  @Test
  void aHostIsAskedForItsRobotsOnceInTwelveHours() throws InterruptedException {
    web.put("https://bao.example/rss", new Fetched.Unchanged());

    assertThat(send("https://bao.example/rss")).isEqualTo(new Fetched.Unchanged());
    send("https://bao.example/rss");
    now = now.plus(Duration.ofHours(13));
    send("https://bao.example/rss");

    assertThat(asked)
        .containsExactly(
            "https://bao.example/robots.txt",
            "https://bao.example/rss",
            "https://bao.example/rss",
            "https://bao.example/robots.txt",
            "https://bao.example/rss");
  }

  @Test
  void whatAHostAsksProgramsToLeaveAloneIsLeftAlone() throws InterruptedException {
    web.put("https://bao.example/rss", new Fetched.Unchanged());
    robots("https://bao.example", "User-agent: *\nDisallow: /private\nDisallow: /rss$\n");

    assertThat(send("https://bao.example/rss")).isEqualTo(new Refused(Reason.NOT_WELCOME));
    assertThat(asked).containsExactly("https://bao.example/robots.txt");
  }

  @Test
  void aRuleForThisProgramGoesBeforeTheOneForAll() throws InterruptedException {
    web.put("https://bao.example/rss", new Fetched.Unchanged());
    robots(
        "https://bao.example", "User-agent: *\nDisallow: /\n\nUser-agent: MinhChung\nAllow: /\n");

    assertThat(send("https://bao.example/rss")).isEqualTo(new Fetched.Unchanged());
  }

  @Test
  void betweenTwoCallsToAHostASecondPasses() throws InterruptedException {
    send("https://bao.example/1");
    send("https://bao.example/2");
    send("https://khac.example/1");

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void aHostMayAskForALongerPauseAndNotForAnEndlessOne() throws InterruptedException {
    robots("https://bao.example", "User-agent: *\nCrawl-delay: 7\n");
    robots("https://cham.example", "User-agent: *\nCrawl-delay: 200\n");
    send("https://bao.example/1");
    send("https://cham.example/1");
    pauses.clear();

    send("https://bao.example/2");
    send("https://cham.example/2");

    assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(6));
    assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(24));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NOT_REACHED", "TOO_SLOW", "NOT_SECURE", "BUSY", "PRIVATE_ADDRESS", "TOO_LARGE"})
  void aHostThatCannotSayIsLeftAlone(Reason reason) throws InterruptedException {
    web.put("https://bao.example/robots.txt", new Refused(reason));
    web.put("https://bao.example/rss", new Fetched.Unchanged());

    assertThat(send("https://bao.example/rss")).isEqualTo(new Refused(Reason.BUSY));
    assertThat(asked).hasSize(1);
  }

  private void robots(String host, String text) {
    web.put(
        host + "/robots.txt",
        new Fetched.Page(
            WebAddress.of(host + "/robots.txt").orElseThrow(),
            "text/plain",
            StandardCharsets.UTF_8,
            new Bytes(text.getBytes(StandardCharsets.UTF_8)),
            Validators.NONE));
  }

  private Fetched send(String address) throws InterruptedException {
    return courtesy.send(Call.found(CallKind.FEED, WebAddress.of(address).orElseThrow()));
  }
}
