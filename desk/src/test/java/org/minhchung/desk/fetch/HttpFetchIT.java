package org.minhchung.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.fetch.Fetched.Page;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/** The door, against a server that means no good. */
class HttpFetchIT {

  private static final String RSS = "application/rss+xml; charset=utf-8";
  private static final HttpFetch.Limits IMPATIENT =
      new HttpFetch.Limits(100_000, Duration.ofMillis(400));

  private LocalWeb web;

  @BeforeEach
  void start() throws IOException {
    web = new LocalWeb();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aPageComesBackWholeWithWhatTheServerSaidOfIt() {
    web.at(
        "/rss",
        (_, out) ->
            LocalWeb.write(
                out,
                """
                HTTP/1.1 200 OK\r
                Content-Type: application/rss+xml; charset=utf-8\r
                ETag: "v1"\r
                Last-Modified: Sat, 28 Nov 2026 07:00:00 GMT\r
                Content-Length: 6\r
                \r
                <rss/>"""));

    Fetched fetched = web.door().send(feed("http://feed.example/rss"));

    assertThat(fetched)
        .isEqualTo(
            new Page(
                address("http://feed.example/rss"),
                "application/rss+xml",
                StandardCharsets.UTF_8,
                new Bytes("<rss/>".getBytes(StandardCharsets.UTF_8)),
                new Validators("\"v1\"", "Sat, 28 Nov 2026 07:00:00 GMT")));
    assertThat(web.requests.getFirst().headers())
        .containsEntry("host", "feed.example")
        .containsEntry("user-agent", "MinhChung/1 (test)")
        .containsEntry("accept-encoding", "gzip")
        .doesNotContainKeys("cookie", "upgrade", "if-none-match", "referer");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    web.at("/rss", (_, out) -> LocalWeb.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n"));

    Fetched fetched =
        web.door()
            .send(
                feed("http://feed.example/rss")
                    .unless(new Validators("\"v1\"", "Sat, 28 Nov 2026 07:00:00 GMT")));

    assertThat(fetched).isEqualTo(new Fetched.Unchanged());
    assertThat(web.requests.getFirst().headers())
        .containsEntry("if-none-match", "\"v1\"")
        .containsEntry("if-modified-since", "Sat, 28 Nov 2026 07:00:00 GMT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.8.9.10/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://172.20.1.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://inside.example/"
      })
  void aRedirectToAPrivateAddressIsNotFollowed(String inside) {
    web.name("inside.example", "10.1.2.3").redirect("/rss", inside);

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.PRIVATE_ADDRESS));
    assertThat(web.machinesAsked).containsExactly(machine(LocalWeb.PUBLIC, 80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://user:word@feed.example/",
        "http:///rss",
        "ftp://feed.example/",
        "file:///etc/passwd",
        "gopher://feed.example/",
        "javascript:alert(1)",
        "http://[::1"
      })
  void aRedirectToASpellingThatTwoProgramsMayReadDifferentlyIsNotFollowed(String odd) {
    web.redirect("/rss", odd);

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.WRONG_REDIRECT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://feed.example:22/", "http://feed.example:8080/rss"})
  void aPortWherePagesDoNotStandIsNotTried(String odd) {
    web.redirect("/rss", odd);

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.ODD_PORT));
    assertThat(web.door().send(feed(odd))).isEqualTo(new Refused(Reason.ODD_PORT));
  }

  @Test
  void aNameThatAnswersDifferentlyTheSecondTimeGainsNothing() {
    web.name("feed.example", LocalWeb.PUBLIC, "127.0.0.1").page("/rss", RSS, "<rss/>");

    assertThat(web.door().send(feed("http://feed.example/rss"))).isInstanceOf(Page.class);
    assertThat(web.namesAsked).containsExactly("feed.example");
    assertThat(web.machinesAsked).containsExactly(machine(LocalWeb.PUBLIC, 80));
  }

  @Test
  void everyHopIsHeldAgainstTheRuleAnew() {
    web.name("feed.example", LocalWeb.PUBLIC, "127.0.0.1").redirect("/rss", "/moved");

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.PRIVATE_ADDRESS));
    assertThat(web.requests).extracting(LocalWeb.Request::path).containsExactly("/rss");
  }

  @Test
  void aNameWithAPublicAndAPrivateAddressIsRefusedWhole() {
    web.name("feed.example", LocalWeb.PUBLIC + ",192.168.0.7").page("/rss", RSS, "<rss/>");

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.PRIVATE_ADDRESS));
    assertThat(web.machinesAsked).isEmpty();
  }

  @Test
  void fiveRedirectsAreFollowedAndASixthIsNot() {
    web.page("/6", RSS, "<rss/>");
    for (int hop = 0; hop < 6; hop++) {
      web.redirect("/" + hop, "/" + (hop + 1));
    }

    assertThat(web.door().send(feed("http://feed.example/1"))).isInstanceOf(Page.class);
    assertThat(web.door().send(feed("http://feed.example/0")))
        .isEqualTo(new Refused(Reason.TOO_MANY_REDIRECTS));
  }

  @Test
  void aLoopOfRedirectsEnds() {
    web.redirect("/a", "/b").redirect("/b", "/a");

    assertThat(web.door().send(feed("http://feed.example/a")))
        .isEqualTo(new Refused(Reason.TOO_MANY_REDIRECTS));
    assertThat(web.requests).hasSize(6);
  }

  @Test
  void theOperatorsOwnAddressMayBePrivateAndAtAnyPort() {
    web.page("/rss", RSS, "<rss/>").redirect("/old", "/rss");

    assertThat(web.door().send(typed("http://127.0.0.1:8000/rss"))).isInstanceOf(Page.class);
    assertThat(web.door().send(typed("http://127.0.0.1:8000/old"))).isInstanceOf(Page.class);
    assertThat(web.door().send(feed("http://127.0.0.1/rss")))
        .isEqualTo(new Refused(Reason.PRIVATE_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://feed.example/rss", "http://169.254.169.254/", "http://localhost/rss"})
  void aRedirectFromTheOperatorsAddressMayNotLeaveItsHost(String elsewhere) {
    web.redirect("/rss", elsewhere);

    assertThat(web.door().send(typed("http://127.0.0.1:8000/rss")))
        .isEqualTo(new Refused(Reason.WRONG_REDIRECT));
    assertThat(web.requests).hasSize(1);
  }

  @Test
  void aBodyThatNeverEndsIsCutWhenItIsTooLong() {
    web.at(
        "/rss",
        (_, out) -> {
          LocalWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n");
          while (true) {
            out.write(new byte[8_192]);
          }
        });

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void aBodyThatComesDropByDropIsCutWhenTheTimeIsOver() {
    web.at(
        "/rss",
        (_, out) -> {
          LocalWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n");
          drip(out);
        });

    assertThat(web.door(IMPATIENT).send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.TOO_SLOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 ", ""})
  void anAnswerThatDoesNotBeginIsCutWhenTheTimeIsOver(String begin) {
    web.at(
        "/rss",
        (_, out) -> {
          LocalWeb.write(out, begin);
          drip(out);
        });

    assertThat(web.door(IMPATIENT).send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.TOO_SLOW));
  }

  @Test
  void headersWithoutEndAreNotCollected() {
    web.at(
        "/rss",
        (_, out) -> {
          LocalWeb.write(out, "HTTP/1.1 200 OK\r\n");
          for (int n = 0; n < 1_000_000; n++) {
            LocalWeb.write(out, "X-" + n + ": more\r\n");
          }
        });

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.NOT_REACHED));
  }

  @Test
  void aGigabyteOfZerosInAMegabyteOfGzipIsCutWhenItIsTooLong() throws IOException {
    byte[] tenMegabytes = gzip(new byte[10_000_000]);
    web.at(
        "/rss",
        (_, out) -> {
          LocalWeb.write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\n"
                  + "Content-Length: "
                  + 100 * tenMegabytes.length
                  + "\r\n\r\n");
          for (int n = 0; n < 100; n++) {
            out.write(tenMegabytes);
          }
        });

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void whatIsPackedIsUnpackedAndWhatCannotBeIsRefused() throws IOException {
    byte[] packed = gzip("<rss/>".getBytes(StandardCharsets.UTF_8));
    web.at("/good", (_, out) -> packed(out, "gzip", packed));
    web.at("/torn", (_, out) -> packed(out, "gzip", new byte[] {31, -117, 8, 0, 0}));
    web.at("/lie", (_, out) -> packed(out, "gzip", "<rss/>".getBytes(StandardCharsets.UTF_8)));
    web.at("/other", (_, out) -> packed(out, "br", packed));
    web.at("/twice", (_, out) -> packed(out, "gzip, gzip", packed));

    assertThat(((Page) web.door().send(feed("http://feed.example/good"))).body().copy())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("<rss/>");
    for (String wrong : new String[] {"/torn", "/lie", "/other", "/twice"}) {
      assertThat(web.door().send(feed("http://feed.example" + wrong)))
          .as(wrong)
          .isEqualTo(new Refused(Reason.WRONG_ENCODING));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "image/png", "application/octet-stream", "nonsense", ";", "text"})
  void aTypeTheCallDoesNotTakeIsNotRead(String type) {
    web.page("/rss", type, "<rss/>");

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.WRONG_TYPE));
  }

  @Test
  void aPageWithoutATypeIsNotRead() {
    web.at("/rss", (_, out) -> LocalWeb.write(out, "HTTP/1.1 200 OK\r\n\r\n<rss/>"));

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.WRONG_TYPE));
  }

  @Test
  void aCharsetNobodyKnowsCountsAsNotSaid() {
    web.page("/rss", "text/xml; charset=klingon", "<rss/>");

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isInstanceOfSatisfying(Page.class, page -> assertThat(page.charset()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429|120|PT2M",
        "503|Sat, 28 Nov 2026 08:10:00 GMT|PT10M",
        "503|999999999|PT24H",
        "503|Sat, 28 Nov 2026 07:00:00 GMT|",
        "503|tomorrow|"
      })
  void aServerThatAsksForTimeIsUnderstood(int status, String asked, Duration away) {
    web.at(
        "/rss",
        (_, out) ->
            LocalWeb.write(
                out, "HTTP/1.1 %d Later\r\nRetry-After: %s\r\n\r\n".formatted(status, asked)));

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.BUSY, status, away));
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "401, OTHER_ANSWER",
    "500, OTHER_ANSWER",
    "206, OTHER_ANSWER",
    "204, OTHER_ANSWER",
    "300, OTHER_ANSWER",
    "777, OTHER_ANSWER"
  })
  void anotherAnswerIsNotThePage(int status, Reason reason) {
    web.at("/rss", (_, out) -> LocalWeb.write(out, "HTTP/1.1 " + status + " So\r\n\r\n<rss/>"));

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(reason, status, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SSH-2.0-server\r\n", "\0\0\0\0\0\0\r\n\r\n", "HTTP/9.9 200\r\n\r\n"})
  void aServerThatSpeaksSomethingElseIsNotReached(String words) {
    web.at("/rss", (_, out) -> LocalWeb.write(out, words));

    assertThat(web.door().send(feed("http://feed.example/rss")))
        .isEqualTo(new Refused(Reason.NOT_REACHED));
  }

  @Test
  void aNameNobodyHasIsSaidSo() {
    assertThat(web.door().send(feed("http://nowhere.example/rss")))
        .isEqualTo(new Refused(Reason.NO_SUCH_HOST));
  }

  @Test
  void noMoreThanTwoCallsAtATimeGoToOneHost() throws Exception {
    var arrived = new java.util.concurrent.Semaphore(0);
    var leave = new java.util.concurrent.Semaphore(0);
    web.at(
        "/rss",
        (_, out) -> {
          arrived.release();
          leave.acquire();
          LocalWeb.write(out, "HTTP/1.1 404 No\r\n\r\n");
        });
    try (HttpFetch door = web.door();
        var callers = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new java.util.ArrayList<Future<Fetched>>();
      for (int n = 0; n < 5; n++) {
        calls.add(callers.submit(() -> door.send(feed("http://feed.example/rss"))));
      }
      arrived.acquire(2);
      assertThat(web.requests).hasSize(2);
      leave.release(5);
      for (Future<Fetched> call : calls) {
        assertThat(call.get()).isEqualTo(new Refused(Reason.NOT_FOUND, 404, null));
      }
    }
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      Thread.sleep(20);
      LocalWeb.write(out, "x");
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
    LocalWeb.write(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: " + encoding + "\r\n\r\n");
    out.write(body);
  }

  private static InetSocketAddress machine(String address, int port) {
    return new InetSocketAddress(java.net.InetAddress.ofLiteral(address), port);
  }

  private static Call feed(String address) {
    return Call.found(CallKind.FEED, address(address));
  }

  private static Call typed(String address) {
    return Call.typed(CallKind.FEED, address(address));
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
