package org.minhchung.desk.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.MembershipStore;

/**
 * One account of each role on the demo's desk, open to whoever runs it. The database refuses such
 * an account on a real desk, such a session for a real account, and a sample desk that turns real
 * (docs/decisions/0124-sample-accounts.md).
 */
public final class SampleAccounts {

  private record Sample(String name, Role role) {}

  private static final List<Sample> CAST =
      List.of(
          new Sample("An (mẫu)", Role.CONTRIBUTOR),
          new Sample("Bình (mẫu)", Role.VERIFIER),
          new Sample("Chi (mẫu)", Role.EDITOR),
          new Sample("Dung (mẫu)", Role.COORDINATOR),
          new Sample("Giang (mẫu)", Role.AUDITOR),
          new Sample("Hà (mẫu)", Role.ADMINISTRATOR));

  private final AccountStore accounts;
  private final MembershipStore memberships;
  private final Sessions sessions;
  private final OwnDesk desk;
  private final Records records;
  private final Ids ids;
  private final InstantSource clock;

  SampleAccounts(
      AccountStore accounts,
      MembershipStore memberships,
      Sessions sessions,
      OwnDesk desk,
      Records records,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.sessions = sessions;
    this.desk = desk;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  /** Files what is missing of the cast; nothing on a real desk. */
  public void load() {
    if (desk.sample()) {
      CAST.forEach(sample -> records.write(() -> file(sample)));
    }
  }

  private Sample file(Sample sample) {
    Instant now = clock.instant();
    var person = new PersonId(ids.ordered());
    var account =
        new Account(
            person, sample.name(), Locale.of("vi"), LocalDate.ofInstant(now, ZoneOffset.UTC), true);
    if (accounts.add(account, desk.id())) {
      memberships.add(new Membership(ids.ordered(), person, sample.role(), now, null, null));
    }
    return sample;
  }

  /** One of the cast, and the key of the role. */
  public record Cast(Account account, String role) {}

  /** The cast, by role; empty on a real desk. */
  public List<Cast> all() {
    return desk.sample()
        ? CAST.stream()
            .flatMap(
                it ->
                    accounts.byName(desk.id(), new PersonName(it.name())).stream()
                        .filter(Account::sample)
                        .map(account -> new Cast(account, it.role().key())))
            .toList()
        : List.of();
  }

  /** Signs in as one of the cast; empty for anybody else. */
  public Optional<Secret> enter(String person) {
    return all().stream()
        .map(it -> it.account().id())
        .filter(it -> it.value().equals(person))
        .findFirst()
        .map(it -> sessions.begin(it, StaffSession.Manner.SAMPLE));
  }
}
