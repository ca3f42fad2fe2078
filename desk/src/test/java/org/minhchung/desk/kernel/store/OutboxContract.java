package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.kernel.Change;

/** What every outbox keeps: dense numbers in the order of commits, and nothing lost unread. */
abstract class OutboxContract {

  abstract DeskDatabase database();

  @BeforeEach
  void nobodyReadsYetButTheTest() {
    database().records().write(() -> database().jdbc().sql("DELETE FROM outbox_cursor").update());
  }

  @Test
  void theFirstChangeHasNumberOne() {
    assertThat(database().outbox().latest()).isZero();

    assertThat(announce("claim-filed", "1")).isEqualTo(1);
    assertThat(database().outbox().latest()).isEqualTo(1);
  }

  @Test
  void aChangeIsReadAsItWasAnnounced() {
    long number = announce("publication-shown", "p1");

    assertThat(database().outbox().after(0, 10))
        .containsExactly(
            new Change(
                number, database().desk(), "publication-shown", "p1", "{\"note\":\"đã có\"}"));
  }

  @Test
  void changesComeOldestFirstAndNoMoreThanAskedFor() {
    for (int i = 1; i <= 5; i++) {
      announce("claim-filed", "c" + i);
    }

    assertThat(database().outbox().after(1, 3))
        .extracting(Change::number)
        .containsExactly(2L, 3L, 4L);
    assertThat(database().outbox().after(5, 3)).isEmpty();
  }

  @Test
  void aLimitOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> database().outbox().after(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> database().outbox().after(0, 10_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void announcingOutsideOfAWriteIsRefused() {
    var outbox = database().outbox();
    assertThatThrownBy(() -> outbox.announce(database().desk(), "said", "x", "{}"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .read(() -> outbox.announce(database().desk(), "said", "x", "{}")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(outbox.latest()).isZero();
  }

  @Test
  void aWriteThatFailsLeavesNoGapInTheNumbers() {
    announce("claim-filed", "c1");
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .write(
                        () -> {
                          database()
                              .outbox()
                              .announce(database().desk(), "claim-filed", "c2", "{}");
                          throw new IllegalArgumentException("refused");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    announce("claim-filed", "c3");

    assertThat(numbers()).containsExactly(1L, 2L);
  }

  @Test
  void aChangeIsForgottenOnItsNinetiethDayAtTheLatest() {
    announce("claim-filed", "before the note of the day");
    purgeOn("2026-01-01");
    announce("claim-filed", "after the note of the day");
    purgeOn("2026-01-02");

    purgeOn("2026-03-30");
    assertThat(numbers()).containsExactly(1L, 2L);
    purgeOn("2026-03-31");
    assertThat(numbers()).containsExactly(2L);
    purgeOn("2026-04-01");
    assertThat(numbers()).isEmpty();
    assertThat(database().outbox().latest()).isEqualTo(2);
  }

  @Test
  void aDayWithoutTheJobDoesNotKeepAChangeForEver() {
    announce("claim-filed", "c1");
    purgeOn("2026-01-05");

    purgeOn("2027-01-01");

    assertThat(numbers()).isEmpty();
  }

  @Test
  void moreThanOneBatchOfChangesIsForgottenAtOnce() {
    database()
        .records()
        .write(
            () -> {
              LongStream.range(0, 2_500)
                  .forEach(
                      i ->
                          database()
                              .outbox()
                              .announce(database().desk(), "claim-filed", "c" + i, "{}"));
              return 0;
            });
    purgeOn("2026-01-01");

    purgeOn("2026-06-01");

    assertThat(numbers()).isEmpty();
  }

  @Test
  void aChangeThatAReaderHasNotSeenStaysHoweverOld() {
    announce("claim-filed", "c1");
    announce("claim-filed", "c2");
    moveCursor(1);
    purgeOn("2026-01-01");

    purgeOn("2026-06-01");
    assertThat(numbers()).containsExactly(2L);

    moveCursor(2);
    purgeOn("2026-06-02");
    assertThat(numbers()).isEmpty();
  }

  private long announce(String topic, String subject) {
    return database()
        .records()
        .write(
            () ->
                database()
                    .outbox()
                    .announce(database().desk(), topic, subject, "{\"note\":\"đã có\"}"));
  }

  private List<Long> numbers() {
    return database().outbox().after(0, 10_000).stream().map(Change::number).toList();
  }

  private void purgeOn(String day) {
    InstantSource clock = InstantSource.fixed(Instant.parse(day + "T19:10:00Z"));
    new OutboxPurge(database().jdbc(), database().records(), clock).run();
  }

  private void moveCursor(long number) {
    database()
        .records()
        .write(
            () ->
                database()
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO outbox_cursor (reader, change_number)
                        VALUES ('index', :number)
                        ON CONFLICT (reader) DO UPDATE
                           SET change_number = excluded.change_number
                        """)
                    .param("number", number)
                    .update());
  }
}
