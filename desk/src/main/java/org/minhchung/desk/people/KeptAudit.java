package org.minhchung.desk.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.people.store.AuditStore;

/**
 * The record of deeds. What a subject is, its id tells: only messages, sightings, groups, appeals,
 * replies and what derives from them have a UUID of version 4, and a deed about one of them carries
 * its day alone, and an id of the same kind, so that nothing puts it in an order.
 */
final class KeptAudit implements Audit {

  private static final Pattern UNLINKED =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}.*");
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,59}");

  private final AuditStore store;
  private final OwnDesk desk;
  private final Ids ids;
  private final InstantSource clock;

  KeptAudit(AuditStore store, OwnDesk desk, Ids ids, InstantSource clock) {
    this.store = store;
    this.desk = desk;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(Actor by, String action, String subject, String... fields) {
    for (String name : fields) {
      refuseText(name);
    }
    refuseText(action);
    if (subject.codePoints().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a subject is an id, never a text");
    }
    Instant now = clock.instant();
    boolean dayAlone = UNLINKED.matcher(subject).matches();
    store.add(
        new Deed(
            dayAlone ? ids.unlinked() : ids.ordered(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            dayAlone ? null : now,
            by.person(),
            action,
            subject,
            List.of(fields)),
        desk.id());
  }

  private static void refuseText(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an action or field is a short name, never a text");
    }
  }
}
