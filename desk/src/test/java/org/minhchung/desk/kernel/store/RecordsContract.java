package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What every database behind {@code Records} keeps. */
abstract class RecordsContract {

  private static final int WRITERS = 8;
  private static final int WRITES = 200;

  abstract DeskDatabase database();

  @BeforeEach
  void noRoomHasACursorYet() {
    database().records().write(() -> database().jdbc().sql("DELETE FROM outbox_cursor").update());
  }

  @Test
  void whatAWriteFiledIsReadAfterwards() {
    write(() -> fileCursor("index", 7));

    assertThat(cursor("index")).isEqualTo(7);
  }

  @Test
  void aWriteSeesWhatItHasFiledItself() {
    long seen =
        database()
            .records()
            .write(
                () -> {
                  fileCursor("index", 7);
                  return database().records().read(() -> cursor("index"));
                });

    assertThat(seen).isEqualTo(7);
  }

  @Test
  void anythingThrownRollsTheWriteBack() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      fileCursor("index", 7);
                      throw new IllegalArgumentException("refused");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(cursors()).isEmpty();
  }

  @Test
  void aWriteInsideAWriteJoinsIt() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      write(() -> fileCursor("inner", 1));
                      throw new IllegalArgumentException("refused");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(cursors()).isEmpty();
  }

  @Test
  void anInnerWriteThatFailedFailsTheOuterOneEvenIfCaught() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      fileCursor("outer", 1);
                      try {
                        write(
                            () -> {
                              throw new IllegalArgumentException("refused");
                            });
                      } catch (IllegalArgumentException _) {
                        fileCursor("outer after all", 2);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(cursors()).isEmpty();
  }

  @Test
  void aWriteInsideAReadIsRefused() {
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .read(() -> database().records().write(() -> database().desk())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void outsideOfAWriteTheDatabaseItselfRefusesToWrite() {
    assertThatThrownBy(() -> fileCursor("index", 7)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                database()
                    .records()
                    .read(
                        () -> {
                          fileCursor("index", 7);
                          return 0;
                        }))
        .isInstanceOf(DataAccessException.class);

    assertThat(cursors()).isEmpty();
  }

  @Test
  void aReadSeesOneStateWhateverIsWrittenMeanwhile() {
    write(() -> fileCursor("index", 1));

    List<Long> seen =
        database()
            .records()
            .read(
                () -> {
                  long before = cursor("index");
                  onAnotherThread(() -> write(() -> fileCursor("index", 2)));
                  return List.of(before, cursor("index"));
                });

    assertThat(seen).containsExactly(1L, 1L);
    assertThat(cursor("index")).isEqualTo(2);
  }

  @Test
  void aReadDoesNotWaitForTheWriter() {
    write(() -> fileCursor("index", 1));

    write(
        () -> {
          fileCursor("index", 2);
          onAnotherThread(() -> assertThat(cursor("index")).isEqualTo(1));
        });
  }

  @Test
  void aFailedWriteLeavesTheNextOneFree() {
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(
              () ->
                  write(
                      () -> {
                        throw new IllegalArgumentException("refused");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }

    write(() -> fileCursor("index", 7));
    assertThat(cursor("index")).isEqualTo(7);
  }

  @Test
  void brokenRulesOfTheSchemaHaveTheSameNamesEverywhere() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      insertCursor("index");
                      insertCursor("index");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(
            () ->
                write(
                    () ->
                        database()
                            .jdbc()
                            .sql(
                                """
                                INSERT INTO claim_text (claim_id, language, text)
                                VALUES ('nobody', 'vi', 'không')
                                """)
                            .update()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void manyWritersLoseNothing() throws Exception {
    write(() -> fileCursor("sum", 0));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        running.add(threads.submit(this::raiseAndAnnounceManyTimes));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }

    int total = WRITERS * WRITES;
    assertThat(cursor("sum")).isEqualTo(total);
    assertThat(database().outbox().latest()).isEqualTo(total);
    assertThat(database().outbox().after(0, 10_000))
        .extracting(change -> change.number())
        .containsExactlyElementsOf(
            java.util.stream.LongStream.rangeClosed(1, total).boxed().toList());
  }

  private void raiseAndAnnounceManyTimes() {
    for (int i = 0; i < WRITES; i++) {
      write(
          () -> {
            database()
                .jdbc()
                .sql("UPDATE outbox_cursor SET change_number = change_number + 1")
                .update();
            database().outbox().announce(database().desk(), "raised", "sum", "{}");
          });
    }
  }

  private void write(Runnable work) {
    database()
        .records()
        .write(
            () -> {
              work.run();
              return 0;
            });
  }

  private void fileCursor(String reader, long number) {
    database()
        .jdbc()
        .sql(
            """
            INSERT INTO outbox_cursor (reader, change_number)
            VALUES (:reader, :number)
            ON CONFLICT (reader) DO UPDATE
               SET change_number = excluded.change_number
            """)
        .param("reader", reader)
        .param("number", number)
        .update();
  }

  private void insertCursor(String reader) {
    database()
        .jdbc()
        .sql("INSERT INTO outbox_cursor (reader, change_number) VALUES (:reader, 0)")
        .param("reader", reader)
        .update();
  }

  private long cursor(String reader) {
    return database()
        .jdbc()
        .sql("SELECT change_number FROM outbox_cursor WHERE reader = :reader")
        .param("reader", reader)
        .query(Long.class)
        .single();
  }

  private List<String> cursors() {
    return database().jdbc().sql("SELECT reader FROM outbox_cursor").query(String.class).list();
  }

  private static void onAnotherThread(Runnable work) {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      thread.submit(work).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
