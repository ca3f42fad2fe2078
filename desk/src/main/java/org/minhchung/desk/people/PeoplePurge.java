package org.minhchung.desk.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.store.AuditStore;

/**
 * Forgets what is over: deeds after a year, sessions, wrong tries, links that expired. Idempotent.
 */
public final class PeoplePurge {

  /** A run may be missed, so a deed goes two days early. */
  static final int DAYS = 363;

  private static final int BATCH = 500;
  private static final LocalTime AT = LocalTime.of(19, 40);

  private final AuditStore audit;
  private final Sessions sessions;
  private final SlowDown slowDown;
  private final Entrances entrances;
  private final Records records;
  private final InstantSource clock;

  PeoplePurge(
      AuditStore audit,
      Sessions sessions,
      SlowDown slowDown,
      Entrances entrances,
      Records records,
      InstantSource clock) {
    this.audit = audit;
    this.sessions = sessions;
    this.slowDown = slowDown;
    this.entrances = entrances;
    this.records = records;
    this.clock = clock;
  }

  /** Has it run once a day from now on. */
  void schedule(Jobs jobs) {
    jobs.daily("accounts.purge", AT, this::run);
  }

  public void run() {
    LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
    while (records.write(() -> audit.purge(before, BATCH)) == BATCH) {
      Thread.yield();
    }
    sessions.purge();
    slowDown.purge();
    entrances.purge();
  }
}
