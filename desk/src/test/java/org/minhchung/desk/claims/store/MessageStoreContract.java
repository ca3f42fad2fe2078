package org.minhchung.desk.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MaskedMessage.Mark;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.MessagePurge;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.OpenedDesk;

/** What messages keep, and for how long, whichever database holds them. */
abstract class MessageStoreContract {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final Ids ids = new Ids(NOON, new Random(2));

  abstract OpenedDesk database();

  @Test
  void aMessageIsKeptWithItsDayAndItsKindOfChannelAlone() {
    MessageId id =
        leave(
            new MaskedMessage(
                "Gọi [số điện thoại] để nhận quà",
                List.of(new Mark("phone", "ab12"), new Mark("phone", "ab12"))),
            TODAY);

    Map<String, Object> row = database().jdbc().sql("SELECT * FROM message").query().singleRow();
    assertThat(row)
        .containsEntry("message_id", id.value())
        .containsEntry("desk_id", database().desk().value())
        .containsEntry("day", "2026-11-22")
        .containsEntry("channel_kind", "web")
        .containsEntry("text", "Gọi [số điện thoại] để nhận quà")
        .hasSize(5);
    assertThat(database().jdbc().sql("SELECT keyed_hash FROM message_mask").query().singleColumn())
        .containsExactly("ab12");
  }

  @Test
  void theIdTellsNothingOfTheTime() {
    MessageId id = leave(new MaskedMessage("Một tin", List.of()), TODAY);

    assertThat(UUID.fromString(id.value()).version()).isEqualTo(4);
  }

  @Test
  void whatSaysOnlyWhatNobodyCanRateIsGoneAfterSevenDays() {
    Map<String, MessageId> left = new HashMap<>();
    for (String kind : List.of("fact", "opinion", "forecast", "satire", "question")) {
      claim(kind);
      left.put(kind, sighted(TODAY.minusDays(6), kind));
      sighted(TODAY.minusDays(5), kind);
    }
    MessageId both = sighted(TODAY.minusDays(6), "opinion", "fact");
    MessageId ungrouped = leave(new MaskedMessage("Chưa ai xếp", List.of()), TODAY.minusDays(6));

    new MessagePurge(store(), database().records(), NOON, 30).run();

    assertThat(ids()).hasSize(5 + 3).contains(left.get("fact"), both, ungrouped);
  }

  private MessageId sighted(LocalDate day, String... kinds) {
    MessageId message = leave(new MaskedMessage("Một lời", List.of()), day);
    var sightings =
        new SightingStore(database().jdbc(), database().profiles(), database().outbox());
    for (String kind : kinds) {
      database()
          .records()
          .write(
              () -> {
                sightings.record(new ClaimId(kind), List.of(message));
                return message;
              });
    }
    return message;
  }

  private void claim(String kind) {
    database()
        .records()
        .write(
            () ->
                database()
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO claim (claim_id, desk_id, kind, topic, source, source_id,
                                           created_at, version)
                        VALUES (:kind, :desk, :kind, '', 'test', :kind, 0, 1)
                        """)
                    .param("kind", kind)
                    .param("desk", database().desk().value())
                    .update());
  }

  private List<MessageId> ids() {
    return database()
        .jdbc()
        .sql("SELECT message_id FROM message")
        .query((row, _) -> new MessageId(row.getString("message_id")))
        .list();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfChannelCanBeFiled(ChannelKind channel) {
    database()
        .records()
        .write(() -> store().leave(new MaskedMessage("Một tin", List.of()), channel, TODAY));

    assertThat(days()).containsExactly("2026-11-22");
  }

  @Test
  void purgingTakesTheOldestFirstAndNoMoreThanAsked() {
    for (int daysAgo = 0; daysAgo < 10; daysAgo++) {
      leave(
          new MaskedMessage("Tin số " + daysAgo, List.of(new Mark("phone", "h" + daysAgo))),
          TODAY.minusDays(daysAgo));
    }

    int first = database().records().write(() -> store().purge(TODAY.minusDays(3), 4));
    int then = database().records().write(() -> store().purge(TODAY.minusDays(3), 4));

    assertThat(first).isEqualTo(4);
    assertThat(then).isEqualTo(2);
    assertThat(days()).containsExactly("2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22");
    assertThat(
            database().jdbc().sql("SELECT COUNT(*) FROM message_mask").query(Long.class).single())
        .isEqualTo(4);
  }

  @Test
  void theDailyJobLeavesNothingThatWouldBeOlderThanThirtyDaysAtItsNextRun() {
    for (int daysAgo = 0; daysAgo < 40; daysAgo++) {
      leave(new MaskedMessage("Tin số " + daysAgo, List.of()), TODAY.minusDays(daysAgo));
    }
    Map<String, Runnable> jobs = new HashMap<>();
    new MessagePurge(store(), database().records(), NOON, MessagePurge.MOST_DAYS)
        .schedule((String name, LocalTime _, Runnable work) -> jobs.put(name, work));

    jobs.get("messages.purge").run();
    jobs.get("messages.purge").run();

    LocalDate dayAfterTomorrow = TODAY.plusDays(2);
    assertThat(days())
        .hasSize(29)
        .allMatch(day -> LocalDate.parse(day).plusDays(30).compareTo(dayAfterTomorrow) >= 0);
  }

  @Test
  void theJobWorksThroughMoreThanOneBatch() {
    database()
        .records()
        .write(
            () -> {
              for (int n = 0; n < 1_200; n++) {
                store()
                    .leave(
                        new MaskedMessage("Tin số " + n, List.of()),
                        ChannelKind.WEB,
                        TODAY.minusDays(60));
              }
              return n();
            });

    new MessagePurge(store(), database().records(), NOON, 7).run();

    assertThat(n()).isZero();
  }

  @Test
  void aSettingMayShortenTheMemoryAndNeverLengthenIt() {
    assertThatThrownBy(() -> new MessagePurge(store(), database().records(), NOON, 31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30");
  }

  private MessageId leave(MaskedMessage message, LocalDate day) {
    return database().records().write(() -> store().leave(message, ChannelKind.WEB, day));
  }

  private long n() {
    return database().jdbc().sql("SELECT COUNT(*) FROM message").query(Long.class).single();
  }

  private List<String> days() {
    return database().jdbc().sql("SELECT day FROM message ORDER BY day").query(String.class).list();
  }

  private MessageStore store() {
    return new MessageStore(database().jdbc(), database().profiles(), ids, database().outbox());
  }
}
