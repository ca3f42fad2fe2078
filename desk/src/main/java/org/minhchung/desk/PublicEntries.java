package org.minhchung.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.minhchung.desk.fetch.Bytes;
import org.minhchung.desk.intake.SourceId;
import org.minhchung.desk.intake.SourceLog;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.transparency.LogOrigin;
import org.minhchung.desk.verification.PartyId;
import org.minhchung.desk.verification.RegisterEntryId;
import org.minhchung.desk.verification.RegisterLog;
import org.minhchung.tlog.approval.Entry;
import org.minhchung.tlog.approval.Hour;
import org.minhchung.tlog.approval.Salt;
import org.minhchung.tlog.approval.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says in the log's own format what rooms have to say that do not know the log. Here, because only
 * the front door may know them both.
 */
@Component
final class PublicEntries implements RegisterLog, SourceLog {

  private final PublicRecord record;
  private final DeskProfiles desks;
  private final InstantSource clock;
  private final String publicUrl;

  PublicEntries(
      PublicRecord record,
      DeskProfiles desks,
      InstantSource clock,
      @Value("${minhchung.public-url:}") String publicUrl) {
    this.record = record;
    this.desks = desks;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean open() {
    return origin().isPresent();
  }

  @Override
  public long changed(
      RegisterEntryId entry,
      PartyId about,
      RegisterLog.Change change,
      Instant effective,
      Bytes content,
      Bytes salt) {
    var subject =
        new Subject.RegisterChanged(
            origin().orElseThrow(),
            about.value(),
            Subject.RegisterChanged.Change.valueOf(change.name()),
            Hour.of(effective));
    return enter(entry.value(), subject, content, salt);
  }

  @Override
  public long changed(SourceId source, SourceLog.Change change, Bytes content, Bytes salt) {
    var subject =
        new Subject.SourceChanged(
            origin().orElseThrow(),
            source.value(),
            Subject.SourceChanged.Change.valueOf(change.name()));
    return enter(source.value(), subject, content, salt);
  }

  private long enter(String id, Subject subject, Bytes content, Bytes salt) {
    DeskId desk = desks.current().map(DeskProfile::id).orElseThrow();
    var entry =
        new Entry(
            Hour.of(clock.instant()),
            subject,
            Entry.digest(Salt.of(salt.copy()), subject, content.copy()),
            List.of());
    return record.enter(desk, subject.kind(), id, entry.bytes());
  }

  private Optional<String> origin() {
    return LogOrigin.of(publicUrl, desks.current().map(DeskProfile::sample).orElse(false));
  }
}
