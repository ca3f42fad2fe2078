package org.minhchung.desk.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.people.Challenges;
import org.minhchung.desk.people.PeopleKey;
import org.minhchung.desk.people.Secret;
import org.minhchung.desk.people.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The two cookies of the desk's people, which never travel with readers' pages: the session's
 * secret, and by what a browser is known again.
 */
@Component
class Cookies {

  static final String PATH = "/desk";
  static final String SESSION = "desk-session";
  private static final String BROWSER = "desk-browser";
  private static final Duration REMEMBERED = Duration.ofDays(400);
  private static final int MOST_PEOPLE = 8;

  private final PeopleKey key;
  private final Challenges challenges;
  private final CsrfTokenRepository formTokens;

  Cookies(PeopleKey key, Challenges challenges, CsrfTokenRepository formTokens) {
    this.key = key;
    this.challenges = challenges;
    this.formTokens = formTokens;
  }

  /**
   * A browser, by a number of its own and the people who have signed in with it.
   *
   * @param id chance; nothing else is known of it
   */
  record Browser(String id, Set<String> people) {

    /** Its number for somebody who has signed in here before, or empty for a stranger. */
    String knownTo(PersonId person) {
      return people.contains(person.value()) ? id : "";
    }
  }

  Optional<Secret> session(HttpServletRequest request) {
    return value(request, SESSION).map(Secret::new);
  }

  /** The browser that asks; one seen for the first time is given a number. */
  Browser browser(HttpServletRequest request, HttpServletResponse response) {
    return value(request, BROWSER)
        .flatMap(key::open)
        .map(Cookies::read)
        .orElseGet(
            () -> {
              var fresh = new Browser(challenges.draw(), Set.of());
              keep(request, response, fresh);
              return fresh;
            });
  }

  /** Hands the session to the browser, which is known to the person from now on. */
  void signIn(
      HttpServletRequest request, HttpServletResponse response, PersonId person, Secret session) {
    Set<String> people = new LinkedHashSet<>(List.of(person.value()));
    Browser before = browser(request, response);
    people.addAll(before.people());
    keep(
        request,
        response,
        new Browser(before.id(), new LinkedHashSet<>(people.stream().limit(MOST_PEOPLE).toList())));
    add(request, response, SESSION, session.value(), Sessions.LONGEST);
    formTokens.saveToken(null, request, response);
  }

  void signOut(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, SESSION, "", Duration.ZERO);
    formTokens.saveToken(null, request, response);
  }

  private static Browser read(String text) {
    List<String> lines = text.lines().toList();
    return new Browser(lines.getFirst(), Set.copyOf(lines.subList(1, lines.size())));
  }

  private void keep(HttpServletRequest request, HttpServletResponse response, Browser browser) {
    String text = browser.id() + "\n" + String.join("\n", browser.people());
    add(request, response, BROWSER, key.seal(text), REMEMBERED);
  }

  private static void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path(PATH)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Arrays.stream(sent)
            .filter(it -> it.getName().equals(name))
            .map(Cookie::getValue)
            .filter(Objects::nonNull)
            .filter(it -> !it.isEmpty())
            .findFirst();
  }
}
