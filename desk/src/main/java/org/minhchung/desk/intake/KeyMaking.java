package org.minhchung.desk.intake;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.Records;
import org.springframework.stereotype.Service;

/** Gives programs keys and takes them back. */
@Service
public final class KeyMaking {

  private static final String PREFIX = "mck_";
  private static final int SECRET_BYTES = 24;

  private final ProgramKeys keys;
  private final Records records;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  KeyMaking(ProgramKeys keys, Records records, Audit audit, InstantSource clock) {
    this.keys = keys;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /** All keys, newest first. */
  public List<ProgramKey> all() {
    return keys.all();
  }

  /**
   * Makes a key.
   *
   * @return its secret, which is kept nowhere
   * @throws IllegalArgumentException if the name cannot be one
   */
  public String make(String name, Actor by) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return records.write(
        () -> {
          ProgramKey key = keys.make(name, Programs.hash(secret), by.person(), today());
          audit.record(by, "intake.program-key-made", key.id());
          return secret;
        });
  }

  /** Ends a key at once; false if it was ended before. */
  public boolean revoke(String id, Actor by) {
    return records.write(
        () -> {
          boolean revoked = keys.revoke(id, by.person(), today());
          if (revoked) {
            audit.record(by, "intake.program-key-revoked", id);
          }
          return revoked;
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
