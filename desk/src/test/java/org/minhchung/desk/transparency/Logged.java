package org.minhchung.desk.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.transparency.store.LogEntryStore;
import org.minhchung.desk.transparency.store.LogHeadStore;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.Moment;
import org.minhchung.tlog.log.TileFolder;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.tree.GrowingTree;
import org.minhchung.tlog.tree.TileTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk's log over some records and a folder, with a follower that says what it was told. */
final class Logged implements AutoCloseable {

  static final String SHOWN = "subject-shown";
  private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

  private final DeskId desk;
  private final Records records;
  private final Outbox outbox;
  private final DataFolder folder;
  private final LogEntryStore entries;
  private final AppenderBell bell = new AppenderBell();
  private final PublicRecord port;
  private final Appender appender;

  Logged(
      DeskId desk,
      JdbcClient db,
      Records records,
      Outbox outbox,
      Path home,
      Optional<String> origin,
      Consumer<Moment> moments,
      PublicRecord.Follower first) {
    this.desk = desk;
    this.records = records;
    this.outbox = outbox;
    this.folder = DataFolder.at(home.resolve("data"));
    this.entries = new LogEntryStore(db);
    this.port = new WrittenEntries(outbox, entries, bell);
    try {
      Files.createDirectories(folder.data());
      Files.createDirectories(folder.keys());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var log =
        new DeskLog(
            folder, new LogHeadStore(db, records), () -> origin, InstantSource.system(), moments);
    this.appender =
        new Appender(
            log, entries, records, List.of(first, this::announce), bell, InstantSource.system());
  }

  private void announce(PublicRecord.Entry entry, Instant at) {
    outbox.announce(desk, SHOWN, entry.subject(), "{}");
  }

  void start() {
    appender.start();
  }

  PublicRecord port() {
    return port;
  }

  Path folder() {
    return folder.data();
  }

  Path keys() {
    return folder.keys();
  }

  LogState state() {
    return appender.state();
  }

  long count() {
    return entries.count();
  }

  long shown() {
    return entries.shown();
  }

  /** Enters some in one transaction; subjects are {@code name}, a dash and a number. */
  long enter(String name, int count) {
    return records.write(
        () -> {
          long last = -1;
          for (int n = 0; n < count; n++) {
            String subject = name + "-" + n;
            last = port.enter(desk, "publication", subject, bytes(subject));
          }
          return last;
        });
  }

  static byte[] bytes(String subject) {
    return ("{\"subject\":\"" + subject + "\"}").getBytes(UTF_8);
  }

  void awaitShown(long count) {
    await(() -> entries.shown() >= count);
  }

  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute; " + state()).isLessThan(end);
      Thread.onSpinWait();
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Subjects in the order in which the follower was told of them. */
  List<String> told() {
    return outbox.after(0, 10_000).stream()
        .filter(change -> change.topic().equals(SHOWN))
        .map(change -> change.subject())
        .toList();
  }

  TileFolder tiles() {
    return new TileFolder(new DiskFiles(), folder.data().resolve("log/public"));
  }

  Checkpoint published() {
    try {
      return Checkpoint.readText(Note.read(tiles().checkpoint().orElseThrow()).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  /** Every entry that readers can fetch, after its tiles were found to lead to the root. */
  List<String> fetched() throws IOException {
    Checkpoint head = published();
    var tree = new TileTree(tiles(), head.size());
    var again = new GrowingTree();
    List<String> all = new ArrayList<>();
    for (long bundle = 0; bundle * 256 < head.size(); bundle++) {
      for (byte[] entry : tree.entries(bundle)) {
        again.add(entry);
        all.add(new String(entry, UTF_8));
      }
    }
    assertThat(again.root()).isEqualTo(head.root());
    return all;
  }

  @Override
  public void close() {
    appender.stop();
  }
}
