package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.CellId;
import org.minhchung.desk.claims.CellLink;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.PlacedMessage;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** What is kept of groups, and for how long, whichever database holds them. */
abstract class GroupStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final String EDITOR = "0195f3a0-0000-7000-8000-00000000000e";
  private static final CellId FLOOD = new CellId("11111111-0000-4000-8000-000000000001");
  private static final CellId SCHOOL = new CellId("22222222-0000-4000-8000-000000000002");

  private final Ids ids = new Ids(InstantSource.fixed(NOON), new Random(3));
  private GroupStore groups;
  private MessageStore messages;

  abstract OpenedDesk database();

  @BeforeEach
  void open() {
    groups = new GroupStore(database().jdbc(), ids);
    messages = new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
  }

  @Test
  void whatIsLeftIsAnnouncedByItsIdAlone() {
    MessageId message = leave("Nước về rồi", TODAY);

    Change change = database().outbox().after(0, 10).getLast();
    assertThat(change.topic()).isEqualTo("message-left");
    assertThat(change.subject()).isEqualTo(message.value());
    assertThat(change.payload()).isEqualTo("{}");
    assertThat(groups.left(List.of(message, new MessageId("gone"))))
        .containsExactly(new LeftMessage(message, TODAY, "Nước về rồi"));
  }

  @Test
  void placingTwiceChangesNothing() {
    MessageId message = leave("Nước về rồi", TODAY);
    place(message, FLOOD);
    place(message, SCHOOL);

    assertThat(groups.placed("", 10))
        .containsExactly(new PlacedMessage(message, FLOOD, TODAY, TODAY, "Nước về rồi"));
  }

  @Test
  void aMessageThatWasDeletedMeanwhileIsNotPlaced() {
    place(new MessageId("00000000-0000-4000-8000-000000000009"), FLOOD);

    assertThat(groups.placed("", 10)).isEmpty();
    assertThat(cells()).isZero();
  }

  @Test
  void pagesFollowOneAnotherInTheOrderOfIds() {
    for (int i = 0; i < 5; i++) {
      place(leave("Tin số " + i, TODAY), FLOOD);
    }

    List<PlacedMessage> first = groups.placed("", 3);
    List<PlacedMessage> then = groups.placed(first.getLast().message().value(), 3);
    assertThat(first).hasSize(3);
    assertThat(then).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  @Test
  void movedMessagesStandInTheNewCell() {
    MessageId one = leave("Nước về rồi", TODAY);
    MessageId other = leave("Mai nghỉ học", TODAY);
    place(one, FLOOD);
    place(other, FLOOD);

    write(
        () -> {
          groups.move(List.of(other), SCHOOL, TODAY);
          return other;
        });

    assertThat(groups.placed("", 10))
        .extracting(PlacedMessage::message, PlacedMessage::cell)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(one, FLOOD),
            org.assertj.core.groups.Tuple.tuple(other, SCHOOL));
  }

  @Test
  void whatStandsNowhereCannotBeMoved() {
    MessageId message = leave("Nước về rồi", TODAY);

    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      groups.move(List.of(message), SCHOOL, TODAY);
                      return message;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cells()).isZero();
  }

  @Test
  void aDecisionStandsUntilItIsTakenBackAndBothAreKept() {
    place(leave("Nước về rồi", TODAY), FLOOD);
    place(leave("Mai nghỉ học", TODAY), SCHOOL);
    CellLink link = new CellLink(CellLink.Kind.MUST, SCHOOL, FLOOD);

    decide(link);
    decide(link);
    assertThat(groups.links()).containsExactly(link);
    assertThat(groups.linked()).isEqualTo(Map.of(FLOOD, TODAY, SCHOOL, TODAY));

    assertThat(write(() -> groups.undo(link, EDITOR, NOON))).isTrue();
    assertThat(write(() -> groups.undo(link, EDITOR, NOON))).isFalse();
    assertThat(groups.links()).isEmpty();
    assertThat(groups.linked()).isEmpty();

    decide(link);
    assertThat(groups.links()).containsExactly(link);
    assertThat(database().jdbc().sql("SELECT undone_by FROM cell_link").query().singleColumn())
        .containsExactlyInAnyOrder(EDITOR, null);
  }

  @Test
  void cellsGoWithTheirLastMessageUnlessSomebodyDecidedAboutThem() {
    LocalDate old = TODAY.minusDays(40);
    CellId pump = new CellId("33333333-0000-4000-8000-000000000003");
    MessageId flood = leave("Nước về rồi", old);
    place(flood, FLOOD);
    place(leave("Mai nghỉ học", old), SCHOOL);
    MessageId stays = leave("Máy bơm hỏng", TODAY);
    place(stays, pump);
    MessageId goes = leave("Máy bơm hỏng rồi", old);
    place(goes, pump);
    decide(new CellLink(CellLink.Kind.CANNOT, FLOOD, pump));

    write(() -> messages.purge(TODAY.minusDays(30), 100));

    assertThat(database().jdbc().sql("SELECT cell_id FROM cell").query(String.class).list())
        .containsExactlyInAnyOrder(FLOOD.value(), pump.value());
    assertThat(groups.placed("", 10)).extracting(PlacedMessage::message).containsExactly(stays);
    Change change = database().outbox().after(0, 100).getLast();
    assertThat(change.topic()).isEqualTo("messages-deleted");
    assertThat(change.payload()).contains(flood.value(), goes.value()).doesNotContain("bơm");
  }

  private MessageId leave(String text, LocalDate day) {
    return write(() -> messages.leave(new MaskedMessage(text, List.of()), ChannelKind.WEB, day));
  }

  private void place(MessageId message, CellId cell) {
    write(
        () -> {
          groups.place(message, cell, TODAY);
          return cell;
        });
  }

  private void decide(CellLink link) {
    write(
        () -> {
          groups.link(link, EDITOR, NOON);
          return link;
        });
  }

  private <T> T write(Supplier<T> work) {
    return database().records().write(work);
  }

  private long cells() {
    return database().jdbc().sql("SELECT COUNT(*) FROM cell").query(Long.class).single();
  }
}
