package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Sighting;
import org.minhchung.desk.kernel.Change;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** Which message says which claim, whichever database holds it. */
abstract class SightingStoreContract {

  private static final ClaimId FLOOD = new ClaimId("flood");
  private static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final LocalDate NEXT = DAY.plusDays(1);

  private final Ids ids = new Ids(InstantSource.fixed(Instant.EPOCH), new Random(4));
  private MessageId first;
  private MessageId second;

  abstract OpenedDesk database();

  @BeforeEach
  void twoMessagesAndAClaim() {
    write(
        () ->
            database()
                .jdbc()
                .sql(
                    """
                    INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                       created_at, version)
                    VALUES ('flood', :desk, 'fact', '', 'test', 'flood', 0, 1)
                    """)
                .param("desk", database().desk().value())
                .update());
    first = leave();
    second = leave();
  }

  @Test
  void aSightingHasItsMessagesDayAndTwiceIsOnce() {
    record(first, second);
    record(first);

    assertThat(store().of(List.of(first))).containsExactly(new Sighting(first, FLOOD, DAY, null));
    assertThat(store().messages(FLOOD, "", 10)).containsExactlyInAnyOrder(first, second);
    assertThat(topics()).containsExactly("sightings-recorded");
  }

  @Test
  void aSightingThatLeftIsKnownUntilItsMessageGoes() {
    record(first, second);
    List<MessageId> gone =
        database().records().write(() -> store().leave(FLOOD, List.of(first), NEXT));

    assertThat(gone).containsExactly(first);
    assertThat(store().of(List.of(first))).containsExactly(new Sighting(first, FLOOD, DAY, NEXT));
    assertThat(store().messages(FLOOD, "", 10)).containsExactly(second);
    assertThat(database().records().write(() -> store().leave(FLOOD, List.of(first), NEXT)))
        .isEmpty();
    assertThat(topics()).containsExactly("sightings-recorded", "sightings-left");
  }

  @Test
  void whoComesBackStandsAgain() {
    record(first);
    database().records().write(() -> store().leave(FLOOD, List.of(first), NEXT));
    record(first);

    assertThat(store().of(List.of(first))).containsExactly(new Sighting(first, FLOOD, DAY, null));
  }

  @Test
  void aMessageThatIsGoneIsLeftOutAndTakesItsSightingAlong() {
    record(first, new MessageId("gone"));
    assertThat(store().messages(FLOOD, "", 10)).containsExactly(first);

    write(() -> database().jdbc().sql("DELETE FROM message").update());
    assertThat(store().messages(FLOOD, "", 10)).isEmpty();
    assertThat(store().of(List.of(first))).isEmpty();
  }

  private MessageId leave() {
    var messages =
        new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
    return database()
        .records()
        .write(
            () -> messages.leave(new MaskedMessage("Nước lên", List.of()), ChannelKind.WEB, DAY));
  }

  private void record(MessageId... messages) {
    write(() -> store().record(FLOOD, List.of(messages)));
  }

  private List<String> topics() {
    return database().outbox().after(0, 20).stream()
        .map(Change::topic)
        .filter(topic -> topic.startsWith("sightings"))
        .toList();
  }

  private void write(Runnable work) {
    database()
        .records()
        .write(
            () -> {
              work.run();
              return work;
            });
  }

  private SightingStore store() {
    return new SightingStore(database().jdbc(), database().profiles(), database().outbox());
  }
}
