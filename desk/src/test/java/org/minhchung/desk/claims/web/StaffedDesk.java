package org.minhchung.desk.claims.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.desk.Desk;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.claims.Queue;
import org.minhchung.desk.claims.Sorting;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.matching.ClaimIndexState;
import org.minhchung.desk.matching.store.GroupingCursor;
import org.minhchung.desk.web.SignIn;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole desk on real records, at which whoever names themselves in a header is signed in. For
 * pages behind the sign-in; the sign-in itself is tested in its own room.
 */
public final class StaffedDesk implements AutoCloseable {

  static final Actor LAN = actor("01936f00-0000-7000-8000-000000000001", "Lan", Role.VERIFIER);
  static final Actor MINH = actor("01936f00-0000-7000-8000-000000000002", "Minh", Role.EDITOR);
  static final Actor HOA = actor("01936f00-0000-7000-8000-000000000003", "Hoa", Role.CONTRIBUTOR);
  static final Actor TAM = actor("01936f00-0000-7000-8000-000000000004", "Tâm", Role.AUDITOR);

  private static final List<Actor> ALL = List.of(LAN, MINH, HOA, TAM);

  private final ConfigurableApplicationContext rooms;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private StaffedDesk(ConfigurableApplicationContext rooms) {
    this.rooms = rooms;
    this.port = ((ServletWebServerApplicationContext) rooms).getWebServer().getPort();
  }

  static StaffedDesk start(Path folder, String... settings) {
    SpringApplication application = new SpringApplication(Desk.class, Doubles.class);
    application.setDefaultProperties(
        Map.of(
            "minhchung.data",
            folder.resolve("data").toString(),
            "minhchung.keys",
            folder.resolve("keys").toString(),
            "minhchung.sample",
            "true",
            "minhchung.encoder",
            "none",
            "server.port",
            "0"));
    StaffedDesk desk = new StaffedDesk(application.run(settings));
    desk.await(() -> desk.part(ClaimIndexState.class).ready());
    return desk;
  }

  /** For looking at the pages by hand: a folder, then settings of Spring. */
  public static void main(String[] arguments) throws Exception {
    StaffedDesk desk = start(Path.of(arguments[0]), "--server.port=" + arguments[1]);
    desk.leave("Nước sông Hồng đã dâng tới cầu Long Biên, bà con ven sông chuẩn bị di dời gấp");
    desk.leave("Nuoc song Hong da dang toi cau Long Bien, ba con ven song chuan bi di doi gap");
    desk.leave("Ngày mai toàn tỉnh cho học sinh nghỉ học vì bão");
    desk.leave("Muối sắp tăng giá gấp ba, mọi người mua tích trữ ngay hôm nay kẻo hết");
    desk.leave("Ai gọi số lạ đầu 024 là bị trừ hết tiền trong tài khoản, chia sẻ cho người thân");
    desk.leave("Uống nước dừa tươi mỗi sáng chữa khỏi tiểu đường trong một tháng");
    System.out.println("ready http://localhost:" + desk.port);
    Thread.currentThread().join();
  }

  <T> T part(Class<T> type) {
    return rooms.getBean(type);
  }

  /** Leaves a message and waits until it stands in the queue. */
  void leave(String text) {
    leave(text, LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  void leave(String text, LocalDate day) {
    part(Records.class)
        .write(
            () ->
                part(Messages.class)
                    .leave(new MaskedMessage(text, List.of()), ChannelKind.WEB, day));
  }

  /** Forgets all messages and closes what was open, as time would. */
  void clear() {
    LocalDate tomorrow = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);
    part(Records.class).write(() -> part(Messages.class).purge(tomorrow, 1_000));
    await(() -> part(GroupingCursor.class).position() >= part(Outbox.class).latest());
    part(Sorting.class).schedule((_, _, work) -> work.run());
    awaitOpen(0);
  }

  /** Waits until so many items are open. */
  void awaitOpen(int items) {
    await(() -> part(Queue.class).standing().open() == items);
  }

  private void await(BooleanSupplier there) {
    for (int i = 0; i < 12_000 && !there.getAsBoolean(); i++) {
      LockSupport.parkNanos(5_000_000);
    }
    if (!there.getAsBoolean()) {
      throw new IllegalStateException("waited a minute in vain");
    }
  }

  HttpResponse<String> get(Actor as, String path) {
    return send(request(as, path).GET());
  }

  /** Posts form fields: name, value, name, value … */
  HttpResponse<String> post(Actor as, String path, String... fields) {
    var body = new StringBuilder(token(as));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(as, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** The field every form carries, as the pages give it. */
  String token(Actor as) {
    String page = get(as, "/desk/vi/sign-in").body();
    Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    if (!field.find()) {
      throw new IllegalStateException("the sign-in page has no form");
    }
    return "_csrf=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(Actor as, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Test-Person", as.person().value());
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    rooms.close();
  }

  private static Actor actor(String id, String name, Role role) {
    return new Actor(new PersonId(id), name, Set.of(role));
  }

  /** Who is signed in, without a sign-in. */
  static class Doubles {

    @Bean
    @Primary
    SignIn doubledSignIn() {
      return request ->
          Optional.ofNullable(
                  Optional.ofNullable(request.getHeader("X-Test-Person"))
                      .orElse(System.getProperty("staffed.person")))
              .flatMap(
                  id -> ALL.stream().filter(each -> each.person().value().equals(id)).findFirst());
    }

    @Bean
    @Primary
    Audit doubledAudit() {
      return (_, _, _, _) -> {};
    }

    @Bean
    @Primary
    Colleagues doubledColleagues() {
      return new Colleagues() {
        @Override
        public Map<PersonId, String> names(Collection<PersonId> people) {
          Map<PersonId, String> names = new LinkedHashMap<>();
          ALL.stream()
              .filter(each -> people.contains(each.person()))
              .forEach(each -> names.put(each.person(), each.name()));
          return names;
        }

        @Override
        public Map<PersonId, String> whoMay(Right right) {
          Map<PersonId, String> names = new LinkedHashMap<>();
          ALL.stream()
              .filter(each -> each.may(right))
              .forEach(each -> names.put(each.person(), each.name()));
          return names;
        }
      };
    }
  }
}
