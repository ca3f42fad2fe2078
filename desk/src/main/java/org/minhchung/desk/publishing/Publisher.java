package org.minhchung.desk.publishing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.publishing.store.PublicationStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a version before the public: its bytes, the moment it is shown, and the news of it for the
 * other rooms, in one transaction.
 *
 * <p>Nobody publishes alone (promise 4). Two signatures cannot be checked yet, so nothing but
 * samples passes, and no other room can reach this class.
 */
final class Publisher {

  static final String SHOWN = "publication-shown";
  private static final int SALT_BYTES = 32;

  private final Records records;
  private final PublicationStore store;
  private final Outbox outbox;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random gives the salts: must be unpredictable, or a withheld version could be guessed
   */
  Publisher(
      Records records,
      PublicationStore store,
      Outbox outbox,
      InstantSource clock,
      RandomGenerator random) {
    this.records = records;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Publishes and shows a sample. Joins the caller's write transaction, if there is one.
   *
   * @return what was kept, with its etag
   * @throws IllegalStateException if it is not a sample
   */
  PublishedCheck publish(DeskId desk, PublishedCheck check) {
    if (!check.sample()) {
      throw new IllegalStateException(
          "%s is not a sample, and nobody publishes alone".formatted(check.slug()));
    }
    CanonicalCheck canonical = CanonicalCheck.of(check);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return records.write(
        () -> {
          store.insert(desk, canonical, salt);
          store.show(check.id(), clock.instant());
          outbox.announce(desk, SHOWN, check.id(), payload(canonical.check()));
          return canonical.check();
        });
  }

  /** Moments as epoch milliseconds, null where there is no bound. */
  private static String payload(PublishedCheck check) {
    ObjectNode payload = JsonMapper.shared().createObjectNode();
    payload.put("claim", check.claimId().value());
    payload.put("answeredBy", "check");
    payload.put("holdsFrom", millis(check.holdsFrom()));
    payload.put("holdsUntil", millis(check.holdsUntil()));
    payload.put("checkedAt", millis(check.checkedAt().atStartOfDay(ZoneOffset.UTC).toInstant()));
    return payload.toString();
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
