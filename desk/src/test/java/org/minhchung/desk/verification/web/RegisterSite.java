package org.minhchung.desk.verification.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.minhchung.desk.claims.store.ClaimStore;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.Database;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.RegisterLog;
import org.minhchung.desk.verification.RegisterShelf;
import org.minhchung.desk.web.SignIn;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The rooms web and verification over a new database, on a free port. Who is signed in, the audit
 * and the log are doubles; what the log was told is shown when a test says so.
 */
final class RegisterSite implements AutoCloseable {

  static final Actor MINH = actor(1, "Minh", Role.CONTRIBUTOR);
  static final Actor LAN = actor(2, "Lan", Role.EDITOR);
  static final Actor HOA = actor(3, "Hoa", Role.AUDITOR);

  private static final DeskId DESK = new DeskId("0195f3a0-0000-7000-8000-00000000de5c");

  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private Actor signedIn = MINH;
  private final List<RegisterEntryId> logged = new ArrayList<>();
  private final Path folder = Files.createTempDirectory("register-site");
  private final Database database = Database.open(DataFolder.at(folder.resolve("data")), null);
  private final ConfigurableApplicationContext application;
  private final HttpClient client = HttpClient.newHttpClient();

  RegisterSite() throws IOException {
    InstantSource clock = () -> now;
    var ids = new Ids(clock, new Random(3));
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
                  beans.registerSingleton("clock", clock);
                  beans.registerSingleton(
                      "claims", new ClaimStore(database.client(), database.profiles(), ids, clock));
                  beans.registerSingleton("audit", (Audit) (_, _, _, _) -> {});
                  beans.registerSingleton("signIn", (SignIn) _ -> Optional.of(signedIn));
                  beans.registerSingleton("registerLog", new Told());
                })
            .properties("server.port=0", "logging.level.root=WARN")
            .run(
                "--spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.security.autoconfigure."
                    + "UserDetailsServiceAutoConfiguration");
  }

  /** Not a component, so that no other test's scan finds it. */
  @EnableAutoConfiguration
  @ComponentScan({"org.minhchung.desk.web", "org.minhchung.desk.verification"})
  static class Site {
    @Bean
    String ready() {
      return "ready";
    }
  }

  private final class Told implements RegisterLog {
    @Override
    public long changed(
        RegisterEntryId entry,
        PartyId about,
        Change change,
        Instant effective,
        Bytes content,
        Bytes salt) {
      logged.add(entry);
      return logged.size() - 1;
    }
  }

  /** Readers can fetch from now on what the log was told. */
  void show() {
    RegisterShelf shelf = application.getBean(RegisterShelf.class);
    database
        .records()
        .write(
            () -> {
              logged.forEach(entry -> shelf.show(entry, now));
              return now;
            });
  }

  RegisterSite signIn(Actor actor) {
    signedIn = actor;
    return this;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Posts form fields: name, value, name, value … */
  HttpResponse<String> post(String path, String... fields) throws Exception {
    var body = new StringBuilder();
    for (int n = 0; n < fields.length; n += 2) {
      body.append(n == 0 ? "" : "&")
          .append(fields[n])
          .append('=')
          .append(URLEncoder.encode(fields[n + 1], StandardCharsets.UTF_8));
    }
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(
        "http://localhost:%s%s"
            .formatted(application.getEnvironment().getProperty("local.server.port"), path));
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

  private static Actor actor(int number, String name, Role role) {
    return new Actor(
        new PersonId("0195f3a0-0000-7000-8000-00000000000" + number), name, Set.of(role));
  }

  private static DeskProfile profile() {
    return new DeskProfile(
        DESK,
        Map.of("vi", "Bàn kiểm chứng mẫu", "en", "Sample desk"),
        Map.of(),
        Map.of(),
        Map.of(),
        "",
        new Accent("#0b5e55", "#5fd0c0"),
        false);
  }
}
