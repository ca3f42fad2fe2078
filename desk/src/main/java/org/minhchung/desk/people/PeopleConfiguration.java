package org.minhchung.desk.people;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.store.AccountStore;
import org.minhchung.desk.people.store.AuditStore;
import org.minhchung.desk.people.store.LinkStore;
import org.minhchung.desk.people.store.MembershipStore;
import org.minhchung.desk.people.store.PasskeyStore;
import org.minhchung.desk.people.store.PasswordStore;
import org.minhchung.desk.people.store.SessionStore;
import org.minhchung.desk.people.store.SlowDownStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are put together; the stores find themselves. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  private final SecureRandom random = new SecureRandom();

  @Bean
  OwnDesk ownDesk(DeskProfiles profiles) {
    return new OwnDesk(profiles);
  }

  /** The records have made the folder. */
  @Bean
  PeopleKey peopleKey(DataFolder folder, DurableFiles files, Records records) {
    return PeopleKey.in(folder.keys(), files, random);
  }

  @Bean
  Audit audit(AuditStore store, OwnDesk desk, Ids ids, InstantSource clock) {
    return new KeptAudit(store, desk, ids, clock);
  }

  @Bean
  Deeds deeds(AuditStore store) {
    return new Deeds(store);
  }

  @Bean
  Sessions sessions(
      SessionStore store,
      AccountStore accounts,
      MembershipStore memberships,
      Records records,
      Ids ids,
      InstantSource clock) {
    return new Sessions(store, accounts, memberships, records, ids, random, clock);
  }

  @Bean
  SlowDown slowDown(SlowDownStore store, Records records, PeopleKey key, InstantSource clock) {
    return new SlowDown(store, records, key, clock);
  }

  @Bean
  Passwords passwords(PasswordStore store, Records records, PeopleKey key, InstantSource clock) {
    return new Passwords(store, records, key, random, clock);
  }

  @Bean
  Passkeys passkeys(PasskeyStore store, Records records) {
    return new Passkeys(store, records);
  }

  @Bean
  Challenges challenges(PeopleKey key, InstantSource clock) {
    return new Challenges(key, random, clock);
  }

  @Bean
  Roles roles(MembershipStore store, Records records, Audit audit, Ids ids, InstantSource clock) {
    return new Roles(store, records, audit, ids, clock);
  }

  @Bean
  Colleagues colleagues(People people) {
    return new KnownColleagues(people);
  }

  @Bean
  KnownPeople people(
      AccountStore accounts,
      MembershipStore memberships,
      OwnDesk desk,
      Records records,
      Audit audit,
      InstantSource clock) {
    return new KnownPeople(accounts, memberships, desk, records, audit, clock);
  }

  @Bean
  Entrances entrances(
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
      InstantSource clock) {
    return new Entrances(
        links,
        accounts,
        memberships,
        passkeys,
        passwords,
        sessions,
        desk,
        records,
        audit,
        ids,
        random,
        clock);
  }

  @Bean
  SampleAccounts sampleAccounts(
      AccountStore accounts,
      MembershipStore memberships,
      Sessions sessions,
      OwnDesk desk,
      Records records,
      Ids ids,
      InstantSource clock) {
    return new SampleAccounts(accounts, memberships, sessions, desk, records, ids, clock);
  }

  @Bean
  PeoplePurge peoplePurge(
      AuditStore audit,
      Sessions sessions,
      SlowDown slowDown,
      Entrances entrances,
      Records records,
      InstantSource clock,
      Jobs jobs) {
    var purge = new PeoplePurge(audit, sessions, slowDown, entrances, records, clock);
    purge.schedule(jobs);
    return purge;
  }
}
