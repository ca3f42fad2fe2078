package org.minhchung.desk.transparency;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.transparency.store.LogHeadStore;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.log.Cosigners;
import org.minhchung.tlog.log.Log;
import org.minhchung.tlog.log.LogSettings;
import org.minhchung.tlog.log.LogStart;
import org.minhchung.tlog.log.Moment;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.SigningKey;

/** Opens the log of the data folder, or begins it: tiles in {@code DATA/log}, head in a row. */
final class DeskLog {

  static final String FOLDER = "log";
  private static final int STAGED_BATCHES = 256;

  private final DataFolder folder;
  private final LogHeadStore heads;
  private final Supplier<Optional<String>> origin;
  private final InstantSource clock;
  private final Consumer<Moment> moments;

  /**
   * @param origin the log's name, asked when it is opened; empty if it can have none yet
   * @param moments told where the power could fail; for tests
   */
  DeskLog(
      DataFolder folder,
      LogHeadStore heads,
      Supplier<Optional<String>> origin,
      InstantSource clock,
      Consumer<Moment> moments) {
    this.folder = folder;
    this.heads = heads;
    this.origin = origin;
    this.clock = clock;
    this.moments = moments;
  }

  /** Whether the log is there, or may begin without an entry: a sample's name never changes. */
  boolean isBegun() {
    return heads.exists() || origin.get().equals(Optional.of(LogOrigin.SAMPLE));
  }

  /**
   * Opens the log, or begins it if it never was.
   *
   * @throws IOException if disk or database fails, or somebody else holds the folder
   */
  LogStart open() throws IOException {
    Optional<String> name = origin.get();
    if (name.isEmpty()) {
      return new LogStart.ReadOnly(
          "the desk has no public address, and the log bears it in every signature",
          "Start with --public-url.");
    }
    boolean begun = heads.exists();
    try {
      if (!begun) {
        LogKeys.make(folder.keys(), name.get(), new SecureRandom());
      }
      List<SigningKey> keys = LogKeys.read(folder.keys());
      String keyed = keys.getFirst().verifier().name();
      if (!keyed.equals(name.get())) {
        return new LogStart.ReadOnly(
            "the log's keys are those of %s, the desk's address makes it %s"
                .formatted(keyed, name.get()),
            "Start with the public address that the log was begun with.");
      }
      return open(begun, name.get(), keys);
    } catch (NoSuchFileException e) {
      return new LogStart.ReadOnly(
          "the log's key %s is missing".formatted(e.getFile()),
          "Put the keys folder back from its own copy.");
    } catch (Malformed e) {
      return new LogStart.ReadOnly(e.getMessage(), "Mend the keys folder, then start again.");
    }
  }

  private LogStart open(boolean begun, String name, List<SigningKey> keys) throws IOException {
    var files = new DiskFiles();
    Path home = folder.data().resolve(FOLDER);
    var settings =
        new LogSettings(
            name,
            keys,
            List.of(),
            Cosigners.NONE,
            clock.withZone(ZoneOffset.UTC),
            STAGED_BATCHES,
            moments);
    return begun
        ? Log.open(files, home, heads, settings)
        : Log.create(files, home, heads, settings);
  }
}
