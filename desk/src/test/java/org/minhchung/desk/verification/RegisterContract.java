package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.fetch.WebAddress;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.OpenedDesk;
import org.minhchung.desk.verification.RegisterKeeping.Outcome;
import org.minhchung.desk.verification.store.RegisterStore;
import org.springframework.dao.DataIntegrityViolationException;

/** Two people keep the register, in public, whichever database holds it. */
abstract class RegisterContract {

  private static final Actor MINH = actor(1, "Minh");
  private static final Actor LAN = actor(2, "Lan");

  private Instant now = Instant.parse("2026-11-28T08:00:00Z");
  private final Random random = new Random(7);
  private final Ids ids = new Ids(() -> now, random);
  private final List<String> deeds = new ArrayList<>();
  private final List<RegisterLog.Change> logged = new ArrayList<>();

  abstract OpenedDesk database();

  abstract List<String> alsoForbidden();

  @Test
  void aPublisherIsInTheRegisterOnceASecondPersonConfirmedItAndTheLogHasIt() {
    Party party = publisher("Báo Sông Xanh (mẫu)", "songxanh.example");
    RegisterEntryId entry = done(keeping().propose(MINH, new RegisterChange.PartyFiled(party)));

    assertThat(register().parties()).isEmpty();
    assertThat(store().waiting())
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.change()).isEqualTo(new RegisterChange.PartyFiled(party));
              assertThat(waiting.proposedBy()).isEqualTo(MINH.person());
              assertThat(waiting.proposedAt()).isEqualTo(now);
            });

    done(keeping().confirm(LAN, entry));
    assertThat(register().parties()).as("not before readers can fetch the entry").isEmpty();
    show(entry);

    assertThat(register().publishers()).containsExactly(party);
    assertThat(register().publisherOf("www.songxanh.example")).contains(party);
    assertThat(register().publisherOf("tin.songxanh.example")).contains(party);
    assertThat(register().publisherOf("xsongxanh.example")).isEmpty();
    assertThat(store().waiting()).isEmpty();
    assertThat(logged).containsExactly(RegisterLog.Change.ADDED);
    assertThat(deeds)
        .containsExactly(
            "verification.register-proposed " + entry.value(),
            "verification.register-confirmed " + entry.value());
  }

  @Test
  void nobodyDecidesOnWhatTheyProposed() {
    RegisterEntryId entry =
        done(
            keeping()
                .propose(MINH, new RegisterChange.PartyFiled(publisher("Báo Một", "mot.example"))));

    assertThat(keeping().confirm(MINH, entry))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.SAME_PERSON));
    assertThat(keeping().drop(MINH, entry))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.SAME_PERSON));
    assertThat(logged).isEmpty();
  }

  @Test
  void whatIsDecidedCannotBeDecidedAgain() {
    RegisterEntryId entry =
        done(
            keeping()
                .propose(MINH, new RegisterChange.PartyFiled(publisher("Báo Một", "mot.example"))));
    done(keeping().drop(LAN, entry));

    assertThat(keeping().confirm(LAN, entry))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.NOT_WAITING));
    assertThat(register().parties()).isEmpty();
  }

  @Test
  void aNewNameTakesThePlaceOfTheOldAndBothStayReadable() {
    Party before = filed(publisher("Báo Một", "mot.example"));
    now = now.plus(Duration.ofDays(1));
    Party after =
        filed(new Party(before.id(), before.kind(), "Báo Hai", before.site(), before.imprint()));

    assertThat(register().publishers()).containsExactly(after);
    assertThat(register().changesOf(before.id()))
        .extracting(ShownEntry::change)
        .containsExactly(
            new RegisterChange.PartyFiled(after), new RegisterChange.PartyFiled(before));
    assertThat(logged).containsExactly(RegisterLog.Change.ADDED, RegisterLog.Change.CHANGED);
  }

  @Test
  void aSiteBelongsToOnePublisher() {
    filed(publisher("Báo Một", "mot.example"));

    assertThat(
            keeping()
                .propose(MINH, new RegisterChange.PartyFiled(publisher("Báo Khác", "mot.example"))))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.SITE_TAKEN));
  }

  @Test
  void aNewLinkCountsAtOnceAndItsEndAfterThirtyDays() {
    Party paper = filed(publisher("Báo Một", "mot.example"));
    Party owner = filed(organisation("Tập đoàn Đồng Tâm (mẫu)"));
    ControlLink link = filed(link(paper, owner, ControlLink.Control.OWNER));

    assertThat(register().above(paper.id(), now))
        .extracting(PublisherRegister.Standing::link)
        .containsExactly(link);

    RegisterEntryId end =
        filed(new RegisterChange.LinkEnded(link.id(), "Đã bán hết phần vốn (mẫu)."));
    assertThat(register().link(link.id()).orElseThrow().until())
        .isEqualTo(now.plus(Duration.ofDays(30)));
    assertThat(register().above(paper.id(), now.plus(Duration.ofDays(30)).minusMillis(1)))
        .hasSize(1);
    assertThat(register().above(paper.id(), now.plus(Duration.ofDays(30)))).isEmpty();
    assertThat(register().changesOf(owner.id()))
        .extracting(ShownEntry::id)
        .startsWith(end, link.id());
  }

  @Test
  void aLinkIsFiledOnceAndEndedOnce() {
    Party paper = filed(publisher("Báo Một", "mot.example"));
    Party owner = filed(organisation("Tập đoàn Đồng Tâm (mẫu)"));
    ControlLink link = filed(link(paper, owner, ControlLink.Control.OWNER));

    assertThat(
            keeping()
                .propose(
                    MINH,
                    new RegisterChange.LinkFiled(link(paper, owner, ControlLink.Control.OWNER))))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.ALREADY_LINKED));
    filed(new RegisterChange.LinkEnded(link.id(), "Hết."));
    assertThat(keeping().propose(MINH, new RegisterChange.LinkEnded(link.id(), "Hết.")))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.ALREADY_ENDING));
    assertThat(keeping().propose(MINH, new RegisterChange.LinkEnded(keeping().newEntry(), "Hết.")))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.UNKNOWN_LINK));
    assertThat(
            keeping()
                .propose(
                    MINH,
                    new RegisterChange.LinkFiled(
                        link(paper, organisation("Ai đó"), ControlLink.Control.FUNDER))))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.UNKNOWN_PARTY));
  }

  @Test
  void twoProposalsOfOneLinkCannotBothBeConfirmed() {
    Party paper = filed(publisher("Báo Một", "mot.example"));
    Party owner = filed(organisation("Tập đoàn Đồng Tâm (mẫu)"));
    RegisterEntryId one =
        done(
            keeping()
                .propose(
                    MINH,
                    new RegisterChange.LinkFiled(link(paper, owner, ControlLink.Control.OWNER))));
    RegisterEntryId two =
        done(
            keeping()
                .propose(
                    MINH,
                    new RegisterChange.LinkFiled(link(paper, owner, ControlLink.Control.OWNER))));
    done(keeping().confirm(LAN, one));
    show(one);

    assertThat(keeping().confirm(LAN, two))
        .isEqualTo(new Outcome.Refused(RegisterRefusal.ALREADY_LINKED));
  }

  @Test
  void theContentIsKeptAsItWasLoggedAndSaysWhatWasConfirmed() {
    Party party = filed(publisher("Báo Một", "mot.example"));

    assertThat(store().shown())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.content().text(StandardCharsets.UTF_8))
                  .isEqualTo(
                      "{\"imprint\":\"https://mot.example/toa-soan\",\"kind\":\"publisher\","
                          + "\"name\":\"Báo Một\",\"party\":\"%s\",\"site\":\"mot.example\"}"
                              .formatted(party.id().value()));
              assertThat(shown.salt().size()).isEqualTo(32);
              assertThat(shown.leafIndex()).isZero();
            });
  }

  @Test
  void theDatabaseItselfRefusesWhatTheRegisterForbids() {
    Party paper = filed(publisher("Báo Một", "mot.example"));
    Party owner = filed(organisation("Tập đoàn Đồng Tâm (mẫu)"));
    ControlLink link = filed(link(paper, owner, ControlLink.Control.OWNER));
    filed(new RegisterChange.LinkEnded(link.id(), "Hết."));
    ControlLink other = filed(link(paper, owner, ControlLink.Control.FUNDER));
    RegisterEntryId end =
        done(keeping().propose(MINH, new RegisterChange.LinkEnded(other.id(), "Hết.")));
    String before = everything();

    List<String> statements = new ArrayList<>();
    for (String table :
        List.of(
            "register_entry",
            "register_party",
            "register_link",
            "register_link_end",
            "register_decision",
            "register_shown")) {
      statements.add("UPDATE " + table + " SET entry_id = entry_id");
      statements.add("DELETE FROM " + table);
    }
    statements.add(
        """
        INSERT INTO register_decision (entry_id, decision, decided_by, decided_at)
        SELECT entry_id, 'dropped', proposed_by, 1 FROM register_entry WHERE entry_id = '%s'
        """
            .formatted(end.value()));
    statements.add(
        """
        INSERT INTO register_decision (entry_id, decision, decided_by, decided_at, effective_at,
                                       content, salt, leaf_index)
        SELECT '%s', 'confirmed', 'somebody', 1, 2592000000, content, salt, 99
          FROM register_decision
         WHERE leaf_index = 0
        """
            .formatted(end.value()));
    statements.add(
        "INSERT INTO register_shown (entry_id, shown_at) VALUES ('%s', 1)".formatted(end.value()));
    statements.add(
        """
        INSERT INTO register_party (entry_id, party_id, kind, name, site, imprint)
        VALUES ('%s', 'x', 'publisher', 'Không rõ', 'x.example', '')
        """
            .formatted(end.value()));
    statements.addAll(alsoForbidden());

    for (String statement : statements) {
      assertThatThrownBy(
              () -> database().records().write(() -> database().jdbc().sql(statement).update()))
          .as(statement)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() {
    return store().shown().stream().map(ShownEntry::change).toList() + "" + store().waiting();
  }

  private Party filed(Party party) {
    filed(new RegisterChange.PartyFiled(party));
    return party;
  }

  private ControlLink filed(ControlLink link) {
    filed(new RegisterChange.LinkFiled(link));
    return link;
  }

  private RegisterEntryId filed(RegisterChange change) {
    RegisterEntryId entry = done(keeping().propose(MINH, change));
    done(keeping().confirm(LAN, entry));
    show(entry);
    return entry;
  }

  private void show(RegisterEntryId entry) {
    database()
        .records()
        .write(
            () -> {
              store().show(entry, now);
              store().show(entry, now);
              return entry;
            });
  }

  private static RegisterEntryId done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).entry();
  }

  private Party publisher(String name, String site) {
    return new Party(
        new PartyId(ids.ordered()),
        Party.Kind.PUBLISHER,
        name,
        site,
        address("https://" + site + "/toa-soan"));
  }

  private Party organisation(String name) {
    return new Party(
        new PartyId(ids.ordered()),
        Party.Kind.ORGANISATION,
        name,
        "",
        address("https://danh-ba.example/" + random.nextInt(1_000_000)));
  }

  private ControlLink link(Party controlled, Party controller, ControlLink.Control control) {
    return new ControlLink(
        new RegisterEntryId(ids.ordered()),
        controlled.id(),
        controller.id(),
        control,
        null,
        address("https://danh-ba.example/so-huu"));
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }

  private static Actor actor(int number, String name) {
    return new Actor(
        new PersonId("0195f3a0-0000-7000-8000-00000000000" + number), name, Set.of(Role.EDITOR));
  }

  private PublisherRegister register() {
    return new PublisherRegister(store().shown());
  }

  private RegisterStore store() {
    return new RegisterStore(database().jdbc(), database().profiles());
  }

  private RegisterKeeping keeping() {
    return new RegisterKeeping(
        store(),
        (_, _, change, _, _, _) -> {
          logged.add(change);
          return logged.size() - 1;
        },
        (_, action, subject, _) -> deeds.add(action + " " + subject),
        database().records(),
        ids,
        () -> now,
        random);
  }
}
