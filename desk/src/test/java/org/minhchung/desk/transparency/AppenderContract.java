package org.minhchung.desk.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.store.DeskDatabase;
import org.minhchung.desk.transparency.store.LogHeadStore;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.tree.Hash;

/** What is entered comes into the log, in order, and is shown afterwards; over either database. */
abstract class AppenderContract {

  @TempDir Path home;

  abstract DeskDatabase database();

  @Test
  void whatIsEnteredIsFetchedAndThenShownInOrder() throws IOException {
    try (Logged log = started()) {
      log.enter("first", 3);
      log.enter("second", 300);
      log.awaitShown(303);

      assertThat(log.fetched()).hasSize(303).startsWith(text("first-0"), text("first-1"));
      assertThat(log.told()).hasSize(303).endsWith("second-298", "second-299");
      assertThat(log.state()).isInstanceOf(LogState.Writing.class);
    }
  }

  @Test
  void nothingIsShownThatReadersCannotFetch() {
    List<Long> tooEarly = new ArrayList<>();
    try (Logged log =
        new Looking(home, database()) {
          @Override
          void look(Logged own, PublicRecord.Entry entry) {
            if (own.published().size() <= entry.index()) {
              tooEarly.add(entry.index());
            }
          }
        }.log()) {
      log.start();
      IntStream.range(0, 20).forEach(n -> log.enter("s" + n, 2));
      log.awaitShown(40);
    }
    assertThat(tooEarly).isEmpty();
  }

  @Test
  void aRestartAppendsWhatWasOnlyWritten() throws IOException {
    try (Logged log = log("localhost")) {
      log.enter("written", 5);
    }
    try (Logged log = started()) {
      log.awaitShown(5);
    }
    try (Logged log = started()) {
      log.enter("later", 1);
      log.awaitShown(6);

      assertThat(log.fetched()).hasSize(6);
      assertThat(log.told()).as("each once").hasSize(6).doesNotHaveDuplicates();
    }
  }

  @Test
  void aWriteThatIsRolledBackLeavesNoGap() throws IOException {
    try (Logged log = started()) {
      log.enter("kept", 1);
      assertThatThrownBy(
              () ->
                  database()
                      .records()
                      .write(
                          () -> {
                            log.enter("lost", 2);
                            throw new IllegalStateException("on second thoughts");
                          }))
          .hasMessage("on second thoughts");
      log.enter("again", 1);
      log.awaitShown(2);

      assertThat(log.fetched()).containsExactly(text("kept-0"), text("again-0"));
    }
  }

  @Test
  void manyWhoEnterAtOnceGetIndicesWithoutGaps() throws IOException {
    try (Logged log = started()) {
      List<CompletableFuture<Long>> indices =
          IntStream.range(0, 40)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> log.enter("w" + n, 1)))
              .toList();

      assertThat(indices.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 40).boxed().toList());
      log.awaitShown(40);
      assertThat(log.fetched()).hasSize(40);
    }
  }

  @Test
  void aFollowerThatFailsIsAskedAgainAfterARestartAndNothingIsShownBefore() {
    var fails = new AtomicBoolean(true);
    try (Logged log =
        new Looking(home, database()) {
          @Override
          void look(Logged own, PublicRecord.Entry entry) {
            if (fails.get()) {
              throw new IllegalStateException("cannot show " + entry.subject());
            }
          }
        }.log()) {
      log.start();
      log.enter("waiting", 2);
      log.await(() -> log.state() instanceof LogState.Stopped);
      assertThat(log.shown()).isZero();
      assertThat(log.told()).isEmpty();
    }
    try (Logged log = started()) {
      log.awaitShown(2);
      assertThat(log.told()).containsExactly("waiting-0", "waiting-1");
    }
  }

  @Test
  void noDeskBeginsALogWithoutANameThatStays() {
    try (Logged log = log(null)) {
      log.start();
      log.enter("waiting", 1);
      log.await(() -> log.state() instanceof LogState.ReadOnly);

      assertThat(((LogState.ReadOnly) log.state()).catchUp()).contains("--public-url");
      assertThat(log.shown()).isZero();
    }
    try (Logged log = log("desk.example/log")) {
      log.start();
      log.awaitShown(1);
    }
    try (Logged log = log("other.example/log")) {
      log.start();
      log.await(() -> log.state() instanceof LogState.ReadOnly);
      assertThat(((LogState.ReadOnly) log.state()).why())
          .contains("desk.example/log")
          .contains("other.example/log");
    }
  }

  @Test
  void aLogWithoutItsTilesSignsNothing() throws IOException {
    try (Logged log = started()) {
      log.enter("today", 3);
      log.awaitShown(3);
    }
    Files.move(home.resolve("data/log/public/tile"), home.resolve("tile"));
    try (Logged log = started()) {
      log.enter("more", 1);
      log.await(() -> log.state() instanceof LogState.ReadOnly);
      assertThat(((LogState.ReadOnly) log.state()).catchUp()).contains("mirror");
      assertThat(log.shown()).isEqualTo(3);
    }
  }

  @Test
  void recordsOfALogWhoseFoldersAreGoneSignNothing() throws IOException {
    try (Logged log = started()) {
      log.await(() -> log.state() instanceof LogState.Writing);
    }
    try (Logged log =
        new Logged(
            database().desk(),
            database().jdbc(),
            database().records(),
            database().outbox(),
            home.resolve("elsewhere"),
            Optional.of("localhost"),
            _ -> {},
            (_, _) -> {})) {
      log.start();
      log.await(() -> log.state() instanceof LogState.ReadOnly);
      assertThat(((LogState.ReadOnly) log.state()).why()).contains("key").contains("missing");
    }
  }

  @Test
  void aLostKeyIsSaidAndNoNewOneMade() throws IOException {
    try (Logged log = started()) {
      log.enter("today", 1);
      log.awaitShown(1);
      Files.delete(log.keys().resolve("log-ed25519.key"));
    }
    try (Logged log = log("localhost")) {
      log.start();
      log.await(() -> log.state() instanceof LogState.ReadOnly);
      assertThat(((LogState.ReadOnly) log.state()).why()).contains("log-ed25519.key is missing");
      assertThat(log.keys().resolve("log-ed25519.key")).doesNotExist();
    }
  }

  @Test
  void whatIsNoEntryIsRefused() {
    try (Logged log = log("localhost")) {
      assertThatThrownBy(
              () -> log.port().enter(database().desk(), "publication", "s", new byte[] {1}))
          .as("outside a write")
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> enter(log, "publication", new byte[65_536]))
          .hasMessageContaining("had 65536");
      assertThatThrownBy(() -> enter(log, "publication", new byte[0]))
          .hasMessageContaining("had 0");
      assertThatThrownBy(() -> enter(log, "\"kind\"", new byte[1])).hasMessageContaining("kind");
      assertThat(enter(log, "publication", new byte[65_535])).isZero();
    }
  }

  @Test
  void ofManyWhoSwapTheSameHeadOneWins() throws Exception {
    SigningKey key = SigningKey.generate("localhost", KeyKind.ED25519_LOG, new SecureRandom());
    var heads = new LogHeadStore(database().jdbc(), database().records());
    Note first = note(key, 0);
    assertThat(heads.head()).isEmpty();
    assertThat(heads.swap(null, first)).isTrue();
    assertThat(heads.swap(null, first)).isFalse();

    List<CompletableFuture<Boolean>> swaps =
        IntStream.range(1, 9)
            .mapToObj(
                size ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            return heads.swap(first, note(key, size));
                          } catch (IOException e) {
                            throw new AssertionError(e);
                          }
                        }))
            .toList();

    assertThat(swaps.stream().map(CompletableFuture::join).filter(won -> won)).hasSize(1);
    assertThat(heads.head()).isPresent().get().isNotEqualTo(first);
  }

  private static Note note(SigningKey key, long size) {
    return Note.sign(new Checkpoint("localhost", size, Hash.EMPTY).text(), List.of(key), 1);
  }

  private long enter(Logged log, String kind, byte[] bytes) {
    return database().records().write(() -> log.port().enter(database().desk(), kind, "s", bytes));
  }

  private Logged started() {
    Logged log = log("localhost");
    log.start();
    return log;
  }

  private Logged log(String origin) {
    return new Logged(
        database().desk(),
        database().jdbc(),
        database().records(),
        database().outbox(),
        home,
        Optional.ofNullable(origin),
        _ -> {},
        (_, _) -> {});
  }

  private static String text(String subject) {
    return new String(Logged.bytes(subject), StandardCharsets.UTF_8);
  }

  /** A log whose first follower looks at the log itself. */
  private abstract static class Looking {
    private final Logged log;

    Looking(Path home, DeskDatabase database) {
      log =
          new Logged(
              database.desk(),
              database.jdbc(),
              database.records(),
              database.outbox(),
              home,
              Optional.of("localhost"),
              _ -> {},
              (entry, _) -> look(log(), entry));
    }

    Logged log() {
      return log;
    }

    abstract void look(Logged own, PublicRecord.Entry entry);
  }
}
