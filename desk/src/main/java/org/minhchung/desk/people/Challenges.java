package org.minhchung.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * What the desk must remember between a page and what it sends back, without a session and without
 * a row: sealed, it travels with the page. It counts once, for half an hour, for one purpose and in
 * one browser. Thread-safe.
 *
 * <p>Used ones are remembered in memory until they expire. Another node does not know of them;
 * whoever replays one there needs the page and the browser's cookie, and so has the session
 * already.
 */
public final class Challenges {

  static final Duration LIFE = Duration.ofMinutes(30);

  /** Far more than a desk has people; beyond it the oldest are forgotten first to expire. */
  private static final int MOST_USED = 100_000;

  private final PeopleKey key;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  Challenges(PeopleKey key, RandomGenerator random, InstantSource clock) {
    this.key = key;
    this.random = random;
    this.clock = clock;
  }

  /** Something new to be answered. */
  public String draw() {
    return Secret.drawn(random).value();
  }

  /**
   * Seals a text for one purpose.
   *
   * @param browser something that only this browser sends along
   */
  public String seal(String purpose, String browser, String text) {
    return key.seal(
        String.join(
            "\n",
            purpose,
            key.hash("browser", browser),
            Long.toString(clock.instant().plus(LIFE).toEpochMilli()),
            text));
  }

  /** What was sealed, and still counts; looking does not use it up. */
  public Optional<String> look(String purpose, String browser, String sealed) {
    Instant now = clock.instant();
    return key.open(sealed)
        .map(text -> text.split("\n", 4))
        .filter(parts -> parts.length == 4 && parts[0].equals(purpose))
        .filter(parts -> parts[1].equals(key.hash("browser", browser)))
        .filter(parts -> now.isBefore(Instant.ofEpochMilli(Long.parseLong(parts[2]))))
        .filter(_ -> !used.containsKey(sealed))
        .map(parts -> parts[3]);
  }

  /** The same, and uses it up. */
  public Optional<String> take(String purpose, String browser, String sealed) {
    Instant now = clock.instant();
    Optional<String> text = look(purpose, browser, sealed);
    if (text.isEmpty() || used.putIfAbsent(sealed, now.plus(LIFE)) != null) {
      return Optional.empty();
    }
    forget(now);
    return text;
  }

  private void forget(Instant now) {
    if (used.size() > MOST_USED / 2) {
      used.values().removeIf(now::isAfter);
      Iterator<String> any = used.keySet().iterator();
      while (used.size() > MOST_USED && any.hasNext()) {
        any.next();
        any.remove();
      }
    }
  }
}
