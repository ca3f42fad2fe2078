package org.minhchung.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.MembershipStore;
import org.minhchung.desk.people.store.SessionStore;

/**
 * Who is signed in. A browser holds a secret, the records its hash; each sign-in makes a new one.
 * Thread-safe.
 */
public final class Sessions {

  /** A session ends after this, used or not. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** And after this without use. */
  static final Duration UNUSED = Duration.ofHours(12);

  /** That a session is in use is written at most this often. */
  static final Duration NOTED = Duration.ofMinutes(1);

  private final SessionStore store;
  private final AccountStore accounts;
  private final MembershipStore memberships;
  private final Records records;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  Sessions(
      SessionStore store,
      AccountStore accounts,
      MembershipStore memberships,
      Records records,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.memberships = memberships;
    this.records = records;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** A session and whoever it belongs to, as they are now. */
  public record Present(StaffSession session, Actor actor) {}

  /** Begins a session in the caller's write transaction, or one of its own. */
  public Secret begin(PersonId person, StaffSession.Manner manner) {
    Secret secret = Secret.drawn(random);
    Instant now = clock.instant();
    var session =
        new StaffSession(
            ids.ordered(),
            person,
            "",
            manner,
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            now.truncatedTo(ChronoUnit.MINUTES),
            now.plus(LONGEST));
    records.write(
        () -> {
          store.add(session, secret.hash());
          return session;
        });
    return secret;
  }

  /** Whoever holds the secret, with the roles of this moment; empty if the session has ended. */
  public Optional<Present> of(Secret secret) {
    Instant now = clock.instant();
    Optional<Present> present = records.read(() -> find(secret, now));
    present.ifPresent(it -> note(it.session(), now));
    return present;
  }

  private Optional<Present> find(Secret secret, Instant now) {
    return store
        .byHash(secret.hash())
        .filter(it -> now.isBefore(it.ends()) && now.isBefore(it.seen().plus(UNUSED)))
        .flatMap(
            session ->
                accounts
                    .byId(session.person())
                    .map(
                        account ->
                            new Present(
                                session,
                                new Actor(
                                    account.id(), account.name(), roles(account.id(), now)))));
  }

  private Set<Role> roles(PersonId person, Instant now) {
    return memberships.of(person).stream()
        .filter(it -> it.holds(now))
        .map(Membership::role)
        .collect(Collectors.toSet());
  }

  private void note(StaffSession session, Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    if (!minute.isBefore(session.seen().plus(NOTED))) {
      records.write(
          () -> {
            store.seen(session.id(), minute);
            return session;
          });
    }
  }

  /** Where somebody is signed in. */
  public List<StaffSession> of(PersonId person) {
    return store.of(person, clock.instant());
  }

  /** Gives the browser of a session a name, at most 40 code points. */
  public boolean name(PersonId person, String session, String browser) {
    String tidy = browser.replaceAll("[\\p{C}\\s]+", " ").strip();
    String shortened =
        tidy.codePointCount(0, tidy.length()) <= 40
            ? tidy
            : tidy.substring(0, tidy.offsetByCodePoints(0, 40));
    return records.write(() -> store.name(person, session, shortened));
  }

  public boolean end(PersonId person, String session) {
    return records.write(() -> store.end(person, session));
  }

  /** Ends all of somebody's sessions, in the caller's write transaction or one of its own. */
  public void endAll(PersonId person) {
    records.write(() -> store.endAll(person));
  }

  void purge() {
    Instant now = clock.instant();
    records.write(() -> store.purge(now, now.minus(UNUSED)));
  }
}
