package org.minhchung.desk.publishing.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.matching.Match;
import org.minhchung.desk.matching.Matching;
import org.minhchung.desk.publishing.CanonicalCheck;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.publishing.store.PublicationStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rooms web and publishing alone, over a new database, on a free port. Matching is a double
 * that answers what a test tells it.
 */
final class PublishedSite implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-10-20T08:00:00Z");

  private static final DeskId DESK = new DeskId("0195f3a0-0000-7000-8000-00000000de5c");

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final Ids ids = new Ids(CLOCK, new Random(1));
  private final Path folder;
  private final Database database;
  private final ConfigurableApplicationContext application;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<List<ClaimId>> near = new AtomicReference<>(List.of());

  PublishedSite() throws IOException {
    folder = Files.createTempDirectory("published-site");
    database = Database.open(DataFolder.at(folder.resolve("data")), null);
    database
        .records()
        .write(
            () -> {
              database.profiles().keep(profile());
              return DESK;
            });
    application =
        new SpringApplicationBuilder(Site.class)
            .initializers(
                context -> {
                  var beans = context.getBeanFactory();
                  beans.registerSingleton("database", database.client());
                  beans.registerSingleton("profiles", database.profiles());
                  beans.registerSingleton("records", database.records());
                  beans.registerSingleton("outbox", database.outbox());
                  beans.registerSingleton("ids", ids);
                  beans.registerSingleton(
                      "claims", new ClaimStore(database.client(), database.profiles(), ids, CLOCK));
                  beans.registerSingleton("matching", new Told());
                })
            .properties(
                "server.port=0",
                "minhchung.public-url=https://www.desk.example",
                "logging.level.root=WARN")
            .run(
                "--spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.security.autoconfigure."
                    + "UserDetailsServiceAutoConfiguration");
  }

  /** Not a component, so that no other test's scan finds it. */
  @EnableAutoConfiguration
  @ComponentScan({"org.minhchung.desk.web", "org.minhchung.desk.publishing"})
  static class Site {
    @Bean
    InstantSource clock() {
      return CLOCK;
    }
  }

  /** Puts versions in as the publisher would, with a salt that tells nothing. */
  void publish(PublishedCheck... checks) {
    PublicationStore store = new PublicationStore(database.client());
    for (PublishedCheck check : checks) {
      database
          .records()
          .write(
              () -> {
                file(database.client(), check.claimId());
                store.insert(DESK, CanonicalCheck.of(check), new byte[32]);
                store.show(check.id(), NOW);
                return check;
              });
    }
  }

  /** Files the row a publication points at. */
  private static void file(JdbcClient db, ClaimId claim) {
    db.sql(
            """
            INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id, created_at, version)
            VALUES (:id, :desk, 'fact', 'health', 'sample', :id, 0, 1)
            ON CONFLICT DO NOTHING
            """)
        .param("id", claim.value())
        .param("desk", DESK.value())
        .update();
  }

  /** Tells the double what matching finds near any query, best first. */
  void finds(List<ClaimId> claims) {
    near.set(claims);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                "http://localhost:%s%s"
                    .formatted(
                        application.getEnvironment().getProperty("local.server.port"), path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    application.close();
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static DeskProfile profile() {
    return new DeskProfile(
        DESK,
        Map.of("vi", "Bàn kiểm chứng mẫu", "en", "Sample desk"),
        Map.of("vi", "Tổ chức mẫu", "en", "Sample organisation"),
        Map.of("vi", "Không ai đứng sau: đây là mẫu.", "en", "Nobody: this is a sample."),
        Map.of("vi", "Địa chỉ mẫu", "en", "Sample address"),
        "",
        new Accent("#0b5e55", "#5fd0c0"),
        true);
  }

  private final class Told implements Matching {
    @Override
    public Match match(String text, Instant at) {
      throw new IllegalStateException("a search asks for no verdict");
    }

    @Override
    public List<ClaimId> near(String words) {
      return near.get();
    }

    @Override
    public void notMine(ClaimId claim) {
      throw new IllegalStateException("nobody said so");
    }
  }
}
