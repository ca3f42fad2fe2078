package org.minhchung.desk.intake;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.Records;

/**
 * Where answers are to go: sealed by HPKE (RFC 9180; X25519, HKDF-SHA-256, ChaCha20-Poly1305) to
 * the key of the day on which they expire, and bound to their claim and kind of channel, so that a
 * row moved to another claim cannot be opened. Thread-safe.
 */
public final class ReplyAddresses {

  /** A reply address lives no longer, whatever is set. */
  public static final int MOST_DAYS = 90;

  private static final int BATCH = 500;
  private static final LocalTime AT = LocalTime.of(0, 10);

  private final SealedAddresses shelf;
  private final DayKeys keys;
  private final Ids ids;
  private final InstantSource clock;
  private final Records records;
  private final int days;

  /**
   * @param days how long an address may live, 2 to {@value #MOST_DAYS}: a setting can shorten,
   *     never lengthen
   * @throws IllegalArgumentException if it may not live that long
   */
  ReplyAddresses(
      SealedAddresses shelf,
      DayKeys keys,
      Ids ids,
      InstantSource clock,
      Records records,
      int days) {
    if (days < 2 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "a reply address may live 2 to %d days, was %d".formatted(MOST_DAYS, days));
    }
    this.shelf = shelf;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.records = records;
    this.days = days;
  }

  /** Has expired addresses destroyed once a day from now on. */
  void schedule(Jobs jobs) {
    jobs.daily("replies.purge", AT, this::purge);
  }

  /**
   * Seals an address and files it under the claim, in the caller's write transaction.
   *
   * @param address what the channel sends to
   */
  public void keep(ClaimId claim, ChannelKind channel, String address) {
    LocalDate expires = today().plusDays(days - 1L);
    try {
      HPKEContextWithEncapsulation context =
          hpke().setupBaseS(keys.make(expires).getPublic(), info(expires));
      byte[] sealed = context.seal(bound(claim, channel), address.getBytes(StandardCharsets.UTF_8));
      shelf.keep(
          new SealedAddress(
              ids.unlinked(), claim, channel, expires, context.getEncapsulation(), sealed));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("an address could not be sealed", e);
    }
  }

  /** An address that can still be opened. */
  public record Opened(String id, ChannelKind channel, String address) {
    /** Tells no address. */
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /**
   * The next addresses of a claim whose keys are still there.
   *
   * @param after the last id of the page before, or an empty text
   */
  public List<Opened> of(ClaimId claim, String after, int limit) {
    List<Opened> opened = new ArrayList<>();
    for (SealedAddress each : shelf.of(claim, after, limit)) {
      if (each.expiresOn().isAfter(today())) {
        keys.of(each.expiresOn()).ifPresent(key -> opened.add(open(each, key)));
      }
    }
    return opened;
  }

  /** Destroys the keys that are due, then removes what nobody can open any more. Idempotent. */
  public void purge() {
    LocalDate today = today();
    keys.destroy(today);
    int gone = BATCH;
    while (gone == BATCH) {
      gone = records.write(() -> shelf.expire(today, BATCH));
    }
  }

  private Opened open(SealedAddress address, AsymmetricCipherKeyPair key) {
    try {
      byte[] plain =
          hpke()
              .setupBaseR(address.encapsulated(), key, info(address.expiresOn()))
              .open(bound(address.claim(), address.channel()), address.sealed());
      return new Opened(address.id(), address.channel(), new String(plain, StandardCharsets.UTF_8));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(
          "reply address %s was changed after it was sealed".formatted(address.id()), e);
    }
  }

  /** It keeps state, so each use has its own. */
  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  private static byte[] info(LocalDate day) {
    return ("minhchung/v1/reply/" + day).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bound(ClaimId claim, ChannelKind channel) {
    return (claim.value() + " " + channel).getBytes(StandardCharsets.UTF_8);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
