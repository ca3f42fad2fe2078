package org.minhchung.desk.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.MembershipStore;

/** The people in the records. */
public final class KnownPeople implements People {

  private final AccountStore accounts;
  private final MembershipStore memberships;
  private final OwnDesk desk;
  private final Records records;
  private final Audit audit;
  private final InstantSource clock;

  KnownPeople(
      AccountStore accounts,
      MembershipStore memberships,
      OwnDesk desk,
      Records records,
      Audit audit,
      InstantSource clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.desk = desk;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Account> account(PersonId id) {
    return accounts.byId(id);
  }

  /** Whoever is called that, case aside. */
  public Optional<Account> called(PersonName name) {
    return accounts.byName(desk.id(), name);
  }

  @Override
  public List<Account> all() {
    return accounts.all();
  }

  @Override
  public List<Account> holding(Role role) {
    Set<PersonId> holders =
        memberships.notOver(clock.instant()).stream()
            .filter(it -> it.role() == role && it.holds(clock.instant()))
            .map(Membership::person)
            .collect(Collectors.toSet());
    return all().stream().filter(it -> holders.contains(it.id())).toList();
  }

  /**
   * Changes one's own name and language.
   *
   * @return false if somebody else is called that
   */
  public boolean rename(Actor own, PersonName name, Locale language) {
    return records.write(
        () -> {
          boolean renamed = accounts.rename(own.person(), desk.id(), name, language);
          if (renamed) {
            audit.record(own, "people.renamed", own.person().value(), "name", "language");
          }
          return renamed;
        });
  }
}
