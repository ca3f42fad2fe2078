package org.minhchung.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.SqliteDesk;

/**
 * Walks at random through everything that gives or ends a role, by people who try all of it. The
 * seed in the test's name replays a failure.
 */
class RolesProperties {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobodyGivesThemselvesARoleAndNoAdministratorEverJudges(long seed) {
    var random = new Random(seed);
    var desk = new PeopleDesk(database);
    List<PersonId> cast = new ArrayList<>();
    cast.add(desk.somebody("Lan", Role.ADMINISTRATOR).person());
    cast.add(desk.somebody("Minh", Role.ADMINISTRATOR, Role.AUDITOR).person());
    cast.add(desk.somebody("Chi", Role.EDITOR).person());
    cast.add(desk.somebody("An", Role.CONTRIBUTOR).person());
    cast.add(desk.somebody("Ba").person());

    for (int step = 0; step < 60; step++) {
      Actor by = actor(desk, cast.get(random.nextInt(cast.size())));
      PersonId to = cast.get(random.nextInt(cast.size()));
      Role role = Role.values()[random.nextInt(Role.values().length)];
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          Actor before = actor(desk, to);
          boolean mayBeGiven =
              by.roles().contains(Role.ADMINISTRATOR)
                  && !by.person().equals(to)
                  && !before.roles().contains(role)
                  && before.roles().stream().allMatch(it -> it.goesWith(role));
          boolean given =
              desk.roles
                  .give(
                      by,
                      to,
                      role,
                      random.nextBoolean() ? null : desk.now().plus(Duration.ofHours(5)))
                  .isEmpty();
          assertThat(given).as("%s gives %s to %s", by.person(), role, to).isEqualTo(mayBeGiven);
        }
        case 2 -> {
          List<Membership> all = desk.roles.notOver();
          desk.roles.end(by, all.get(random.nextInt(all.size())).id());
        }
        default -> desk.pass(Duration.ofHours(random.nextInt(4)));
      }
      assertThat(desk.people.holding(Role.ADMINISTRATOR)).as("step %d", step).isNotEmpty();
      for (PersonId person : cast) {
        assertThat(Roles.goTogether(actor(desk, person).roles())).as("step %d", step).isTrue();
      }
    }

    assertThat(cast)
        .allSatisfy(
            person ->
                assertThat(desk.roles.of(person))
                    .noneMatch(it -> it.person().equals(it.givenBy())));
  }

  private static Actor actor(PeopleDesk desk, PersonId person) {
    return new Actor(
        person,
        person.value(),
        desk.roles.of(person).stream()
            .filter(it -> it.holds(desk.now()))
            .map(Membership::role)
            .collect(Collectors.toSet()));
  }
}
