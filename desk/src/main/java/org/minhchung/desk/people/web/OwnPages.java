package org.minhchung.desk.people.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Challenges;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.people.Passkeys;
import org.minhchung.desk.people.Passwords;
import org.minhchung.desk.people.PersonName;
import org.minhchung.desk.people.Sessions;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own name, keys and sessions. */
@Controller
@Hidden
@RequestMapping("/desk/{lang:vi|en}" + OwnPages.PATH)
class OwnPages {

  static final String PATH = "/me";
  private static final String PURPOSE = "own-passkey";

  private final KnownPeople people;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Challenges challenges;
  private final Cookies cookies;
  private final SignedIn signedIn;
  private final Sites sites;
  private final Records records;
  private final Audit audit;

  OwnPages(
      KnownPeople people,
      Passkeys passkeys,
      Passwords passwords,
      Sessions sessions,
      Challenges challenges,
      Cookies cookies,
      SignedIn signedIn,
      Sites sites,
      Records records,
      Audit audit) {
    this.people = people;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.sessions = sessions;
    this.challenges = challenges;
    this.cookies = cookies;
    this.signedIn = signedIn;
    this.sites = sites;
    this.records = records;
    this.audit = audit;
  }

  /** A passkey as its owner sees it. */
  public record Key(String id, String label, String since, String used) {}

  /** A browser as its owner sees it. */
  public record Place(String id, String browser, String since, boolean here, String manner) {}

  @GetMapping
  @Needs(Right.OWN_SETTINGS)
  ModelAndView own(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    return page("", frame, actor, request, response);
  }

  @PostMapping("/name")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView name(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "vi") String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PersonName> called = Pages.name(name);
    boolean renamed =
        called.isPresent()
            && people.rename(actor, called.get(), Language.of(Locale.of(language)).locale());
    return renamed
        ? Pages.to(frame, PATH)
        : refused(
            called.isPresent() ? "people.join.name-taken" : "people.join.no-name",
            frame,
            actor,
            request,
            response);
  }

  @PostMapping("/passkeys")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView addPasskey(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean kept =
        sites
            .of(request)
            .flatMap(
                site ->
                    challenges
                        .take(PURPOSE, cookies.browser(request, response).id(), state)
                        .filter(it -> it.startsWith(actor.person().value() + "\n"))
                        .map(it -> it.lines().toList().get(1))
                        .map(challenge -> register(site, actor, challenge, credential, label)))
            .orElse(false);
    return kept
        ? Pages.to(frame, PATH)
        : refused("people.join.no-key", frame, actor, request, response);
  }

  private boolean register(
      Passkeys.Site site, Actor actor, String challenge, String credential, String label) {
    return records.write(
        () -> {
          boolean kept =
              passkeys.register(
                  site,
                  new Passkeys.Owner(actor.person(), actor.name()),
                  challenge,
                  credential,
                  Pages.name(label).map(PersonName::value).orElse(""));
          if (kept) {
            audit.record(actor, "people.passkey-added", actor.person().value());
          }
          return kept;
        });
  }

  /** The last way in stays. */
  @PostMapping("/passkeys/forget")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView forgetPasskey(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (passkeys.of(actor.person()).size() < 2 && !passwords.has(actor.person())) {
      return refused("people.me.last-key", frame, actor, request, response);
    }
    records.write(
        () -> {
          if (passkeys.forget(actor.person(), id)) {
            audit.record(actor, "people.passkey-forgotten", actor.person().value());
          }
          return id;
        });
    return Pages.to(frame, PATH);
  }

  @PostMapping("/password/forget")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView forgetPassword(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (passkeys.of(actor.person()).isEmpty()) {
      return refused("people.me.last-key", frame, actor, request, response);
    }
    records.write(
        () -> {
          if (passwords.forget(actor.person())) {
            audit.record(actor, "people.password-forgotten", actor.person().value());
          }
          return actor;
        });
    return Pages.to(frame, PATH);
  }

  /** New codes, shown once; the earlier ones stop working. */
  @PostMapping("/recovery-codes")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView recoveryCodes(Actor actor) {
    List<String> codes =
        records.write(
            () -> {
              audit.record(actor, "people.recovery-codes-made", actor.person().value());
              return passwords.newRecoveryCodes(actor.person());
            });
    return new ModelAndView("people/recovery-codes", Map.of("codes", codes));
  }

  @PostMapping("/sessions/end")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView endSession(
      @RequestAttribute(Frame.NAME) Frame frame, Actor actor, @RequestParam String id) {
    sessions.end(actor.person(), id);
    return Pages.to(frame, PATH);
  }

  @PostMapping("/sessions/name")
  @Needs(Right.OWN_SETTINGS)
  ModelAndView nameSession(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String browser) {
    sessions.name(actor.person(), id, browser);
    return Pages.to(frame, PATH);
  }

  private ModelAndView refused(
      String problem,
      Frame frame,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return page(problem, frame, actor, request, response);
  }

  private ModelAndView page(
      String problem,
      Frame frame,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = people.account(actor.person()).orElseThrow();
    String challenge = challenges.draw();
    Language language = frame.language();
    String here = signedIn.present(request).map(it -> it.session().id()).orElse("");
    Map<String, Object> model = new HashMap<>();
    model.put("problemKey", problem);
    model.put("account", account);
    model.put("roles", actor.roles().stream().sorted().map(Role::key).toList());
    model.put("keys", passkeys.of(actor.person()).stream().map(it -> key(it, language)).toList());
    model.put("password", passwords.has(actor.person()));
    model.put("codesLeft", passwords.recoveryCodesLeft(actor.person()));
    model.put(
        "places",
        sessions.of(actor.person()).stream()
            .map(
                it ->
                    new Place(
                        it.id(),
                        it.browser(),
                        language.day(it.since()),
                        it.id().equals(here),
                        it.manner().name().toLowerCase(Locale.ROOT)))
            .toList());
    model.put(
        "options",
        sites
            .of(request)
            .map(
                site ->
                    passkeys.creationOptions(
                        site, new Passkeys.Owner(actor.person(), actor.name()), challenge))
            .orElse(""));
    model.put(
        "state",
        challenges.seal(
            PURPOSE,
            cookies.browser(request, response).id(),
            actor.person().value() + "\n" + challenge));
    return new ModelAndView("people/me", model);
  }

  private static Key key(CredentialRecord key, Language language) {
    return new Key(
        key.getCredentialId().toBase64UrlString(),
        key.getLabel(),
        language.day(key.getCreated().atZone(ZoneOffset.UTC).toLocalDate()),
        language.day(key.getLastUsed().atZone(ZoneOffset.UTC).toLocalDate()));
  }
}
