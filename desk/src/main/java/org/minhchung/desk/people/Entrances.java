package org.minhchung.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.LinkStore;
import org.minhchung.desk.people.store.MembershipStore;

/**
 * How somebody comes to have an account, or gets back into theirs: by an address that works once.
 * The first of a desk is printed where the desk is started; the others an administrator makes and
 * hands over as they like.
 */
public final class Entrances {

  static final Duration SET_UP = Duration.ofHours(24);
  static final Duration INVITED = Duration.ofDays(7);
  static final Duration RESET = Duration.ofHours(24);

  private final LinkStore links;
  private final AccountStore accounts;
  private final MembershipStore memberships;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final Sessions sessions;
  private final OwnDesk desk;
  private final Records records;
  private final Audit audit;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  Entrances(
      LinkStore links,
      AccountStore accounts,
      MembershipStore memberships,
      Passkeys passkeys,
      Passwords passwords,
      Sessions sessions,
      OwnDesk desk,
      Records records,
      Audit audit,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.links = links;
    this.accounts = accounts;
    this.memberships = memberships;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.sessions = sessions;
    this.desk = desk;
    this.records = records;
    this.audit = audit;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The way to the first account, an administrator's, in the place of an earlier one; empty once
   * there has been an administrator, and on the demo's desk.
   */
  public Optional<Secret> setUp() {
    return records.write(
        () -> {
          if (desk.sample() || memberships.everGiven(Role.ADMINISTRATOR)) {
            return Optional.empty();
          }
          links.takeBack(OneTimeLink.Kind.SET_UP, null);
          return Optional.of(
              made(OneTimeLink.Kind.SET_UP, null, Set.of(Role.ADMINISTRATOR), null, null, SET_UP));
        });
  }

  /**
   * Invites somebody.
   *
   * @param roles at least one, and such as go together
   * @param until when the roles end; null if they do not
   * @return empty if whoever invites may not, or the roles do not go together
   */
  public Optional<Secret> invite(Actor by, Set<Role> roles, @Nullable Instant until) {
    if (!by.may(Right.KEEP_ACCOUNTS)
        || roles.isEmpty()
        || !Roles.goTogether(roles)
        || (until != null && !until.isAfter(clock.instant()))) {
      return Optional.empty();
    }
    return records.write(
        () -> {
          Secret secret =
              made(OneTimeLink.Kind.INVITATION, null, roles, until, by.person(), INVITED);
          audit.record(
              by,
              "people.invited",
              "",
              roles.stream().map(Role::key).sorted().toArray(String[]::new));
          return Optional.of(secret);
        });
  }

  /**
   * Lets somebody back in who lost every key.
   *
   * @return empty for oneself, and if whoever asks may not
   */
  public Optional<Secret> reset(Actor by, PersonId person) {
    if (!by.may(Right.KEEP_ACCOUNTS)
        || by.person().equals(person)
        || accounts.byId(person).isEmpty()) {
      return Optional.empty();
    }
    return records.write(
        () -> {
          links.takeBack(OneTimeLink.Kind.RESET, person);
          Secret secret = made(OneTimeLink.Kind.RESET, person, Set.of(), null, by.person(), RESET);
          audit.record(by, "people.reset-offered", person.value());
          return Optional.of(secret);
        });
  }

  /** The same by whoever has the machine, for administrators alone: others ask one of them. */
  public Optional<Secret> resetOnTheMachine(PersonName name) {
    return records.write(
        () ->
            accounts
                .byName(desk.id(), name)
                .filter(it -> holds(it.id(), Role.ADMINISTRATOR))
                .map(
                    account -> {
                      links.takeBack(OneTimeLink.Kind.RESET, account.id());
                      return made(
                          OneTimeLink.Kind.RESET, account.id(), Set.of(), null, null, RESET);
                    }));
  }

  private boolean holds(PersonId person, Role role) {
    Instant now = clock.instant();
    return memberships.of(person).stream().anyMatch(it -> it.role() == role && it.holds(now));
  }

  private Secret made(
      OneTimeLink.Kind kind,
      @Nullable PersonId person,
      Set<Role> roles,
      @Nullable Instant until,
      @Nullable PersonId by,
      Duration life) {
    Secret secret = Secret.drawn(random);
    links.add(
        new OneTimeLink(ids.ordered(), kind, person, roles, until, by, clock.instant().plus(life)),
        secret.hash(),
        desk.id());
    return secret;
  }

  /** What an address opens, if it still does. */
  public Optional<OneTimeLink> look(Secret secret) {
    return links.open(secret.hash(), clock.instant());
  }

  /** Invitations nobody has used yet. */
  public List<OneTimeLink> open() {
    return links.open(clock.instant());
  }

  public boolean takeBack(Actor by, String link) {
    return by.may(Right.KEEP_ACCOUNTS)
        && records.write(
            () -> {
              boolean gone = links.takeBack(link);
              if (gone) {
                audit.record(by, "people.invitation-taken-back", link);
              }
              return gone;
            });
  }

  /** What came of entering. */
  public sealed interface Entered {

    record In(PersonId person, Secret session) implements Entered {}

    record NameTaken() implements Entered {}

    /** The address does not work any more. */
    record Closed() implements Entered {}

    /** The key or password did not come through. */
    record NoKey() implements Entered {}
  }

  /**
   * Makes the account of an invitation or of a new desk, with its first way in, and signs in.
   *
   * @param person the id the first key was made for
   * @param firstKey files a passkey or password for that id; false refuses all
   */
  public Entered join(
      Secret secret,
      PersonId person,
      PersonName name,
      Locale language,
      Predicate<PersonId> firstKey) {
    return entering(
        secret,
        link -> link.kind() != OneTimeLink.Kind.RESET,
        link -> {
          Instant now = clock.instant();
          var account =
              new Account(
                  person, name.value(), language, LocalDate.ofInstant(now, ZoneOffset.UTC), false);
          if (!accounts.add(account, desk.id())) {
            return new Entered.NameTaken();
          }
          if (!firstKey.test(person)) {
            return new Entered.NoKey();
          }
          for (Role role : link.roles()) {
            memberships.add(
                new Membership(ids.ordered(), person, role, now, link.rolesUntil(), link.madeBy()));
          }
          audit.record(new Actor(person, name.value(), link.roles()), "people.joined", link.id());
          return new Entered.In(person, sessions.begin(person, StaffSession.Manner.LINK));
        });
  }

  /** Puts a new way in where all earlier ones were, ends every session, and signs in. */
  public Entered comeBack(Secret secret, Predicate<PersonId> newKey) {
    return entering(
        secret,
        link -> link.kind() == OneTimeLink.Kind.RESET,
        link -> {
          Account account = accounts.byId(owner(link)).orElseThrow();
          sessions.endAll(account.id());
          passkeys.forgetAll(account.id());
          passwords.forgetAll(account.id());
          if (!newKey.test(account.id())) {
            return new Entered.NoKey();
          }
          audit.record(
              new Actor(account.id(), account.name(), Set.of()), "people.came-back", link.id());
          return new Entered.In(
              account.id(), sessions.begin(account.id(), StaffSession.Manner.LINK));
        });
  }

  private static PersonId owner(OneTimeLink link) {
    PersonId person = link.person();
    if (person == null) {
      throw new IllegalStateException("a reset is somebody's");
    }
    return person;
  }

  /** Uses the link and does the work, or leaves everything as it was. */
  private Entered entering(
      Secret secret,
      Predicate<OneTimeLink> fits,
      java.util.function.Function<OneTimeLink, Entered> work) {
    try {
      return records.write(
          () -> {
            Optional<OneTimeLink> link = look(secret).filter(fits);
            if (link.isEmpty() || !links.use(link.get().id(), clock.instant())) {
              return new Entered.Closed();
            }
            Entered entered = work.apply(link.get());
            if (!(entered instanceof Entered.In)) {
              throw new Undone(entered);
            }
            return entered;
          });
    } catch (Undone undone) {
      return undone.why;
    }
  }

  void purge() {
    Instant before = clock.instant().minus(Duration.ofDays(14));
    records.write(() -> links.purge(before));
  }

  /** Rolls the write back; what it was for is a refusal and goes to the page. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Entered why;

    Undone(Entered why) {
      super(null, null, false, false);
      this.why = why;
    }
  }
}
