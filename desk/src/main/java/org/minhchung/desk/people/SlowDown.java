package org.minhchung.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.store.SlowDownStore;
import org.minhchung.desk.people.store.SlowDownStore.Tries;

/**
 * Makes guessing slow without locking anybody out. After {@value #FREE} wrong tries the next has to
 * wait, twice as long each time and a minute at most. A browser that somebody has signed in with
 * before is counted by itself: strangers who guess do not slow it down, and it does not help them.
 * Nothing is counted by address, and passkeys are not counted at all, for they cannot be guessed
 * (docs/decisions/0122-slow-down.md).
 */
public final class SlowDown {

  static final int FREE = 5;
  static final Duration LONGEST = Duration.ofMinutes(1);

  private final SlowDownStore store;
  private final Records records;
  private final PeopleKey key;
  private final InstantSource clock;

  SlowDown(SlowDownStore store, Records records, PeopleKey key, InstantSource clock) {
    this.store = store;
    this.records = records;
    this.key = key;
    this.clock = clock;
  }

  /** Whose tries are counted together: a person's in a known browser, or in all others. */
  public record Subject(String value) {}

  /**
   * @param knownBrowser what the browser's signed cookie holds, or empty if it has none for them
   */
  public Subject subject(PersonId person, String knownBrowser) {
    return new Subject(key.hash("slow-down", person.value() + "|" + knownBrowser));
  }

  /** Whether a try may come now. */
  public boolean mayTry(Subject subject) {
    return store.of(subject.value()).map(it -> !clock.instant().isBefore(it.until())).orElse(true);
  }

  public void failed(Subject subject) {
    records.write(
        () -> {
          int failures = store.of(subject.value()).map(Tries::failures).orElse(0) + 1;
          Instant until = clock.instant().plus(pause(failures));
          store.keep(subject.value(), new Tries(failures, until));
          return until;
        });
  }

  public void succeeded(Subject subject) {
    if (store.of(subject.value()).isPresent()) {
      records.write(
          () -> {
            store.forget(subject.value());
            return subject;
          });
    }
  }

  static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE + 1, 6));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  void purge() {
    Instant yesterday = clock.instant().minus(Duration.ofHours(12));
    records.write(() -> store.purge(yesterday));
  }
}
