package org.minhchung.desk.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Right;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.store.MembershipStore;

/**
 * Gives and ends roles. Nobody gives one to themselves, administrators do not judge, and somebody
 * always keeps the accounts. The database refuses the first two by itself.
 */
public final class Roles {

  private final MembershipStore store;
  private final Records records;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Roles(MembershipStore store, Records records, Audit audit, Ids ids, InstantSource clock) {
    this.store = store;
    this.records = records;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why a role is not given or ended. */
  public enum Refused {
    MAY_NOT,
    ONESELF,
    DOES_NOT_GO_WITH,
    HELD_ALREADY,
    PAST,
    LAST_ADMINISTRATOR,
    UNKNOWN
  }

  /**
   * Gives a role from now on.
   *
   * @param until null if it has no end
   * @return empty if it was given
   */
  public Optional<Refused> give(Actor by, PersonId to, Role role, @Nullable Instant until) {
    return records.write(
        () -> {
          Instant now = clock.instant();
          Optional<Refused> refused = refused(by, to, role, until, now);
          if (refused.isEmpty()) {
            store.add(new Membership(ids.ordered(), to, role, now, until, by.person()));
            audit.record(by, "people.role-given", to.value(), role.key());
          }
          return refused;
        });
  }

  private Optional<Refused> refused(
      Actor by, PersonId to, Role role, @Nullable Instant until, Instant now) {
    if (!by.may(Right.KEEP_ACCOUNTS)) {
      return Optional.of(Refused.MAY_NOT);
    }
    if (by.person().equals(to)) {
      return Optional.of(Refused.ONESELF);
    }
    if (until != null && !until.isAfter(now)) {
      return Optional.of(Refused.PAST);
    }
    List<Membership> held = store.of(to).stream().filter(it -> !it.over(now)).toList();
    if (held.stream().anyMatch(it -> it.role() == role)) {
      return Optional.of(Refused.HELD_ALREADY);
    }
    return held.stream().allMatch(it -> it.role().goesWith(role))
        ? Optional.empty()
        : Optional.of(Refused.DOES_NOT_GO_WITH);
  }

  /**
   * Ends a membership now.
   *
   * @return empty if it ended
   */
  public Optional<Refused> end(Actor by, String membership) {
    return records.write(
        () -> {
          Instant now = clock.instant();
          if (!by.may(Right.KEEP_ACCOUNTS)) {
            return Optional.of(Refused.MAY_NOT);
          }
          List<Membership> all = store.notOver(now);
          Optional<Membership> ending =
              all.stream().filter(it -> it.id().equals(membership)).findFirst();
          if (ending.isEmpty()) {
            return Optional.of(Refused.UNKNOWN);
          }
          if (ending.get().role() == Role.ADMINISTRATOR && isLast(ending.get(), all, now)) {
            return Optional.of(Refused.LAST_ADMINISTRATOR);
          }
          store.end(membership, now);
          audit.record(
              by, "people.role-ended", ending.get().person().value(), ending.get().role().key());
          return Optional.empty();
        });
  }

  /** Somebody else must keep the accounts now, without an end. */
  private static boolean isLast(Membership ending, List<Membership> all, Instant now) {
    return all.stream()
        .noneMatch(
            it ->
                it.role() == Role.ADMINISTRATOR
                    && it.holds(now)
                    && it.until() == null
                    && !it.person().equals(ending.person()));
  }

  /** Whether one person may hold all of these at once. */
  public static boolean goTogether(Set<Role> roles) {
    return roles.stream().allMatch(one -> roles.stream().allMatch(one::goesWith));
  }

  /** All a person ever held, the newest first. */
  public List<Membership> of(PersonId person) {
    return store.of(person);
  }

  public List<Membership> notOver() {
    return store.notOver(clock.instant());
  }
}
