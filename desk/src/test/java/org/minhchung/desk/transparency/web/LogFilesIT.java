package org.minhchung.desk.transparency.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.mirror.Finding;
import org.minhchung.tlog.mirror.LogPlace;
import org.minhchung.tlog.mirror.Mirror;
import org.minhchung.tlog.note.KeyFile;
import org.minhchung.tlog.note.Policy;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The log as others fetch it from a running desk. */
class LogFilesIT {

  @RegisterExtension static final SqliteDesk DATABASE = new SqliteDesk();
  @TempDir static Path home;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext desk;

  /** The rooms web and transparency, and a follower that tells a test. */
  @EnableAutoConfiguration
  @ComponentScan({"org.minhchung.desk.web", "org.minhchung.desk.transparency"})
  static class Rooms {
    private final CompletableFuture<Long> shown = new CompletableFuture<>();

    @Bean
    InstantSource clock() {
      return InstantSource.system();
    }

    @Bean
    PublicRecord.Follower follower() {
      return (entry, _) -> {
        if (entry.index() == 299) {
          shown.complete(entry.index());
        }
      };
    }
  }

  @BeforeAll
  static void aDeskThatHasSaidThreeHundredThings() {
    desk =
        new SpringApplicationBuilder(Rooms.class)
            .initializers(
                context -> {
                  var beans = context.getBeanFactory();
                  beans.registerSingleton("database", DATABASE.jdbc());
                  beans.registerSingleton("profiles", DATABASE.profiles());
                  beans.registerSingleton("records", DATABASE.records());
                  beans.registerSingleton("outbox", DATABASE.outbox());
                  beans.registerSingleton(
                      "folder", DataFolder.at(home.resolve("data")).ready(ForcedFiles.onDisk()));
                })
            .properties("server.port=0", "logging.level.root=WARN")
            .run(
                "--spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.security.autoconfigure."
                    + "UserDetailsServiceAutoConfiguration");
    PublicRecord port = desk.getBean(PublicRecord.class);
    DATABASE
        .records()
        .write(
            () -> {
              long last = -1;
              for (int n = 0; n < 300; n++) {
                last =
                    port.enter(DATABASE.desk(), "publication", "p" + n, ("p" + n).getBytes(UTF_8));
              }
              return last;
            });
    long shown =
        desk.getBean(Rooms.class).shown.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    assertThat(shown).isEqualTo(299);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aMirrorCopiesTheDesksLogAndFindsAllOfItSigned() throws Exception {
    List<String> policy = new ArrayList<>();
    for (String file : List.of("log-ed25519.key", "log-ml-dsa-44.key")) {
      policy.add("log " + KeyFile.read(home.resolve("data-keys").resolve(file)).verifier().text());
    }
    policy.add("quorum none\n");
    var mirror =
        new Mirror(
            LogPlace.of(address("/log").toString(), Duration.ofSeconds(30)),
            Policy.read(String.join("\n", policy).getBytes(UTF_8)),
            new DiskFiles(),
            home.resolve("mirror"));

    assertThat(mirror.look()).isEqualTo(new Finding.Copied("localhost", 0, 300));
  }

  @Test
  void theCheckpointIsTextAndKeptForSeconds() throws Exception {
    HttpResponse<byte[]> answer = get("/log/checkpoint");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=2, public");
    assertThat(new String(answer.body(), UTF_8)).startsWith("localhost\n300\n");
  }

  @Test
  void tilesAreBytesAndKeptForEver() throws Exception {
    for (String path :
        List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000")) {
      HttpResponse<byte[]> answer = get("/log/" + path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
      assertThat(header(answer, "Cache-Control"))
          .contains("immutable")
          .contains("max-age=31536000");
    }
    assertThat(get("/log/tile/0/000").body()).hasSize(8_192);
  }

  @Test
  void anybodysPageMayReadTheLog() throws Exception {
    HttpResponse<byte[]> answer = get("/log/checkpoint", "Origin", "https://reader.example");

    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void whatIsNoTileIsNotThere() throws Exception {
    for (String path :
        List.of(
            "tile/0/002",
            "tile/0/0",
            "tile/0/001.p/0",
            "tile/0/000.p/256",
            "tile/64/000",
            "tile/0/000/..%2F..%2F..%2Fcheckpoint",
            "tile/",
            "succession",
            "staging")) {
      assertThat(get("/log/" + path).statusCode()).as(path).isBetween(400, 404);
    }
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static URI address(String path) {
    return URI.create(
        "http://localhost:%s%s"
            .formatted(desk.getEnvironment().getProperty("local.server.port"), path));
  }
}
