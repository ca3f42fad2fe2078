package org.minhchung.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.AuditStore;
import org.minhchung.desk.people.store.LinkStore;
import org.minhchung.desk.people.store.MembershipStore;
import org.minhchung.desk.people.store.PasskeyStore;
import org.minhchung.desk.people.store.PasswordStore;
import org.minhchung.desk.people.store.SessionStore;
import org.minhchung.desk.people.store.SlowDownStore;

/** The room of people over a test's database, with a clock that stands until it is moved. */
final class PeopleDesk {

  private Instant now = Instant.parse("2026-11-22T12:00:10Z");
  private final InstantSource clock = () -> now;
  private final Random random = new Random(5);
  final Ids ids = new Ids(clock, random);
  final OpenedDesk database;
  final PeopleKey key = new PeopleKey(new byte[32]);
  final OwnDesk own;
  final AccountStore accounts;
  final MembershipStore memberships;
  final AuditStore deeds;
  final Audit audit;
  final Sessions sessions;
  final SlowDown slowDown;
  final Passwords passwords;
  final Roles roles;
  final Entrances entrances;
  final SampleAccounts samples;
  final KnownPeople people;
  final PeoplePurge purge;

  PeopleDesk(OpenedDesk database) {
    this.database = database;
    var db = database.jdbc();
    var records = database.records();
    own = new OwnDesk(database.profiles());
    accounts = new AccountStore(db);
    memberships = new MembershipStore(db);
    deeds = new AuditStore(db);
    audit = new KeptAudit(deeds, own, ids, clock);
    sessions =
        new Sessions(new SessionStore(db), accounts, memberships, records, ids, random, clock);
    slowDown = new SlowDown(new SlowDownStore(db), records, key, clock);
    passwords = new Passwords(new PasswordStore(db), records, key, random, clock);
    roles = new Roles(memberships, records, audit, ids, clock);
    entrances =
        new Entrances(
            new LinkStore(db),
            accounts,
            memberships,
            new Passkeys(new PasskeyStore(db, clock), records),
            passwords,
            sessions,
            own,
            records,
            audit,
            ids,
            random,
            clock);
    samples = new SampleAccounts(accounts, memberships, sessions, own, records, ids, clock);
    people = new KnownPeople(accounts, memberships, own, records, audit, clock);
    purge = new PeoplePurge(deeds, sessions, slowDown, entrances, records, clock);
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** The desk of the template is the demo's; a real one has no samples. */
  PeopleDesk real() {
    run("UPDATE desk SET sample = 0");
    return this;
  }

  int run(String statement) {
    return database.records().write(() -> database.jdbc().sql(statement).update());
  }

  /** Somebody with these roles, as if an older administrator had given them. */
  Actor somebody(String name, Role... held) {
    var person = new PersonId(ids.ordered());
    database
        .records()
        .write(
            () -> {
              accounts.add(
                  new Account(person, name, Locale.of("vi"), LocalDate.parse("2026-11-22"), false),
                  own.id());
              for (Role role : held) {
                memberships.add(new Membership(ids.ordered(), person, role, now, null, null));
              }
              return person;
            });
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(Arrays.asList(held));
    return new Actor(person, name, roles);
  }
}
