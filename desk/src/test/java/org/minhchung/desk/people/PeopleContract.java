package org.minhchung.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.springframework.dao.DataIntegrityViolationException;

/** What the room of people holds, and refuses, whichever database it stands on. */
abstract class PeopleContract {

  private PeopleDesk desk;

  abstract OpenedDesk database();

  @BeforeEach
  void openTheRoom() {
    desk = new PeopleDesk(database());
  }

  @Test
  void theFirstLinkMakesAnAdministratorAndWorksOnce() {
    desk.real();
    Secret link = desk.entrances.setUp().orElseThrow();

    Entrances.Entered first = join(link, "Lan");
    Entrances.Entered second = join(link, "Minh");

    PersonId lan = ((Entrances.Entered.In) first).person();
    assertThat(second).isInstanceOf(Entrances.Entered.Closed.class);
    assertThat(desk.people.holding(Role.ADMINISTRATOR))
        .extracting(Account::id)
        .containsExactly(lan);
    assertThat(desk.entrances.setUp()).isEmpty();
  }

  @Test
  void aNewStartReplacesTheFirstLinkAndADayEndsIt() {
    desk.real();
    Secret first = desk.entrances.setUp().orElseThrow();
    Secret second = desk.entrances.setUp().orElseThrow();

    assertThat(desk.entrances.look(first)).isEmpty();
    assertThat(desk.entrances.look(second)).isPresent();
    desk.pass(Entrances.SET_UP);
    assertThat(desk.entrances.look(second)).isEmpty();
  }

  @Test
  void theRecordsHoldTheHashOfALinkAndOfASessionAndNeitherSecret() {
    desk.real();
    Secret link = desk.entrances.setUp().orElseThrow();
    Secret session = ((Entrances.Entered.In) join(link, "Lan")).session();

    assertThat(everything("one_time_link") + everything("staff_session"))
        .contains(link.hash(), session.hash())
        .doesNotContain(link.value(), session.value());
  }

  @Test
  void anInvitationBringsItsRolesUntilTheirEndAndSaysWhoGaveThem() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    var end = desk.now().plus(Duration.ofDays(30));
    Secret link = desk.entrances.invite(lan, Set.of(Role.VERIFIER, Role.EDITOR), end).orElseThrow();

    PersonId minh = ((Entrances.Entered.In) join(link, "Minh")).person();

    assertThat(desk.roles.of(minh))
        .extracting(Membership::role, Membership::until, Membership::givenBy)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Role.VERIFIER, end, lan.person()),
            org.assertj.core.groups.Tuple.tuple(Role.EDITOR, end, lan.person()));
  }

  @Test
  void aTakenNameLeavesTheInvitationOpen() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Secret link = desk.entrances.invite(lan, Set.of(Role.VERIFIER), null).orElseThrow();

    assertThat(join(link, "LAN")).isInstanceOf(Entrances.Entered.NameTaken.class);
    assertThat(join(link, "Minh")).isInstanceOf(Entrances.Entered.In.class);
  }

  @Test
  void aKeyThatDoesNotComeThroughLeavesNoAccountBehind() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Secret link = desk.entrances.invite(lan, Set.of(Role.VERIFIER), null).orElseThrow();

    Entrances.Entered entered =
        desk.entrances.join(
            link,
            new PersonId(desk.ids.ordered()),
            new PersonName("Minh"),
            Locale.of("vi"),
            _ -> false);

    assertThat(entered).isInstanceOf(Entrances.Entered.NoKey.class);
    assertThat(desk.people.all()).extracting(Account::name).containsExactly("Lan");
    assertThat(desk.entrances.look(link)).isPresent();
  }

  @Test
  void onlyWhoKeepsTheAccountsInvitesAndNeverToRolesThatDoNotGoTogether() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor chi = desk.somebody("Chi", Role.EDITOR, Role.COORDINATOR);

    assertThat(desk.entrances.invite(chi, Set.of(Role.CONTRIBUTOR), null)).isEmpty();
    assertThat(desk.entrances.invite(lan, Set.of(), null)).isEmpty();
    assertThat(desk.entrances.invite(lan, Set.of(Role.ADMINISTRATOR, Role.EDITOR), null)).isEmpty();
    assertThat(desk.entrances.invite(lan, Set.of(Role.VERIFIER), desk.now())).isEmpty();
  }

  @Test
  void aResetIsForSomebodyElseAndEndsEverythingThatOpenedTheAccount() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor minh = desk.somebody("Minh", Role.VERIFIER);
    Secret before = desk.sessions.begin(minh.person(), StaffSession.Manner.PASSWORD);
    database().records().write(() -> keepPassword(minh.person()));
    List<String> codes = desk.passwords.newRecoveryCodes(minh.person());

    assertThat(desk.entrances.reset(lan, lan.person())).isEmpty();
    assertThat(desk.entrances.reset(minh, lan.person())).isEmpty();
    Secret link = desk.entrances.reset(lan, minh.person()).orElseThrow();
    Entrances.Entered entered = desk.entrances.comeBack(link, this::keepPassword);

    Secret session = ((Entrances.Entered.In) entered).session();
    assertThat(desk.sessions.of(before)).isEmpty();
    assertThat(desk.sessions.of(session).orElseThrow().actor()).isEqualTo(minh);
    assertThat(desk.passwords.recovers(minh.person(), codes.getFirst())).isFalse();
    assertThat(desk.entrances.look(link)).isEmpty();
  }

  @Test
  void onTheMachineOnlyAdministratorsAreLetBackIn() {
    desk.somebody("Lan", Role.ADMINISTRATOR);
    desk.somebody("Minh", Role.VERIFIER);

    assertThat(desk.entrances.resetOnTheMachine(new PersonName("lan"))).isPresent();
    assertThat(desk.entrances.resetOnTheMachine(new PersonName("Minh"))).isEmpty();
    assertThat(desk.entrances.resetOnTheMachine(new PersonName("Nobody"))).isEmpty();
  }

  @Test
  void theDatabaseItselfKeepsAdministratorsFromJudging() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor minh = desk.somebody("Minh", Role.EDITOR);

    for (Role judging : List.of(Role.CONTRIBUTOR, Role.VERIFIER, Role.EDITOR)) {
      assertThatThrownBy(() -> desk.run(membership(lan, judging, 5, "NULL", minh)))
          .isInstanceOf(DataIntegrityViolationException.class);
    }
    assertThatThrownBy(() -> desk.run(membership(minh, Role.ADMINISTRATOR, 5, "NULL", lan)))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                desk.run(
                    membership(
                        minh,
                        Role.ADMINISTRATOR,
                        0,
                        Long.toString(desk.now().toEpochMilli() + 1),
                        lan)))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(desk.run(membership(minh, Role.ADMINISTRATOR, 5, "10", lan))).isEqualTo(1);
  }

  @Test
  void theDatabaseItselfLetsNobodyGiveThemselvesARoleOrStretchOne() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);

    Stream.of(
            membership(lan, Role.AUDITOR, 5, "NULL", lan),
            "UPDATE membership SET role = 'editor'",
            "UPDATE membership SET from_at = 0",
            "UPDATE membership SET until_at = NULL",
            "UPDATE membership SET given_by = account_id",
            "DELETE FROM membership",
            "UPDATE account SET sample = 1",
            "UPDATE audit SET fields = 'x'")
        .forEach(
            statement -> {
              desk.database
                  .records()
                  .write(
                      () -> {
                        desk.audit.record(lan, "people.tried", lan.person().value());
                        return lan;
                      });
              assertThatThrownBy(() -> desk.run(statement))
                  .as(statement)
                  .isInstanceOf(DataIntegrityViolationException.class);
            });
  }

  @Test
  void theLastAdministratorStays() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor minh = desk.somebody("Minh");
    String only = desk.roles.of(lan.person()).getFirst().id();

    assertThat(desk.roles.end(lan, only)).contains(Roles.Refused.LAST_ADMINISTRATOR);
    assertThat(
            desk.roles.give(
                lan, minh.person(), Role.ADMINISTRATOR, desk.now().plus(Duration.ofDays(1))))
        .isEmpty();
    assertThat(desk.roles.end(lan, only)).contains(Roles.Refused.LAST_ADMINISTRATOR);
    desk.pass(Duration.ofDays(2));
    assertThat(desk.roles.give(lan, minh.person(), Role.ADMINISTRATOR, null)).isEmpty();
    assertThat(desk.roles.end(lan, only)).isEmpty();
  }

  @Test
  void aRoleIsTheActorsFromItsBeginningUntilItsEnd() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor minh = desk.somebody("Minh", Role.CONTRIBUTOR);
    desk.roles.give(lan, minh.person(), Role.VERIFIER, desk.now().plus(Duration.ofHours(1)));
    Secret session = desk.sessions.begin(minh.person(), StaffSession.Manner.PASSKEY);

    assertThat(rolesOf(session)).containsExactlyInAnyOrder(Role.CONTRIBUTOR, Role.VERIFIER);
    desk.pass(Duration.ofHours(1));
    assertThat(rolesOf(session)).containsExactly(Role.CONTRIBUTOR);
  }

  @Test
  void aSessionIsNotedOnceAMinuteAndEndsUnusedOrOld() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Secret session = desk.sessions.begin(lan.person(), StaffSession.Manner.PASSKEY);

    assertThat(seen()).isEqualTo("2026-11-22T12:00:00Z");
    desk.pass(Duration.ofSeconds(49));
    desk.sessions.of(session);
    assertThat(seen()).isEqualTo("2026-11-22T12:00:00Z");
    desk.pass(Duration.ofSeconds(1));
    desk.sessions.of(session);
    assertThat(seen()).isEqualTo("2026-11-22T12:01:00Z");
    desk.pass(Sessions.UNUSED);
    assertThat(desk.sessions.of(session)).isEmpty();
    desk.purge.run();
    assertThat(everything("staff_session")).isEqualTo("[]");
  }

  @Test
  void aPasswordOpensWithItsCodeAndEachCodeOnce() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    String secret = desk.passwords.newCodeSecret();
    String hash = desk.passwords.hash("bốn từ nối nhau");
    database()
        .records()
        .write(
            () -> {
              desk.passwords.keep(lan.person(), hash, secret);
              return lan;
            });
    String code = codeNow(secret);
    var person = java.util.Optional.of(lan.person());

    assertThat(everything("password")).doesNotContain(secret, "bốn từ").contains("$argon2id$");
    assertThat(desk.passwords.tries(person, "bốn từ khác hẳn", code))
        .isEqualTo(Passwords.Tried.WRONG);
    assertThat(desk.passwords.tries(person, "bốn từ nối nhau", "000000"))
        .isEqualTo(Passwords.Tried.WRONG);
    assertThat(desk.passwords.tries(person, "bốn từ nối nhau", code))
        .isEqualTo(Passwords.Tried.RIGHT);
    assertThat(desk.passwords.tries(person, "bốn từ nối nhau", code))
        .isEqualTo(Passwords.Tried.WRONG);
    assertThat(desk.passwords.tries(java.util.Optional.empty(), "bốn từ nối nhau", code))
        .isEqualTo(Passwords.Tried.WRONG);
  }

  @Test
  void aRecoveryCodeWorksOnceHoweverItIsTyped() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    List<String> codes = desk.passwords.newRecoveryCodes(lan.person());

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    String typed = codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(desk.passwords.recovers(lan.person(), typed)).isTrue();
    assertThat(desk.passwords.recovers(lan.person(), typed)).isFalse();
    assertThat(desk.passwords.recoveryCodesLeft(lan.person())).isEqualTo(9);
    assertThat(everything("recovery_code")).doesNotContain(codes.get(1));
  }

  @Test
  void whoGuessesSlowsNobodyDownWhoIsKnown() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    SlowDown.Subject strangers = desk.slowDown.subject(lan.person(), "");
    SlowDown.Subject known = desk.slowDown.subject(lan.person(), "this-browser");

    for (int i = 0; i < 1_000; i++) {
      desk.slowDown.failed(strangers);
    }

    assertThat(desk.slowDown.mayTry(strangers)).isFalse();
    assertThat(desk.slowDown.mayTry(known)).isTrue();
    desk.pass(SlowDown.LONGEST);
    assertThat(desk.slowDown.mayTry(strangers)).isTrue();
  }

  @Test
  void oneClickOpensTheDemosCastAndNobodyElse() {
    Actor real = desk.somebody("Lan", Role.ADMINISTRATOR);
    desk.samples.load();
    desk.samples.load();

    assertThat(desk.samples.all()).hasSize(Role.values().length);
    for (SampleAccounts.Cast one : desk.samples.all()) {
      assertThat(desk.samples.enter(one.account().id().value())).isPresent();
    }
    assertThat(desk.samples.enter(real.person().value())).isEmpty();
    assertThatThrownBy(() -> desk.sessions.begin(real.person(), StaffSession.Manner.SAMPLE))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> desk.run("UPDATE desk SET sample = 0"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aRealDeskHasNoSampleAccountAndTheDatabaseTakesNone() {
    desk.real();
    desk.samples.load();

    assertThat(desk.people.all()).isEmpty();
    assertThat(desk.samples.all()).isEmpty();
    assertThatThrownBy(
            () ->
                desk.run(
                    """
                    INSERT INTO account (account_id, desk_id, name, name_folded, language, since, sample)
                    SELECT '01936f00-0000-7000-8000-000000000001', desk_id, 'A', 'a', 'vi', '2026-01-01', 1
                      FROM desk
                    """))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aDeedIsFoundByPersonActionAndDayAndHasNoText() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    Actor chi = desk.somebody("Chi", Role.EDITOR);
    String claim = desk.ids.ordered();
    note(lan, "claims.claim-made", claim);
    desk.pass(Duration.ofDays(1));
    note(chi, "claims.claim-made", claim);
    note(chi, "claims.claim-confirmed", claim, "kind", "sentence");

    assertThat(find(chi.person(), "claims.claim-made", null)).hasSize(1);
    assertThat(find(null, "", LocalDate.parse("2026-11-23"))).hasSize(2);
    assertThat(find(null, "claims.claim-confirmed", null).getFirst().fields())
        .containsExactly("kind", "sentence");
    assertThat(desk.deeds.actions()).containsExactly("claims.claim-confirmed", "claims.claim-made");
    assertThatThrownBy(() -> note(lan, "claims.claim-made", "what somebody wrote"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> note(lan, "claims.claim-made", claim, "A sentence."))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeedAboutAMessageOrItsLikeHasADayAndNothingFiner() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);

    note(lan, "claims.group-closed", desk.ids.unlinked());

    Deed deed = find(null, "", null).getFirst();
    assertThat(deed.at()).isNull();
    assertThat(deed.day()).isEqualTo(LocalDate.parse("2026-11-22"));
    assertThat(java.util.UUID.fromString(deed.id()).version()).isEqualTo(4);
  }

  @Test
  void aDeedIsForgottenWithinAYear() {
    Actor lan = desk.somebody("Lan", Role.ADMINISTRATOR);
    note(lan, "people.tried", lan.person().value());

    desk.pass(Duration.ofDays(362));
    desk.purge.run();
    assertThat(find(null, "", null)).hasSize(1);
    desk.pass(Duration.ofDays(2));
    desk.purge.run();
    assertThat(find(null, "", null)).isEmpty();
  }

  private boolean keepPassword(PersonId person) {
    desk.passwords.keep(person, "$argon2id$", desk.passwords.newCodeSecret());
    return true;
  }

  private Entrances.Entered join(Secret link, String name) {
    return desk.entrances.join(
        link,
        new PersonId(desk.ids.ordered()),
        new PersonName(name),
        Locale.of("vi"),
        this::keepPassword);
  }

  private void note(Actor by, String action, String subject, String... fields) {
    database()
        .records()
        .write(
            () -> {
              desk.audit.record(by, action, subject, fields);
              return by;
            });
  }

  private List<Deed> find(PersonId by, String action, LocalDate day) {
    return desk.deeds.find(new DeedFilter(by, action, day), 0, 50);
  }

  private Set<Role> rolesOf(Secret session) {
    return desk.sessions.of(session).orElseThrow().actor().roles();
  }

  private String seen() {
    long millis =
        database().jdbc().sql("SELECT seen_at FROM staff_session").query(Long.class).single();
    return java.time.Instant.ofEpochMilli(millis).toString();
  }

  private String codeNow(String secret) {
    for (int code = 0; code < 1_000_000; code++) {
      String digits = String.format(Locale.ROOT, "%06d", code);
      if (desk.passwords.fits(secret, digits)) {
        return digits;
      }
    }
    throw new AssertionError("no code fits");
  }

  private String everything(String table) {
    return database().jdbc().sql("SELECT * FROM " + table).query().listOfRows().toString();
  }

  private String membership(Actor to, Role role, long from, String until, Actor giver) {
    return """
    INSERT INTO membership (membership_id, account_id, role, from_at, until_at, given_by)
    VALUES ('%s', '%s', '%s', %d, %s, '%s')
    """
        .formatted(
            desk.ids.ordered(),
            to.person().value(),
            role.key(),
            from,
            until,
            giver.person().value());
  }
}
