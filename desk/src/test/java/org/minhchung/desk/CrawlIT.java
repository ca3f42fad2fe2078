package org.minhchung.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.SampleAccounts;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.NeedsNobody;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Visits every route below {@code /desk} in every role and as nobody. The routes are those the desk
 * has, so a new page is held to the table of rights without being named here.
 */
class CrawlIT {

  private static final String REFUSED = "Bạn chưa được làm việc này";

  /** What is there for somebody who has not signed in; anything more is a decision. */
  private static final List<String> OPEN =
      List.of(
          "GET /desk/vi/join/x",
          "GET /desk/vi/sign-in",
          "POST /desk/vi/join/x/code",
          "POST /desk/vi/join/x/passkey",
          "POST /desk/vi/join/x/password",
          "POST /desk/vi/sign-in/passkey",
          "POST /desk/vi/sign-in/password",
          "POST /desk/vi/sign-in/recovery",
          "POST /desk/vi/sign-in/sample",
          "POST /desk/vi/sign-out");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private static Path folder;
  private static ConfigurableApplicationContext desk;
  private static URI home;

  private record Route(String method, String path, Optional<Right> needs) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void startTheDesk() {
    desk =
        Desk.serving(
            Map.of(
                "minhchung.data",
                folder.resolve("data").toString(),
                "minhchung.keys",
                folder.resolve("keys").toString(),
                "minhchung.sample",
                true,
                EncoderConfiguration.FOLDER,
                EncoderConfiguration.NONE,
                "server.port",
                0));
    int port = ((ServletWebServerApplicationContext) desk).getWebServer().getPort();
    home = URI.create("http://localhost:" + port);
  }

  @AfterAll
  static void stopTheDesk() {
    desk.close();
  }

  @Test
  void everyHandlerSaysWhichRightItNeedsAndFewNeedNone() {
    assertThat(routes()).hasSizeGreaterThan(OPEN.size());
    assertThat(
            new TreeSet<>(
                routes().stream().filter(it -> it.needs().isEmpty()).map(Route::toString).toList()))
        .containsExactlyElementsOf(new TreeSet<>(OPEN));
  }

  @Test
  void nobodyIsSentToTheSignInFromEveryPageThatNeedsARight() throws Exception {
    for (Route route : routes()) {
      HttpResponse<String> answer = new Visitor("").visit(route);

      assertThat(answer.statusCode()).as(route.toString()).isLessThan(500);
      if (route.needs().isPresent()) {
        assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
            .as(route.toString())
            .endsWith("/desk/vi/sign-in");
        assertThat(answer.body()).as(route.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoleSeesExactlyWhatTheTableSays(Role role) throws Exception {
    for (Route route : routes()) {
      boolean may = route.needs().map(it -> it.roles().contains(role)).orElse(true);
      HttpResponse<String> answer = new Visitor(session(role)).visit(route);

      assertThat(answer.statusCode()).as("%s as %s", route, role).isLessThan(500);
      assertThat(answer.body().contains(REFUSED)).as("%s as %s", route, role).isEqualTo(!may);
      assertThat(answer.body())
          .as("%s as %s", route, role)
          .doesNotContain("argon2", "token_hash", "??people");
      if (!Right.KEEP_ACCOUNTS.roles().contains(role)) {
        assertThat(answer.body()).as("%s as %s", route, role).doesNotContain("/desk/vi/people");
      }
    }
  }

  @Test
  void aFormWithoutItsTokenIsNotRead() throws Exception {
    for (Route route : routes()) {
      if (route.method().equals("POST")) {
        HttpRequest request =
            HttpRequest.newBuilder(home.resolve(route.path()))
                .header("Cookie", "desk-session=" + session(Role.ADMINISTRATOR))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(send(request).statusCode()).as(route.toString()).isEqualTo(400);
      }
    }
  }

  @Test
  void aReadersPageSetsNoCookieAndTheSessionsDoesNotTravelThere() throws Exception {
    HttpResponse<String> reader = send(HttpRequest.newBuilder(home.resolve("/vi")).build());
    HttpResponse<String> staff =
        send(HttpRequest.newBuilder(home.resolve("/desk/vi/sign-in")).build());

    assertThat(reader.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(staff.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(it -> it.contains("Path=/desk;") && it.contains("HttpOnly"));
  }

  private static String session(Role role) {
    SampleAccounts samples = desk.getBean(SampleAccounts.class);
    String person =
        samples.all().stream()
            .filter(it -> it.role().equals(role.key()))
            .map(it -> it.account().id().value())
            .findFirst()
            .orElseThrow();
    return samples.enter(person).orElseThrow().value();
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    desk.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/desk"))
                    .forEach(
                        pattern -> {
                          assertThat(info.getMethodsCondition().getMethods())
                              .as("%s says its method", pattern)
                              .isNotEmpty();
                          for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            routes.add(new Route(method.name(), path(pattern), needs(handler)));
                          }
                        }));
    assertThat(routes).isNotEmpty();
    return routes;
  }

  private static String path(String pattern) {
    return pattern.replaceAll("\\{lang[^}]*}", "vi").replaceAll("\\{[^}]*}", "x");
  }

  private static Optional<Right> needs(HandlerMethod handler) {
    Needs needs = handler.getMethodAnnotation(Needs.class);
    if (needs == null) {
      assertThat(handler.hasMethodAnnotation(NeedsNobody.class))
          .as(handler.getShortLogMessage())
          .isTrue();
    }
    return Optional.ofNullable(needs).map(Needs::value);
  }

  /** Somebody with the cookies of a browser that has just opened the sign-in. */
  private static final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String session;

    Visitor(String session) {
      this.session = session;
    }

    HttpResponse<String> visit(Route route) throws IOException, InterruptedException {
      // Whoever is signed in is sent on from there, so the form is a stranger's.
      HttpResponse<String> form =
          send(HttpRequest.newBuilder(home.resolve("/desk/vi/sign-in")).build());
      Matcher token = TOKEN.matcher(form.body());
      assertThat(token.find()).isTrue();
      List<String> cookies =
          new ArrayList<>(
              form.headers().allValues("Set-Cookie").stream()
                  .map(it -> it.substring(0, it.indexOf(';')))
                  .toList());
      if (!session.isEmpty()) {
        cookies.add("desk-session=" + session);
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(home.resolve(route.path()))
              .header("Cookie", String.join("; ", cookies));
      if (route.method().equals("POST")) {
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + token.group(1)));
      }
      return send(request.build());
    }
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
