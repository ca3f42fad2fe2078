package org.minhchung.desk.people;

import java.util.List;
import java.util.Optional;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;

/** Who works at the desk, for the rooms that show a name or need somebody of a role. */
public interface People {

  Optional<Account> account(PersonId id);

  /** Everybody who ever had an account, by name. */
  List<Account> all();

  /** Who holds the role now, by name. */
  List<Account> holding(Role role);
}
