package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimMaking;
import org.minhchung.desk.claims.CloseReason;
import org.minhchung.desk.claims.Deed;
import org.minhchung.desk.claims.Done;
import org.minhchung.desk.claims.GroupDecisions;
import org.minhchung.desk.claims.Harm;
import org.minhchung.desk.claims.ItemId;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Proposals;
import org.minhchung.desk.claims.QueueFilter;
import org.minhchung.desk.claims.QueueItem;
import org.minhchung.desk.claims.QueueItem.State;
import org.minhchung.desk.claims.ReachBand;
import org.minhchung.desk.claims.Sorting;
import org.minhchung.desk.claims.Topic;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** The queue and what people do to it, whichever database holds it. */
abstract class QueueContract {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final Actor LAN = actor("01936f00-0000-7000-8000-000000000001", "Lan");
  private static final Actor MINH = actor("01936f00-0000-7000-8000-000000000002", "Minh");
  private static final CellId FLOOD = new CellId("11111111-0000-4000-8000-000000000001");
  private static final CellId SCHOOL = new CellId("22222222-0000-4000-8000-000000000002");
  private static final CellId SALT = new CellId("33333333-0000-4000-8000-000000000003");

  private final List<String> audited = new ArrayList<>();
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-28T05:00:00Z"));
  private final Ids ids = new Ids(clock, new Random(5));
  private boolean differ;

  private GroupStore groups;
  private QueueStore queue;
  private ProposalStore proposals;
  private Sorting sorting;
  private ClaimMaking making;

  abstract OpenedDesk database();

  @BeforeEach
  void threeGroupsWait() {
    var db = database().jdbc();
    var outbox = database().outbox();
    var profiles = database().profiles();
    groups = new GroupStore(db, ids);
    queue = new QueueStore(db);
    proposals = new ProposalStore(db, ids);
    var reaches = new ReachStore(db, profiles, outbox, clock);
    sorting =
        new Sorting(
            queue,
            new DeedStore(db, ids, reaches),
            proposals,
            new LinkingGroups(),
            database().records(),
            (by, action, subject, fields) -> audited.add(by.name() + " " + action),
            clock);
    making =
        new ClaimMaking(
            new ClaimStore(db, profiles, ids, clock),
            proposals,
            queue,
            new SightingStore(db, profiles, outbox),
            database().records(),
            (by, action, subject, fields) -> audited.add(by.name() + " " + action),
            clock);
    arrive("Nước về rồi bà con ơi", FLOOD, TODAY);
    arrive("Mai cả tỉnh nghỉ học", SCHOOL, TODAY);
    arrive("Muối sắp hết rồi", SALT, TODAY.minusDays(3));
  }

  @Test
  void whatWaitsLongerComesFirstAmongEquals() {
    assertThat(open()).extracting(QueueItem::id).first().isEqualTo(item(SALT));
    assertThat(queue.examples(List.of(item(SALT), item(FLOOD))))
        .containsOnly(
            Map.entry(item(SALT), "Muối sắp hết rồi"),
            Map.entry(item(FLOOD), "Nước về rồi bà con ơi"));
  }

  @Test
  void whatManyAskComesBeforeWhatWaits() {
    write(
        () -> {
          reached(FLOOD, ReachBand.FIFTY);
          return 1;
        });

    assertThat(open()).extracting(QueueItem::id).first().isEqualTo(item(FLOOD));
    assertThat(open().getFirst().reach().band()).isEqualTo(ReachBand.FIFTY);
  }

  @Test
  void whatCameSinceIsCountedAndNothingMoves() {
    long seen = queue.latest();
    assertThat(queue.newer(seen)).isZero();

    arrive(
        "Ăn chuối cùng khoai thì chết", new CellId("44444444-0000-4000-8000-000000000004"), TODAY);

    assertThat(queue.newer(seen)).isEqualTo(1);
  }

  @Test
  void pagesFollowOneAnother() {
    for (int i = 10; i < 80; i++) {
      arrive("Tin số " + i, new CellId("55555555-0000-4000-8000-0000000000" + i), TODAY);
    }
    List<QueueItem> first = open();
    List<QueueItem> then = queue.page(QueueFilter.open(), first.getLast());

    assertThat(first).hasSize(50);
    assertThat(then).hasSize(23).doesNotContainAnyElementsOf(first);
  }

  @Test
  void manyAreSortedAtOnceAndPutBack() {
    Done done =
        sorting.apply(
            LAN, new Deed.Sort(Topic.DISASTER, "46", Harm.URGENT, null), seen(FLOOD, SCHOOL));

    assertThat(done)
        .isInstanceOfSatisfying(Done.Well.class, it -> assertThat(it.items()).isEqualTo(2));
    assertThat(open()).extracting(QueueItem::id).last().isEqualTo(item(SALT));
    assertThat(of(FLOOD).harm()).isEqualTo(Harm.URGENT);
    assertThat(audited).containsExactly("Lan claims.item.sort", "Lan claims.item.sort");

    assertThat(sorting.undo(LAN, deed(done))).isInstanceOf(Done.Well.class);
    assertThat(of(FLOOD).harm()).isEqualTo(Harm.UNKNOWN);
    assertThat(of(FLOOD).topic()).isEmpty();
    assertThat(open()).extracting(QueueItem::id).first().isEqualTo(item(SALT));
  }

  @Test
  void whatSomebodyElseChangedIsNotOverwritten() {
    Map<ItemId, Integer> seen = seen(FLOOD, SCHOOL);
    sorting.apply(MINH, new Deed.Assign(MINH.person()), seen(FLOOD));

    Done done = sorting.apply(LAN, new Deed.Assign(LAN.person()), seen);

    assertThat(done)
        .isInstanceOfSatisfying(
            Done.Well.class,
            it -> {
              assertThat(it.items()).isEqualTo(1);
              assertThat(it.missed()).isEqualTo(1);
            });
    assertThat(of(FLOOD).assignedTo()).isEqualTo(MINH.person());
    assertThat(queue.page(new QueueFilter(QueueFilter.Show.FREE, "", null), null))
        .extracting(QueueItem::id)
        .containsExactly(item(SALT));
    assertThat(queue.page(new QueueFilter(QueueFilter.Show.MINE, "", LAN.person()), null))
        .extracting(QueueItem::id)
        .containsExactly(item(SCHOOL));
  }

  @Test
  void anUndoLeavesAloneWhatWasChangedSince() {
    Done done = sorting.apply(LAN, new Deed.Assign(LAN.person()), seen(FLOOD, SCHOOL));
    sorting.apply(MINH, new Deed.Assign(MINH.person()), seen(FLOOD));

    sorting.undo(LAN, deed(done));

    assertThat(of(FLOOD).assignedTo()).isEqualTo(MINH.person());
    assertThat(of(SCHOOL).assignedTo()).isNull();
  }

  @Test
  void onlyWhoDidItUndoesItAndOnlyForTenMinutesAndOnce() {
    Done done = sorting.apply(LAN, new Deed.Close(CloseReason.UNCLEAR), seen(FLOOD));

    assertThat(sorting.undo(MINH, deed(done))).isInstanceOf(Done.Refused.class);
    clock.forward(601);
    assertThat(sorting.undo(LAN, deed(done))).isInstanceOf(Done.Refused.class);
    assertThat(of(FLOOD).state()).isEqualTo(new State.Closed(CloseReason.UNCLEAR));

    Done again = sorting.apply(LAN, new Deed.Reopen(), seen(FLOOD));
    assertThat(of(FLOOD).state()).isEqualTo(new State.Open());
    assertThat(sorting.undo(LAN, deed(again))).isInstanceOf(Done.Well.class);
    assertThat(sorting.undo(LAN, deed(again))).isInstanceOf(Done.Refused.class);
    assertThat(of(FLOOD).state()).isEqualTo(new State.Closed(CloseReason.UNCLEAR));
  }

  @Test
  void joinedGroupsAreOneItemUntilTheJoinIsUndone() {
    Done done = sorting.join(LAN, List.of(item(FLOOD), item(SCHOOL), item(SALT)));

    assertThat(open()).extracting(QueueItem::id).containsExactly(item(SALT));
    assertThat(of(FLOOD).state()).isEqualTo(new State.Joined(item(SALT)));
    assertThat(queue.wordings(item(SALT), 10)).hasSize(3);
    arrive("Nước về tới cầu rồi", FLOOD, TODAY.plusDays(1));
    assertThat(of(SALT).lastDay()).isEqualTo(TODAY.plusDays(1));

    sorting.undo(LAN, deed(done));
    assertThat(open())
        .extracting(QueueItem::id)
        .containsExactlyInAnyOrder(item(SALT), item(SCHOOL), item(FLOOD));
    assertThat(queue.wordings(item(FLOOD), 10)).hasSize(2);
  }

  @Test
  void whatTheEngineTellsApartIsJoinedByTwoPeople() {
    differ = true;

    Done done = sorting.join(LAN, List.of(item(FLOOD), item(SCHOOL)));

    assertThat(open()).hasSize(3);
    String proposal = ((Done.Waits) done).proposal();
    assertThat(sorting.decideJoin(LAN, proposal, true))
        .isEqualTo(new Done.Refused("claims.refused.second-person"));
    assertThat(open()).hasSize(3);
    assertThat(sorting.decideJoin(MINH, proposal, true)).isInstanceOf(Done.Well.class);
    assertThat(open()).hasSize(2);
    assertThat(of(FLOOD).across()).isTrue();
    assertThat(sorting.decideJoin(MINH, proposal, true)).isInstanceOf(Done.Refused.class);
  }

  @Test
  void whatNobodyCameToIsClosedWhenItsMessagesAreGone() {
    var messages =
        new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
    write(() -> messages.purge(TODAY, 10));
    sorting.schedule((_, _, work) -> work.run());

    assertThat(of(SALT).state()).isEqualTo(new State.Closed(CloseReason.EXPIRED));
    assertThat(of(FLOOD).state()).isEqualTo(new State.Open());
  }

  @Test
  void anOpinionsTextIsGoneAfterAWeek() {
    sorting.apply(LAN, new Deed.Close(CloseReason.OPINION), seen(SALT));
    var messages =
        new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
    write(() -> messages.purgeUnrated(TODAY.plusDays(1), 10));

    assertThat(queue.wordings(item(SALT), 10)).isEmpty();
    assertThat(queue.wordings(item(FLOOD), 10)).hasSize(1);
  }

  @Test
  void aClaimNeedsASecondPersonWhoAgreesWordForWord() {
    Proposals.Draft draft = draft("Nước đã về tới cầu Long Biên.");
    assertThat(making.save(LAN, item(FLOOD), draft(""), -1))
        .isEqualTo(new ClaimMaking.Outcome.Kept(0));
    assertThat(making.propose(LAN, item(FLOOD), draft, 0))
        .isEqualTo(new ClaimMaking.Outcome.Kept(1));
    Proposals.Proposal waiting = proposals.waiting().getFirst();

    assertThat(making.confirm(LAN, waiting.id(), 1))
        .isEqualTo(new ClaimMaking.Outcome.Refused("claims.refused.second-person"));
    assertThat(making.confirm(MINH, waiting.id(), 0))
        .isEqualTo(new ClaimMaking.Outcome.Refused("claims.refused.changed"));

    ClaimMaking.Outcome made = making.confirm(MINH, waiting.id(), 1);
    ClaimId claim = ((ClaimMaking.Outcome.Made) made).claim();
    assertThat(of(FLOOD).state()).isEqualTo(new State.Claimed(claim));
    assertThat(sightings(claim)).isEqualTo(1);
    arrive("Nước về tới Long Biên chưa?", FLOOD, TODAY);
    assertThat(sightings(claim)).isEqualTo(2);
  }

  @Test
  void aReturnedProposalIsWrittenAgainByWhoeverTakesItUp() {
    making.propose(LAN, item(FLOOD), draft("Nước về."), -1);
    Proposals.Proposal waiting = proposals.waiting().getFirst();
    making.giveBack(MINH, waiting.id(), 0, "Ở đâu?");

    assertThat(proposals.waiting()).isEmpty();
    assertThat(proposals.standing(item(FLOOD)).orElseThrow().note()).isEqualTo("Ở đâu?");
    assertThat(making.propose(MINH, item(FLOOD), draft("Nước về tới Huế."), 1))
        .isEqualTo(new ClaimMaking.Outcome.Kept(2));
    assertThat(making.confirm(LAN, waiting.id(), 2)).isInstanceOf(ClaimMaking.Outcome.Made.class);
  }

  @Test
  void whatWasClosedMeanwhileIsNotConfirmed() {
    making.propose(LAN, item(FLOOD), draft("Nước về."), -1);
    sorting.apply(LAN, new Deed.Close(CloseReason.UNCLEAR), seen(FLOOD));

    assertThat(making.confirm(MINH, proposals.waiting().getFirst().id(), 0))
        .isEqualTo(new ClaimMaking.Outcome.Refused("claims.refused.gone"));
  }

  @Test
  void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
    making.save(LAN, item(FLOOD), draft("Một"), -1);

    assertThat(making.save(MINH, item(FLOOD), draft("Hai"), -1))
        .isEqualTo(new ClaimMaking.Outcome.Refused("claims.refused.changed"));
    assertThat(proposals.standing(item(FLOOD)).orElseThrow().texts()).containsEntry("vi", "Một");
  }

  @Test
  void theDatabaseItselfRefusesOnePersonTwice() {
    making.propose(LAN, item(FLOOD), draft("Nước về."), -1);

    assertThatThrownBy(
            () ->
                write(
                    () ->
                        database()
                            .jdbc()
                            .sql(
                                """
                                UPDATE claim_proposal
                                   SET state = 'confirmed',
                                       decided_by = written_by,
                                       decided_at = 1
                                """)
                            .update()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void weightsArePublicWithTheirReasonAndMoveTheQueue() {
    sorting.apply(LAN, new Deed.Sort(null, null, Harm.URGENT, null), seen(FLOOD));
    assertThat(open()).extracting(QueueItem::id).first().isEqualTo(item(FLOOD));

    assertThat(sorting.weigh(LAN, 0, 0, 0, 0, 10, "")).isInstanceOf(Done.Refused.class);
    sorting.weigh(LAN, 0, 0, 0, 0, 10, "Chỉ tính ngày chờ trong tuần này.");

    assertThat(open()).extracting(QueueItem::id).first().isEqualTo(item(SALT));
    assertThat(queue.weights().getFirst().why()).isEqualTo("Chỉ tính ngày chờ trong tuần này.");
    assertThat(queue.weights().getFirst().version()).isEqualTo(1);
  }

  private List<QueueItem> open() {
    return queue.page(QueueFilter.open(), null);
  }

  private QueueItem of(CellId cell) {
    return queue.item(item(cell)).orElseThrow();
  }

  private Map<ItemId, Integer> seen(CellId... cells) {
    Map<ItemId, Integer> seen = new HashMap<>();
    for (CellId cell : cells) {
      seen.put(item(cell), of(cell).version());
    }
    return seen;
  }

  private void reached(CellId cell, ReachBand band) {
    new ReachStore(database().jdbc(), database().profiles(), database().outbox(), clock)
        .cellReached(cell, TODAY, band);
  }

  private int sightings(ClaimId claim) {
    return new SightingStore(database().jdbc(), database().profiles(), database().outbox())
        .messages(claim, "", 10)
        .size();
  }

  private void arrive(String text, CellId cell, LocalDate day) {
    var messages =
        new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
    write(
        () -> {
          MessageId message =
              messages.leave(new MaskedMessage(text, List.of()), ChannelKind.WEB, day);
          groups.place(message, cell, day);
          return message;
        });
  }

  private <T> T write(Supplier<T> work) {
    return database().records().write(work);
  }

  private static Proposals.Draft draft(String sentence) {
    return new Proposals.Draft(
        ClaimKind.FACT,
        "disaster",
        "46",
        "Trạm đo công bố mực nước trên báo động.",
        "Trạm đo công bố mực nước thấp hơn.",
        sentence.isEmpty() ? Map.of() : Map.of("vi", sentence));
  }

  private static String deed(Done done) {
    return ((Done.Well) done).deed();
  }

  private static ItemId item(CellId cell) {
    return new ItemId(cell.value());
  }

  private static Actor actor(String id, String name) {
    return new Actor(new PersonId(id), name, Set.of(Role.VERIFIER));
  }

  /** Time that moves when a test says so. */
  private static final class MovedClock implements InstantSource {
    private Instant now;

    MovedClock(Instant now) {
      this.now = now;
    }

    void forward(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Decides as the grouper would, with rows alone. */
  private final class LinkingGroups implements GroupDecisions {

    @Override
    public boolean differ(List<String> some, List<String> others) {
      return differ;
    }

    @Override
    public Decided merge(CellId one, CellId other, PersonId by) {
      CellLink link = new CellLink(CellLink.Kind.MUST, one, other);
      write(
          () -> {
            groups.link(link, by.value(), clock.instant());
            return link;
          });
      return new Decided.Holds(one, List.of(link));
    }

    @Override
    public Decided split(Set<MessageId> messages, PersonId by) {
      return new Decided.Nothing();
    }

    @Override
    public Decided undo(CellLink decision, PersonId by) {
      write(() -> groups.undo(decision, by.value(), clock.instant()));
      return new Decided.Holds(decision.one(), List.of());
    }
  }
}
