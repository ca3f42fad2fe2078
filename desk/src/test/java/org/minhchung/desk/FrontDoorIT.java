package org.minhchung.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole desk as its command line starts it, on real records, with nothing doubled. */
class FrontDoorIT {

  private static final String KNOWN =
      "sang nao cung uong chanh am mat ong luc doi bung, 30 ngay la het han tieu duong do mn oi";

  @TempDir private Path folder;

  @Test
  void theSampleDeskAnswersAMessageWithoutDiacriticsAtOnce() throws Exception {
    try (RunningDesk desk = RunningDesk.start(sample())) {
      JsonNode answer = match(desk.address(), KNOWN);

      assertThat(answer.at("/decision").stringValue()).isEqualTo("same");
      assertThat(answer.at("/check/gradeKey").stringValue()).isEqualTo("false");
      assertThat(answer.at("/check/sample").booleanValue()).isTrue();
      assertThat(answer.at("/external").isNull()).isTrue();
    }
  }

  @Test
  void theSecondStartFindsWhatTheFirstLeft() throws Exception {
    RunningDesk.start(sample()).close();
    try (RunningDesk desk = RunningDesk.start(sample())) {
      assertThat(match(desk.address(), KNOWN).at("/decision").stringValue()).isEqualTo("same");
    }
  }

  @Test
  void anImportedReviewIsShownAsSomebodyElsesCheck() throws Exception {
    Path reviews = folder.resolve("reviews.csv");
    Files.writeString(
        reviews,
        """
        text,publisher,site,url,title,reviewDate,textualRating,languageCode
        "Ăn tỏi sống mỗi tối giúp hạ huyết áp trong 3 ngày.",Toà soạn Mẫu,example.org,\
        https://example.org/toi,Tỏi và huyết áp,2026-05-01,Không đúng,vi
        """);
    Path data = folder.resolve("data");
    assertThat(Main.run("import", reviews.toString(), "--data", data.toString())).isZero();
    assertThat(Main.run("import", reviews.toString(), "--data", data.toString())).isZero();

    try (RunningDesk desk = RunningDesk.start(own())) {
      JsonNode answer = match(desk.address(), "an toi song moi toi giup ha huyet ap trong 3 ngay");

      assertThat(answer.at("/decision").stringValue()).isEqualTo("same");
      assertThat(answer.at("/external/publisher").stringValue()).isEqualTo("Toà soạn Mẫu");
      assertThat(answer.at("/external/rating").stringValue()).isEqualTo("Không đúng");
      assertThat(answer.at("/check").isNull()).isTrue();
    }
  }

  @Test
  void whatSomebodyLeavesIsMaskedBeforeAnyByteOfItIsOnDisk() throws Exception {
    try (RunningDesk desk = RunningDesk.start(sample())) {
      String body =
          "text=" + URLEncoder.encode("Gọi số 0912 345 678 nhận quà", StandardCharsets.UTF_8);
      HttpResponse<String> thanks =
          send(
              HttpRequest.newBuilder(desk.address().resolve("/vi/leave"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());

      assertThat(thanks.statusCode()).isEqualTo(200);
      assertThat(thanks.body()).contains("[số điện thoại]");
    }
    String everything = everyByteIn(folder);
    assertThat(everything).contains("nhận quà").doesNotContain("345 678").doesNotContain("345678");
  }

  @Test
  void whatIsOnlyMatchedIsNowhereOnDisk() throws Exception {
    try (RunningDesk desk = RunningDesk.start(sample())) {
      match(desk.address(), KNOWN + " zqxjkv");
    }
    assertThat(everyByteIn(folder))
        .doesNotContain("zqxjkv")
        .doesNotContain("het han tieu duong do");
  }

  @Test
  void onlyATrustedProxySaysUnderWhichAddressReadersCome() throws Exception {
    assertThat(addressSeenThrough("127.0.0.1")).startsWith("https://desk.example/");
    assertThat(addressSeenThrough("192.0.2.7")).startsWith("http://localhost:");
  }

  @Test
  void onTheMachineTheAccountsAreListedAndNobodyUnknownIsLetIn() {
    assertThat(run("admin", "list", "--data", folder.resolve("data").toString()).exit).isEqualTo(1);
    String way;
    try (RunningDesk desk = RunningDesk.start(own())) {
      way = desk.setUpPath().orElseThrow();
      assertThat(desk.setUpPath()).isPresent().isNotEqualTo(Optional.of(way));
    }

    assertThat(way).startsWith("/desk/").contains("/join/");
    assertThat(run("admin", "list", "--data", folder.resolve("data").toString()).exit).isZero();
    Said refused = run("admin", "reset", "--data", folder.resolve("data").toString(), "Lan");
    assertThat(refused.exit).isEqualTo(1);
    assertThat(refused.lines).hasSize(1);
  }

  private String addressSeenThrough(String trusted) throws Exception {
    ServeOptions options = new ServeOptions();
    options.trustedProxies = List.of(trusted);
    options.port = 0;
    Map<String, Object> settings = options.settings(folder.resolve("proxied"));
    settings.put("minhchung.sample", true);
    try (RunningDesk desk = RunningDesk.start(settings)) {
      String body = JsonMapper.shared().writeValueAsString(Map.of("text", KNOWN));
      return JsonMapper.shared()
          .readTree(
              send(HttpRequest.newBuilder(desk.address().resolve("/api/v1/match"))
                      .header("Content-Type", "application/json")
                      .header("X-Forwarded-For", "198.51.100.4")
                      .header("X-Forwarded-Proto", "https")
                      .header("X-Forwarded-Host", "desk.example")
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build())
                  .body())
          .at("/check/url")
          .stringValue();
    }
  }

  @Test
  void aTakenPortIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      Said said = run("serve", "--port", port, "--data", folder.resolve("data").toString());

      assertThat(said.exit).isEqualTo(1);
      assertThat(said.lines).hasSize(1);
      assertThat(said.lines.getFirst()).contains(port).contains("--port");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Said said = run("serve", "--port", "0", "--data", file.toString());

    assertThat(said.exit).isEqualTo(1);
    assertThat(said.lines).hasSize(1);
    assertThat(said.lines.getFirst()).contains(file.toString());
  }

  @Test
  void oneFolderIsServedByOneDesk() {
    try (RunningDesk _ = RunningDesk.start(own())) {
      Said said = run("serve", "--port", "0", "--data", folder.resolve("data").toString());

      assertThat(said.exit).isEqualTo(1);
      assertThat(said.lines).hasSize(1);
    }
  }

  @Test
  void samplesStayOutOfARealDeskAndARealDeskOffTheSamples() {
    RunningDesk.start(own()).close();
    assertThat(run("demo", "--port", "0", "--data", folder.resolve("data").toString()).exit)
        .isEqualTo(1);
    RunningDesk.start(settings("other", true)).close();
    assertThat(run("serve", "--port", "0", "--data", folder.resolve("other").toString()).exit)
        .isEqualTo(1);
  }

  @Test
  void theProfileInTheDataFolderIsWhatReadersSee() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("desk.properties"),
        """
        name.vi = Bàn kiểm chứng Thử
        organisation.vi = Tổ chức Thử
        controller.vi = Do một hội viên điều hành.
        """);
    try (RunningDesk desk = RunningDesk.start(own())) {
      String page = send(HttpRequest.newBuilder(desk.address().resolve("/vi")).build()).body();

      assertThat(page).contains("Bàn kiểm chứng Thử").contains("Do một hội viên điều hành.");
    }
  }

  @Test
  void aColourNobodyCanReadIsRefusedWithTheRange() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("desk.properties"), "name.vi=Bàn\naccent.light=#ffff00\n");
    Said said = run("serve", "--port", "0", "--data", data.toString());

    assertThat(said.exit).isEqualTo(1);
    assertThat(said.lines.getFirst()).contains("#ffff00").contains("4.5");
  }

  private Map<String, Object> sample() {
    return settings("data", true);
  }

  private Map<String, Object> own() {
    return settings("data", false);
  }

  private Map<String, Object> settings(String name, boolean sample) {
    return Map.of(
        "minhchung.data",
        folder.resolve(name).toString(),
        "minhchung.keys",
        folder.resolve(name + "-keys").toString(),
        "minhchung.sample",
        sample,
        "server.port",
        0);
  }

  private static JsonNode match(URI address, String text) throws Exception {
    String body = JsonMapper.shared().writeValueAsString(Map.of("text", text));
    return JsonMapper.shared()
        .readTree(
            send(HttpRequest.newBuilder(address.resolve("/api/v1/match"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build())
                .body());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private record Said(int exit, List<String> lines) {}

  private static Said run(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int exit = Main.run(arguments);
      return new Said(exit, said.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      System.setErr(before);
    }
  }

  private static String everyByteIn(Path folder) throws IOException {
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        everything.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return everything.toString();
  }
}
