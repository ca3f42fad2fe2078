package org.minhchung.tlog.log;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.minhchung.tlog.note.KeyKind;
import org.minhchung.tlog.note.SigningKey;
import org.minhchung.tlog.note.VerifierKey;

/**
 * Who a log is, and whom it asks.
 *
 * @param origin the log's name: its URL without scheme and last slash
 * @param keys that sign, all bearing the origin; an Ed25519 log key among them, better ML-DSA-44
 *     too
 * @param observers asked on start
 * @param cosigners asked before each checkpoint is published
 * @param clock for the times that signatures tell
 * @param maxStagedBatches after so many batches, at least one, their tiles are forced and the
 *     staged files dropped; more of them make a longer restart
 * @param moments told of each moment, on the writer's thread; for tests and measuring
 */
public record LogSettings(
    String origin,
    List<SigningKey> keys,
    List<Observer> observers,
    Cosigners cosigners,
    Clock clock,
    int maxStagedBatches,
    Consumer<Moment> moments) {

  private static final int STAGED_BATCHES = 256;

  public LogSettings {
    keys = List.copyOf(keys);
    observers = List.copyOf(observers);
    if (maxStagedBatches < 1) {
      throw new IllegalArgumentException(
          "maxStagedBatches must be at least 1, was " + maxStagedBatches);
    }
    if (keys.stream().noneMatch(key -> key.verifier().kind() == KeyKind.ED25519_LOG)) {
      throw new IllegalArgumentException("a log signs with an Ed25519 log key at least");
    }
    if (!keys.stream().allMatch(key -> key.verifier().name().equals(origin))) {
      throw new IllegalArgumentException("the keys of a log bear its origin, " + origin);
    }
  }

  /** A log that asks nobody. */
  public LogSettings(String origin, List<SigningKey> keys, Clock clock) {
    this(origin, keys, List.of(), Cosigners.NONE, clock, STAGED_BATCHES, _ -> {});
  }

  /** The public sides of the keys. */
  public List<VerifierKey> verifiers() {
    return keys.stream().map(SigningKey::verifier).toList();
  }
}
