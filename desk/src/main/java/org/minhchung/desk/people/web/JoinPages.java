package org.minhchung.desk.people.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Challenges;
import org.minhchung.desk.people.Entrances;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.people.OneTimeLink;
import org.minhchung.desk.people.Passkeys;
import org.minhchung.desk.people.Passwords;
import org.minhchung.desk.people.PersonName;
import org.minhchung.desk.people.Secret;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.NeedsNobody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an address that works once opens: the first account, an invitation, a way back. */
@Controller
@Hidden
@RequestMapping("/desk/{lang:vi|en}/join/{secret}")
class JoinPages {

  private static final String PASSKEY = "join-passkey";
  private static final String CODE = "join-code";

  private final Entrances entrances;
  private final KnownPeople people;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final Challenges challenges;
  private final Cookies cookies;
  private final Sites sites;
  private final Ids ids;

  JoinPages(
      Entrances entrances,
      KnownPeople people,
      Passkeys passkeys,
      Passwords passwords,
      Challenges challenges,
      Cookies cookies,
      Sites sites,
      Ids ids) {
    this.entrances = entrances;
    this.people = people;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.challenges = challenges;
    this.cookies = cookies;
    this.sites = sites;
    this.ids = ids;
  }

  /** What the page shows of a link. */
  public record Invited(String kind, List<String> roles, String name) {}

  /** Two lines that travel sealed with the page: whose key it is, and what it must answer. */
  private record Asked(PersonId person, String challenge) {

    String text() {
      return person.value() + "\n" + challenge;
    }

    static Asked of(String text) {
      List<String> lines = text.lines().toList();
      return new Asked(new PersonId(lines.get(0)), lines.get(1));
    }
  }

  /** A password on its way: what was chosen, until a code has shown that the phone knows it. */
  private record Chosen(String name, String hash, String codeSecret) {

    String text() {
      return name + "\n" + hash + "\n" + codeSecret;
    }

    static Chosen of(String text) {
      List<String> lines = text.lines().toList();
      return new Chosen(lines.get(0), lines.get(1), lines.get(2));
    }
  }

  @GetMapping
  @NeedsNobody
  ModelAndView look(
      @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
    return page(new Secret(secret), "", "", request, response);
  }

  @PostMapping("/passkey")
  @NeedsNobody
  ModelAndView passkey(
      @RequestAttribute(Frame.NAME) Frame frame,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    var link = new Secret(secret);
    Optional<Passkeys.Site> site = sites.of(request);
    Optional<Asked> asked =
        challenges.take(PASSKEY, cookies.browser(request, response).id(), state).map(Asked::of);
    if (site.isEmpty() || asked.isEmpty()) {
      return refused(link, name, "people.join.no-key", request, response);
    }
    PersonId person = asked.get().person();
    Predicate<PersonId> key =
        owner ->
            owner.equals(person)
                && passkeys.register(
                    site.get(),
                    new Passkeys.Owner(person, name),
                    asked.get().challenge(),
                    credential,
                    "");
    return entered(frame, link, name, person, key, request, response);
  }

  /** The first step with a password: what somebody chose, and the secret their phone needs. */
  @PostMapping("/password")
  @NeedsNobody
  ModelAndView password(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var link = new Secret(secret);
    Optional<OneTimeLink> open = entrances.look(link);
    if (open.isEmpty()) {
      return closed(response);
    }
    Optional<PersonName> called = named(open.get(), name);
    if (called.isEmpty()) {
      return refused(link, name, "people.join.no-name", request, response);
    }
    if (!Passwords.longEnough(password)) {
      return refused(link, name, "people.join.password-length", request, response);
    }
    var chosen =
        new Chosen(called.get().value(), passwords.hash(password), passwords.newCodeSecret());
    return codePage(link, chosen, "", request, response);
  }

  /** The second: a code, so that nobody is locked out by a phone that did not take the secret. */
  @PostMapping("/code")
  @NeedsNobody
  ModelAndView code(
      @RequestAttribute(Frame.NAME) Frame frame,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var link = new Secret(secret);
    Optional<Chosen> chosen =
        challenges.take(CODE, cookies.browser(request, response).id(), state).map(Chosen::of);
    if (chosen.isEmpty()) {
      return refused(link, "", "people.join.no-key", request, response);
    }
    if (!passwords.fits(chosen.get().codeSecret(), code)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return codePage(link, chosen.get(), "people.join.code-refused", request, response);
    }
    Predicate<PersonId> key =
        person -> {
          passwords.keep(person, chosen.get().hash(), chosen.get().codeSecret());
          return true;
        };
    return entered(
        frame, link, chosen.get().name(), new PersonId(ids.ordered()), key, request, response);
  }

  private ModelAndView entered(
      Frame frame,
      Secret link,
      String name,
      PersonId person,
      Predicate<PersonId> key,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<OneTimeLink> open = entrances.look(link);
    Optional<PersonName> called = open.flatMap(it -> named(it, name));
    if (open.isEmpty()) {
      return closed(response);
    }
    if (called.isEmpty()) {
      return refused(link, name, "people.join.no-name", request, response);
    }
    Entrances.Entered entered =
        open.get().kind() == OneTimeLink.Kind.RESET
            ? entrances.comeBack(link, key)
            : entrances.join(link, person, called.get(), frame.language().locale(), key);
    return switch (entered) {
      case Entrances.Entered.In(PersonId who, Secret session) -> {
        cookies.signIn(request, response, who, session);
        yield new ModelAndView(
            "people/recovery-codes", Map.of("codes", passwords.newRecoveryCodes(who)));
      }
      case Entrances.Entered.NameTaken() ->
          refused(link, name, "people.join.name-taken", request, response);
      case Entrances.Entered.NoKey() ->
          refused(link, name, "people.join.no-key", request, response);
      case Entrances.Entered.Closed() -> closed(response);
    };
  }

  /** What a newcomer typed; who comes back has a name. */
  private Optional<PersonName> named(OneTimeLink link, String typed) {
    PersonId owner = link.person();
    return owner == null
        ? Pages.name(typed)
        : people.account(owner).map(it -> new PersonName(it.name()));
  }

  private ModelAndView refused(
      Secret link,
      String name,
      String problem,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return page(link, name, problem, request, response);
  }

  private static ModelAndView closed(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return new ModelAndView("people/closed");
  }

  private ModelAndView page(
      Secret link,
      String name,
      String problem,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<OneTimeLink> open = entrances.look(link);
    if (open.isEmpty()) {
      return closed(response);
    }
    PersonId owner = open.get().person();
    var asked = new Asked(owner == null ? new PersonId(ids.ordered()) : owner, challenges.draw());
    String known = owner == null ? "" : people.account(owner).map(Account::name).orElse("");
    Map<String, Object> model = new HashMap<>();
    model.put("secret", link.value());
    model.put("problemKey", problem);
    model.put("name", name);
    model.put(
        "invited",
        new Invited(
            open.get().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            open.get().roles().stream().sorted().map(Role::key).toList(),
            known));
    model.put(
        "options",
        sites
            .of(request)
            .map(
                site ->
                    passkeys.creationOptions(
                        site,
                        new Passkeys.Owner(asked.person(), known.isEmpty() ? "?" : known),
                        asked.challenge()))
            .orElse(""));
    model.put(
        "state", challenges.seal(PASSKEY, cookies.browser(request, response).id(), asked.text()));
    return new ModelAndView("people/join", model);
  }

  private ModelAndView codePage(
      Secret link,
      Chosen chosen,
      String problem,
      HttpServletRequest request,
      HttpServletResponse response) {
    String address =
        "otpauth://totp/%s?secret=%s&issuer=%s"
            .formatted(
                URLEncoder.encode(chosen.name(), StandardCharsets.UTF_8).replace("+", "%20"),
                chosen.codeSecret(),
                URLEncoder.encode(request.getServerName(), StandardCharsets.UTF_8));
    return new ModelAndView(
        "people/code",
        Map.of(
            "action",
            "/join/" + link.value() + "/code",
            "problemKey",
            problem,
            "codeSecret",
            chosen.codeSecret().replaceAll("(.{4})(?=.)", "$1 "),
            "qr",
            Qr.of(address),
            "state",
            challenges.seal(CODE, cookies.browser(request, response).id(), chosen.text())));
  }
}
