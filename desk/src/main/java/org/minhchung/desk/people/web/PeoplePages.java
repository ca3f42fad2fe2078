package org.minhchung.desk.people.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Entrances;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.people.Membership;
import org.minhchung.desk.people.OneTimeLink;
import org.minhchung.desk.people.Roles;
import org.minhchung.desk.people.Secret;
import org.minhchung.desk.web.Frame;
import org.minhchung.desk.web.Language;
import org.minhchung.desk.web.Needs;
import org.minhchung.desk.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody at the desk, their roles, and who is invited; for whoever keeps the accounts. */
@Controller
@Hidden
@RequestMapping("/desk/{lang:vi|en}" + PeoplePages.PATH)
class PeoplePages {

  static final String PATH = "/people";

  /** A day ends where the desk's readers live. */
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private final KnownPeople people;
  private final Roles roles;
  private final Entrances entrances;
  private final PublicAddress address;
  private final InstantSource clock;

  PeoplePages(
      KnownPeople people,
      Roles roles,
      Entrances entrances,
      PublicAddress address,
      InstantSource clock) {
    this.people = people;
    this.roles = roles;
    this.entrances = entrances;
    this.address = address;
    this.clock = clock;
  }

  /** A row of the list. */
  public record Person(String id, String name, List<String> roles, String since, boolean sample) {}

  /** An invitation nobody has used yet. */
  public record Waiting(String id, String kind, List<String> roles, String until) {}

  /** One role of one person; {@code until} is empty without an end. */
  public record Held(
      String id, String role, String from, String until, String givenBy, boolean over) {}

  @GetMapping
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView list(@RequestAttribute(Frame.NAME) Frame frame) {
    return list("", frame);
  }

  @PostMapping("/invite")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView invite(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @RequestParam(name = "role", required = false) @Nullable List<String> chosen,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request,
      HttpServletResponse response) {
    Set<Role> roles = new TreeSet<>();
    for (String key : chosen == null ? List.<String>of() : chosen) {
      role(key).ifPresent(roles::add);
    }
    Optional<Secret> link =
        readable(until) ? entrances.invite(actor, roles, end(until)) : Optional.empty();
    if (link.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return list(
          Roles.goTogether(roles) ? "people.invite.refused" : "people.refused.does-not-go-with",
          frame);
    }
    return link("invitation", link.get(), frame, request);
  }

  @PostMapping("/invitations/take-back")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView takeBack(
      @RequestAttribute(Frame.NAME) Frame frame, Actor actor, @RequestParam String id) {
    entrances.takeBack(actor, id);
    return Pages.to(frame, PATH);
  }

  @GetMapping("/{id}")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView person(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @PathVariable String id,
      HttpServletResponse response) {
    return account(id)
        .map(account -> person("", account, frame, actor))
        .orElseGet(() -> unknown(response));
  }

  @PostMapping("/{id}/give")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView give(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String until,
      HttpServletResponse response) {
    Optional<Account> account = account(id);
    Optional<Role> wanted = role(role);
    if (account.isEmpty() || wanted.isEmpty()) {
      return unknown(response);
    }
    Optional<Roles.Refused> refused =
        readable(until)
            ? roles.give(actor, account.get().id(), wanted.get(), end(until))
            : Optional.of(Roles.Refused.PAST);
    return after(refused, account.get(), frame, actor, response);
  }

  @PostMapping("/{id}/end")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView end(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @PathVariable String id,
      @RequestParam String membership,
      HttpServletResponse response) {
    Optional<Account> account = account(id);
    return account.isEmpty()
        ? unknown(response)
        : after(roles.end(actor, membership), account.get(), frame, actor, response);
  }

  @PostMapping("/{id}/reset")
  @Needs(Right.KEEP_ACCOUNTS)
  ModelAndView reset(
      @RequestAttribute(Frame.NAME) Frame frame,
      Actor actor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> account = account(id);
    if (account.isEmpty()) {
      return unknown(response);
    }
    return entrances
        .reset(actor, account.get().id())
        .map(link -> link("reset", link, frame, request))
        .orElseGet(
            () -> after(Optional.of(Roles.Refused.ONESELF), account.get(), frame, actor, response));
  }

  private ModelAndView after(
      Optional<Roles.Refused> refused,
      Account account,
      Frame frame,
      Actor actor,
      HttpServletResponse response) {
    if (refused.isEmpty()) {
      return Pages.to(frame, PATH + "/" + account.id().value());
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    String key = refused.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return person("people.refused." + key, account, frame, actor);
  }

  private static ModelAndView unknown(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return new ModelAndView("people/unknown");
  }

  private ModelAndView list(String problem, Frame frame) {
    Language language = frame.language();
    Instant now = clock.instant();
    List<Membership> memberships = roles.notOver();
    List<Person> rows =
        people.all().stream()
            .map(
                account ->
                    new Person(
                        account.id().value(),
                        account.name(),
                        memberships.stream()
                            .filter(it -> it.person().equals(account.id()) && it.holds(now))
                            .map(it -> it.role().key())
                            .sorted()
                            .toList(),
                        language.day(account.since()),
                        account.sample()))
            .toList();
    return new ModelAndView(
        "people/list",
        Map.of(
            "problemKey",
            problem,
            "people",
            rows,
            "waiting",
            entrances.open().stream().map(it -> waiting(it, language)).toList(),
            "roles",
            keys()));
  }

  private ModelAndView person(String problem, Account account, Frame frame, Actor actor) {
    Language language = frame.language();
    Map<String, Object> model = new HashMap<>();
    model.put("problemKey", problem);
    model.put("person", account);
    model.put("oneself", account.id().equals(actor.person()));
    model.put("held", roles.of(account.id()).stream().map(it -> held(it, language)).toList());
    model.put("roles", keys());
    return new ModelAndView("people/person", model);
  }

  private ModelAndView link(String kind, Secret secret, Frame frame, HttpServletRequest request) {
    String whole = address.of(request, "/desk/" + frame.lang() + "/join/" + secret.value());
    return new ModelAndView("people/link", Map.of("kind", kind, "link", whole, "qr", Qr.of(whole)));
  }

  private static Waiting waiting(OneTimeLink link, Language language) {
    return new Waiting(
        link.id(),
        link.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        link.roles().stream().sorted().map(Role::key).toList(),
        language.day(link.expires()));
  }

  private Held held(Membership membership, Language language) {
    Instant until = membership.until();
    PersonId giver = membership.givenBy();
    return new Held(
        membership.id(),
        membership.role().key(),
        language.day(membership.from()),
        until == null ? "" : language.day(until),
        giver == null ? "" : people.account(giver).map(Account::name).orElse(""),
        membership.over(clock.instant()));
  }

  private Optional<Account> account(String id) {
    try {
      return people.account(new PersonId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<String> keys() {
    return Arrays.stream(Role.values()).map(Role::key).toList();
  }

  private static Optional<Role> role(String key) {
    return Arrays.stream(Role.values()).filter(it -> it.key().equals(key)).findFirst();
  }

  private static boolean readable(String day) {
    try {
      return day.isEmpty() || LocalDate.parse(day) != null;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /** The end of that day at home; null if none was given. */
  private static @Nullable Instant end(String day) {
    return day.isEmpty() ? null : LocalDate.parse(day).plusDays(1).atStartOfDay(HOME).toInstant();
  }
}
