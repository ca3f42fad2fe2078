package org.minhchung.desk.claims;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Blinds who asks before anything else sees it. The key is made at the start and lives in memory
 * alone, so a restart ends every count. Thread-safe.
 */
public final class Askers {

  /** Where the desk's day ends. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What a household or a rented machine is given at least (RFC 6177); IPv4 counts whole. */
  private static final int IPV6_PREFIX_BYTES = 7;

  private final SecretKey key;
  private final InstantSource clock;

  /**
   * @param random must not be guessable
   */
  public Askers(RandomGenerator random, InstantSource clock) {
    this.clock = clock;
    var secret = new byte[32];
    random.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * Who asks on a page or through the API; somebody else tomorrow.
   *
   * @param address literal IPv4 or IPv6, as the server saw it; whatever else is one and the same
   */
  public Asker ofAddress(ChannelKind channel, String address) {
    return blind(channel, today() + " ", prefix(address));
  }

  /**
   * Who writes on a channel that knows its senders.
   *
   * @param sender what the channel calls them
   */
  public Asker ofSender(ChannelKind channel, String sender) {
    return blind(channel, "", sender.getBytes(StandardCharsets.UTF_8));
  }

  private Asker blind(ChannelKind channel, String span, byte[] who) {
    Mac mac = mac(key);
    mac.update((channel.name() + " " + span).getBytes(StandardCharsets.UTF_8));
    return new Asker(channel, mac.doFinal(who));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static byte[] prefix(String address) {
    try {
      byte[] whole = InetAddress.ofLiteral(address).getAddress();
      return whole.length == 16 ? Arrays.copyOf(whole, IPV6_PREFIX_BYTES) : whole;
    } catch (IllegalArgumentException _) {
      return new byte[] {0};
    }
  }
}
