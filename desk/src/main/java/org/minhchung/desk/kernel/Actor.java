package org.minhchung.desk.kernel;

import java.util.Set;

/**
 * Somebody who is signed in, as the rooms know them for one request.
 *
 * @param name what they chose to be called here; not empty
 * @param roles the roles of today; may be empty
 */
public record Actor(PersonId person, String name, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
  }

  /** Whether one of their roles may. */
  public boolean may(Right right) {
    return roles.stream().anyMatch(right.roles()::contains);
  }
}
