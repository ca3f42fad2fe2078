package org.minhchung.desk.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.minhchung.desk.kernel.Colleagues;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;

/** The people in the records, by what they are called. */
final class KnownColleagues implements Colleagues {

  private final People people;

  KnownColleagues(People people) {
    this.people = people;
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> wanted) {
    Map<PersonId, String> names = new HashMap<>();
    for (PersonId person : new LinkedHashSet<>(wanted)) {
      people.account(person).ifPresent(account -> names.put(person, account.name()));
    }
    return names;
  }

  @Override
  public Map<PersonId, String> whoMay(Right right) {
    Set<Account> able = new LinkedHashSet<>();
    for (Role role : right.roles()) {
      able.addAll(people.holding(role));
    }
    Map<PersonId, String> names = new LinkedHashMap<>();
    people.all().stream()
        .filter(able::contains)
        .forEach(account -> names.put(account.id(), account.name()));
    return names;
  }
}
