package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader checks a bundle on the page: {@code proof.js} against the log's vectors of defects. */
class ProofInBrowserJourney {

  private static final Path DEFECTS = Path.of("../tlog/src/test/resources/defects");
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><title>Bằng chứng</title>
      <div data-bundle="/%s.bundle"><button hidden>Kiểm tra</button>
      <p hidden data-when="proved">Đúng, vị trí <span data-value="index"></span></p>
      <p hidden data-when="refuted">Không đúng</p>
      <p hidden data-when="unable">Trình duyệt không kiểm được</p></div>
      <script src="/proof.js"></script>
      """;
  private static final String CHECK =
      """
      async (text) => {
        const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        const told = await MinhChungProof.check(bytes);
        return told.proved ? 'proved' : told.why;
      }
      """;

  private static HttpServer server;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring(1);
          byte[] bytes =
              path.equals("proof.js")
                  ? script()
                  : path.endsWith(".bundle")
                      ? Files.readAllBytes(DEFECTS.resolve(path))
                      : PAGE.formatted(path).getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", path.endsWith("js") ? "text/javascript" : "text/html");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void open() {
    context = RealBrowser.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "good, proved",
    "good-added-key, proved",
    "good-sample, proved",
    "young-key, key-young",
    "sample-key-on-a-real-origin, sample",
    "one-approver-twice, one-person",
    "unregistered-key, key-unknown",
    "retired-key, key-unknown",
    "swapped-signature, signature",
    "wrong-challenge, challenge",
    "wrong-origin, site",
    "cross-origin, client",
    "double-name-in-client-data, client",
    "unknown-algorithm, key-unknown",
    "not-canonical, entry",
    "double-name, entry",
    "trailing-bytes, entry",
    "changed-content, content",
    "wrong-salt, content",
    "swapped-captures, captures",
    "not-a-version, kind"
  })
  void eachDefectIsSeen(String defect, String outcome) throws IOException {
    show("good");

    assertThat(check(Files.readAllBytes(DEFECTS.resolve(defect + ".bundle")))).isEqualTo(outcome);
  }

  @Test
  void aBitFlippedNeverVerifiesEvenIfTheLastLineFits() throws Exception {
    byte[] good = Files.readAllBytes(DEFECTS.resolve("good.bundle"));
    int policy = new String(good, StandardCharsets.US_ASCII).indexOf("\npolicy ");
    show("good");
    for (int at : IntStream.iterate(0, at -> at < policy, at -> at + 41).toArray()) {
      byte[] flipped = good.clone();
      flipped[at] ^= (byte) (1 << (at % 6));
      assertThat(check(flipped)).as("byte %d", at).isNotEqualTo("proved");
      assertThat(check(summed(flipped))).as("byte %d", at).isNotEqualTo("proved");
    }
  }

  @Test
  void aReaderAsksAndReadsTheAnswerInThePagesWords() {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url().replaceAll(".*/", "")));
    show("good");
    page.getByText("Kiểm tra").click();
    page.getByText("Đúng, vị trí 2").waitFor();
    show("wrong-salt");
    page.getByText("Kiểm tra").click();
    page.getByText("Không đúng").waitFor();

    assertThat(page.getByText("Đúng, vị trí").isVisible()).isFalse();
    assertThat(asked)
        .filteredOn(address -> !address.startsWith("favicon"))
        .containsExactly(
            "good", "proof.js", "good.bundle", "wrong-salt", "proof.js", "wrong-salt.bundle");
  }

  private void show(String name) {
    page.navigate("http://localhost:%d/%s".formatted(server.getAddress().getPort(), name));
  }

  private String check(byte[] bytes) {
    return (String) page.evaluate(CHECK, Base64.getEncoder().encodeToString(bytes));
  }

  private static byte[] summed(byte[] bytes) throws Exception {
    int sum = new String(bytes, StandardCharsets.US_ASCII).lastIndexOf("sum ");
    byte[] before = Arrays.copyOf(bytes, sum);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(before));
    byte[] line = ("sum " + hash + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(before, sum + line.length);
    System.arraycopy(line, 0, all, sum, line.length);
    return all;
  }

  private static byte[] script() throws IOException {
    try (InputStream in = ProofInBrowserJourney.class.getResourceAsStream("/assets/proof.js")) {
      if (in == null) {
        throw new IOException("the desk ships no proof.js");
      }
      return in.readAllBytes();
    }
  }
}
