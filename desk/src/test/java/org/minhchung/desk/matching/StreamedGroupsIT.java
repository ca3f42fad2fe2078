package org.minhchung.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Sighting;
import org.minhchung.desk.claims.store.GroupStore;
import org.minhchung.desk.claims.store.MessageStore;
import org.minhchung.desk.claims.store.SightingStore;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.SqliteDesk;
import org.minhchung.desk.matching.store.GroupingCursor;
import org.minhchung.engine.cluster.Link;
import org.minhchung.engine.cluster.Ruling;

class StreamedGroupsIT {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final String EDITOR = "0195f3a0-0000-7000-8000-00000000000e";

  private static final ClaimId KNOWN_CLAIM = new ClaimId("0195f3a0-0000-7000-8000-0000000000c1");

  private static final String DAM =
      "Đập thủy điện Nậm Lúa sẽ xả lũ lúc 22 giờ đêm nay, bà con ven suối phải di dời ngay.";
  private static final String DAM_TYPED =
      "ba con oi dap thuy dien nam lua xa lu luc 22h dem nay do, di doi ngay di ba con ven suoi";
  private static final String FEE =
      "Trường tiểu học Hoa Sen thu mỗi phụ huynh 350 nghìn đồng tiền lắp máy lạnh.";

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  private final Ids ids = new Ids(InstantSource.fixed(NOON), new Random(5));
  private MessageStore messages;
  private SightingStore sightings;
  private StreamedGroups groups;

  @BeforeEach
  void open() {
    messages = new MessageStore(database.jdbc(), database.profiles(), ids, database.outbox());
    sightings = new SightingStore(database.jdbc(), database.profiles(), database.outbox());
    new FiledClaims(database).file(KNOWN_CLAIM, FEE);
    groups = start();
  }

  @Test
  void whatSaysTheSameIsOneGroupAndWhatRepeatsAClaimIsASightingOfIt() {
    MessageId dam = leave(DAM);
    MessageId typed = leave(DAM_TYPED);
    MessageId fee = leave(FEE);
    MessageId known = leave("Đã có người kiểm chứng: " + FEE);
    catchUp(groups);

    assertThat(groups.groupOf(dam)).isPresent().isEqualTo(groups.groupOf(typed));
    assertThat(groups.groupOf(fee)).isPresent().isNotEqualTo(groups.groupOf(dam));
    assertThat(groups.groupOf(known)).isEmpty();
    assertThat(rows()).hasSize(3).doesNotContainKey(known.value());
    assertThat(sightings.of(List.of(dam, typed, fee, known)))
        .containsExactly(new Sighting(known, KNOWN_CLAIM, TODAY, null));
  }

  @Test
  void aRestartFindsEveryMessageWhereItWas() {
    MessageId dam = leave(DAM);
    MessageId fee = leave(FEE);
    catchUp(groups);
    Optional<CellId> group = groups.groupOf(dam);

    StreamedGroups again = start();
    MessageId typed = leave(DAM_TYPED);
    catchUp(again);

    assertThat(again.groupOf(dam)).isEqualTo(group);
    assertThat(again.groupOf(typed)).isEqualTo(group);
    assertThat(again.groupOf(fee)).isPresent().isNotEqualTo(group);
  }

  @Test
  void aChangeReadTwiceChangesNothing() {
    leave(DAM);
    leave(DAM_TYPED);
    catchUp(groups);
    Map<String, String> before = rows();
    database
        .records()
        .write(() -> database.jdbc().sql("UPDATE outbox_cursor SET change_number = 0").update());

    catchUp(start());

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void whatAnotherNodeGroupedMeanwhileIsTakenFromTheRows() {
    leave(DAM);
    catchUp(groups);
    StreamedGroups other = start();
    catchUp(other);
    MessageId typed = leave(DAM_TYPED);
    catchUp(other);

    assertThatThrownBy(groups::step).isInstanceOf(IllegalStateException.class);
    catchUp(groups);

    assertThat(groups.groupOf(typed)).isPresent().isEqualTo(other.groupOf(typed));
    assertThat(rows()).hasSize(2);
  }

  @Test
  void whatPeopleDecideOutlivesARestart() {
    MessageId dam = leave(DAM);
    MessageId typed = leave(DAM_TYPED);
    MessageId fee = leave(FEE);
    catchUp(groups);

    Ruling merged = groups.merge(group(groups, dam), group(groups, fee), EDITOR);
    Ruling split = groups.split(Set.of(typed), EDITOR);
    StreamedGroups again = start();

    assertThat(again.groupOf(fee)).isPresent().isEqualTo(again.groupOf(dam));
    assertThat(again.groupOf(typed)).isPresent().isNotEqualTo(again.groupOf(dam));
    assertThat(again.merge(group(again, typed), group(again, fee), EDITOR))
        .isInstanceOf(Ruling.Refused.class);

    assertThat(again.undo(link(merged), EDITOR)).isInstanceOf(Ruling.Held.class);
    assertThat(again.undo(link(split), EDITOR)).isInstanceOf(Ruling.Held.class);
    StreamedGroups last = start();
    assertThat(last.groupOf(typed)).isPresent().isEqualTo(last.groupOf(dam));
    assertThat(last.groupOf(fee)).isPresent().isNotEqualTo(last.groupOf(dam));
  }

  @Test
  void whatIsDeletedLeavesItsGroup() {
    MessageId old = leave(DAM, TODAY.minusDays(40));
    MessageId typed = leave(DAM_TYPED);
    catchUp(groups);
    CellId group = group(groups, typed);

    database.records().write(() -> messages.purge(TODAY.minusDays(29), 100));
    catchUp(groups);

    assertThat(groups.groupOf(old)).isEmpty();
    assertThat(groups.groupOf(typed)).contains(group);
    assertThat(rows()).containsOnlyKeys(typed.value());
  }

  @Test
  void aMessageDeletedBeforeItWasGroupedIsReadOver() {
    MessageId old = leave(DAM, TODAY.minusDays(40));
    database.records().write(() -> messages.purge(TODAY.minusDays(29), 100));

    catchUp(groups);

    assertThat(groups.groupOf(old)).isEmpty();
    assertThat(groups.position()).isEqualTo(database.outbox().latest());
  }

  @Test
  void manyMessagesAreTakenInSteps() {
    for (int i = 0; i < 450; i++) {
      leave("Chợ phiên bản " + i + " họp lại");
    }
    assertThat(groups.step()).isTrue();
    catchUp(groups);

    assertThat(rows()).hasSize(450);
  }

  private StreamedGroups start() {
    return new StreamedGroups(
        database.records(),
        database.outbox(),
        new GroupStore(database.jdbc(), ids),
        sightings,
        new GroupingCursor(database.jdbc()),
        text -> text.startsWith("Đã có người") ? Optional.of(KNOWN_CLAIM) : Optional.empty(),
        ids,
        InstantSource.fixed(NOON));
  }

  private void catchUp(StreamedGroups groups) {
    while (groups.position() < database.outbox().latest() || groups.position() == 0) {
      groups.step();
    }
  }

  private MessageId leave(String text) {
    return leave(text, TODAY);
  }

  private MessageId leave(String text, LocalDate day) {
    return database
        .records()
        .write(() -> messages.leave(new MaskedMessage(text, List.of()), ChannelKind.WEB, day));
  }

  private static CellId group(Grouping groups, MessageId message) {
    return groups.groupOf(message).orElseThrow();
  }

  private static CellLink link(Ruling ruling) {
    Link link = ((Ruling.Held) ruling).added().getFirst();
    return new CellLink(
        CellLink.Kind.valueOf(link.kind().name()),
        new CellId(link.one().toString()),
        new CellId(link.other().toString()));
  }

  private Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    database
        .jdbc()
        .sql("SELECT message_id, cell_id FROM cell_message")
        .query(
            row -> {
              rows.put(row.getString("message_id"), row.getString("cell_id"));
            });
    return rows;
  }
}
