package org.minhchung.desk.people.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Challenges;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.people.Passkeys;
import org.minhchung.desk.people.Passwords;
import org.minhchung.desk.people.SampleAccounts;
import org.minhchung.desk.people.Secret;
import org.minhchung.desk.people.Sessions;
import org.minhchung.desk.people.SlowDown;
import org.minhchung.desk.people.StaffSession;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.NavigationItem;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.NeedsNobody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Into the desk and out of it. */
@Controller
@Hidden
@RequestMapping("/desk/{lang:vi|en}")
class SignInPages {

  private static final String PURPOSE = "sign-in";

  private final KnownPeople people;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final SlowDown slowDown;
  private final Sessions sessions;
  private final SampleAccounts samples;
  private final Challenges challenges;
  private final Cookies cookies;
  private final SignedIn signedIn;
  private final Sites sites;
  private final ObjectProvider<NavigationItem> items;

  SignInPages(
      KnownPeople people,
      Passkeys passkeys,
      Passwords passwords,
      SlowDown slowDown,
      Sessions sessions,
      SampleAccounts samples,
      Challenges challenges,
      Cookies cookies,
      SignedIn signedIn,
      Sites sites,
      ObjectProvider<NavigationItem> items) {
    this.people = people;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.slowDown = slowDown;
    this.sessions = sessions;
    this.samples = samples;
    this.challenges = challenges;
    this.cookies = cookies;
    this.signedIn = signedIn;
    this.sites = sites;
    this.items = items;
  }

  /** Where somebody begins: the first page of the navigation they may see. */
  @GetMapping
  @Needs(Right.OWN_SETTINGS)
  ModelAndView home(@RequestAttribute(Frame.NAME) Frame frame, Actor actor) {
    String path =
        items.stream()
            .filter(item -> actor.may(item.right()))
            .min(java.util.Comparator.comparingInt(NavigationItem::order))
            .map(NavigationItem::path)
            .orElse(OwnPages.PATH);
    return Pages.to(frame, path);
  }

  @GetMapping("/sign-in")
  @NeedsNobody
  ModelAndView signIn(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    return signedIn.of(request).isPresent() ? Pages.to(frame, "") : page("", "", request, response);
  }

  @PostMapping("/sign-in/passkey")
  @NeedsNobody
  ModelAndView passkey(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Cookies.Browser browser = cookies.browser(request, response);
    Optional<PersonId> owner =
        sites
            .of(request)
            .flatMap(
                site ->
                    challenges
                        .take(PURPOSE, browser.id(), state)
                        .flatMap(challenge -> passkeys.owner(site, challenge, credential)));
    return owner
        .map(person -> in(frame, person, StaffSession.Manner.PASSKEY, request, response))
        .orElseGet(() -> refused("people.sign-in.passkey-refused", "", request, response));
  }

  @PostMapping("/sign-in/password")
  @NeedsNobody
  ModelAndView password(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PersonId> person = called(name);
    Optional<SlowDown.Subject> subject = person.map(it -> subject(it, request, response));
    if (subject.isPresent() && !slowDown.mayTry(subject.get())) {
      return refused("people.sign-in.slow-down", name, request, response);
    }
    return switch (passwords.tries(person, password, code)) {
      case BUSY -> refused("web.refusal.busy", name, request, response);
      case WRONG -> {
        subject.ifPresent(slowDown::failed);
        yield refused("people.sign-in.password-refused", name, request, response);
      }
      case RIGHT -> {
        subject.ifPresent(slowDown::succeeded);
        yield in(frame, person.orElseThrow(), StaffSession.Manner.PASSWORD, request, response);
      }
    };
  }

  /** A recovery code opens the settings, where a new key can be made. */
  @PostMapping("/sign-in/recovery")
  @NeedsNobody
  ModelAndView recovery(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PersonId> person = called(name);
    Optional<SlowDown.Subject> subject = person.map(it -> subject(it, request, response));
    if (subject.isPresent() && !slowDown.mayTry(subject.get())) {
      return refused("people.sign-in.slow-down", name, request, response);
    }
    if (person.isEmpty() || !passwords.recovers(person.get(), code)) {
      subject.ifPresent(slowDown::failed);
      return refused("people.sign-in.recovery-refused", name, request, response);
    }
    subject.ifPresent(slowDown::succeeded);
    in(frame, person.get(), StaffSession.Manner.RECOVERY, request, response);
    return Pages.to(frame, OwnPages.PATH);
  }

  /** One click, on the demo's desk and on this machine alone. */
  @PostMapping("/sign-in/sample")
  @NeedsNobody
  ModelAndView sample(
      @RequestAttribute(Frame.NAME) Frame frame,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Secret> session = SignedIn.isHere(request) ? samples.enter(person) : Optional.empty();
    if (session.isEmpty()) {
      return refused("people.sign-in.no-sample", "", request, response);
    }
    cookies.signIn(request, response, new PersonId(person), session.get());
    return Pages.to(frame, "");
  }

  @PostMapping("/sign-out")
  @NeedsNobody
  ModelAndView signOut(
      @RequestAttribute(Frame.NAME) Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    signedIn.present(request).ifPresent(it -> sessions.end(it.actor().person(), it.session().id()));
    cookies.signOut(request, response);
    return Pages.to(frame, "/sign-in");
  }

  private ModelAndView in(
      Frame frame,
      PersonId person,
      StaffSession.Manner manner,
      HttpServletRequest request,
      HttpServletResponse response) {
    cookies.signIn(request, response, person, sessions.begin(person, manner));
    return Pages.to(frame, "");
  }

  private Optional<PersonId> called(String name) {
    return Pages.name(name).flatMap(people::called).filter(it -> !it.sample()).map(Account::id);
  }

  private SlowDown.Subject subject(
      PersonId person, HttpServletRequest request, HttpServletResponse response) {
    return slowDown.subject(person, cookies.browser(request, response).knownTo(person));
  }

  private ModelAndView refused(
      String problem, String name, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return page(problem, name, request, response);
  }

  private ModelAndView page(
      String problem, String name, HttpServletRequest request, HttpServletResponse response) {
    Cookies.Browser browser = cookies.browser(request, response);
    String challenge = challenges.draw();
    Map<String, Object> model = new HashMap<>();
    model.put("problemKey", problem);
    model.put("name", name);
    model.put(
        "options",
        sites.of(request).map(site -> passkeys.requestOptions(site, challenge)).orElse(""));
    model.put("state", challenges.seal(PURPOSE, browser.id(), challenge));
    model.put("samples", SignedIn.isHere(request) ? samples.all() : List.of());
    return new ModelAndView("people/sign-in", model);
  }
}
