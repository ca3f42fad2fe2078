package org.minhchung.desk.claims;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;

/**
 * Keeps the promise of a short memory: no message text lives longer than {@value #MOST_DAYS} days,
 * and none that says only an opinion, a forecast, a joke or a question longer than {@value
 * #MOST_UNRATED_DAYS}.
 *
 * <p>Deletes one day early, so that a run that was missed, or a reader's day that began before
 * UTC's, breaks nothing. Idempotent.
 */
public final class MessagePurge {

  public static final int MOST_DAYS = 30;
  public static final int MOST_UNRATED_DAYS = 7;
  private static final int BATCH = 500;
  private static final LocalTime AT = LocalTime.of(0, 20);

  private final Messages messages;
  private final Records records;
  private final InstantSource clock;
  private final int days;

  /**
   * @param days how long a text may live; 2 to {@value #MOST_DAYS}: a setting can shorten, never
   *     lengthen
   * @throws IllegalArgumentException if it may not live that long
   */
  public MessagePurge(Messages messages, Records records, InstantSource clock, int days) {
    if (days < 2 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "a message may live 2 to %d days, was %d".formatted(MOST_DAYS, days));
    }
    this.messages = messages;
    this.records = records;
    this.clock = clock;
    this.days = days;
  }

  /** Has it run once a day from now on. */
  public void schedule(Jobs jobs) {
    jobs.daily("messages.purge", AT, this::run);
  }

  /** Deletes what is due, a batch a write, so that others can write in between. */
  public void run() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    // What came on day D is gone by the night after D + days - 1.
    LocalDate before = today.minusDays(days - 2L);
    LocalDate unratedBefore = today.minusDays(Math.min(days, MOST_UNRATED_DAYS) - 2L);
    while (records.write(() -> messages.purge(before, BATCH)) == BATCH) {
      Thread.yield();
    }
    while (records.write(() -> messages.purgeUnrated(unratedBefore, BATCH)) == BATCH) {
      Thread.yield();
    }
  }
}
