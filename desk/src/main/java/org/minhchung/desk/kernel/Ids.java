package org.minhchung.desk.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes new ids. {@link #ordered()} for what is public; {@link #unlinked()} for messages,
 * sightings, groups, appeals, replies and what derives from them, because an id that carries its
 * minute would tell when somebody wrote. Thread-safe if the random source is.
 */
public final class Ids {

  private final InstantSource clock;
  private final RandomGenerator random;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A UUIDv7 (RFC 9562, section 5.7) as text: 48 bits of epoch milliseconds, then chance. */
  public String ordered() {
    long time = clock.millis() << 16;
    long high = time | 0x7000L | (random.nextLong() & 0x0FFFL);
    return new UUID(high, variant()).toString();
  }

  /** A UUIDv4 (RFC 9562, section 5.4) as text: chance alone. */
  public String unlinked() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    return new UUID(high, variant()).toString();
  }

  private long variant() {
    return (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
  }
}
