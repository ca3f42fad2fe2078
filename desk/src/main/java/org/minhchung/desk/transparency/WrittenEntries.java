package org.minhchung.desk.transparency;

import java.util.regex.Pattern;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.transparency.store.LogEntryStore;

/** Takes entries into the records; the {@link Appender} brings them into the log. */
final class WrittenEntries implements PublicRecord {

  static final String TOPIC = "entry-written";
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9/-]{0,63}");

  private final Outbox outbox;
  private final LogEntryStore entries;
  private final AppenderBell bell;

  WrittenEntries(Outbox outbox, LogEntryStore entries, AppenderBell bell) {
    this.outbox = outbox;
    this.entries = entries;
    this.bell = bell;
  }

  /** Announces first: from then on no other writer takes an index until this one has committed. */
  @Override
  public long enter(DeskId desk, String kind, String subject, byte[] canonical) {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("kind must be 1 to 64 of a-z, 0-9, - and /, was " + kind);
    }
    if (canonical.length == 0 || canonical.length > MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException(
          "an entry has 1 to %d bytes, had %d".formatted(MAX_ENTRY_BYTES, canonical.length));
    }
    outbox.announce(desk, TOPIC, subject, "{\"kind\":\"%s\"}".formatted(kind));
    long index = entries.insert(desk, kind, subject, canonical);
    bell.ring();
    return index;
  }
}
