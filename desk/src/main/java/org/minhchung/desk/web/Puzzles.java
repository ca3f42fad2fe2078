package org.minhchung.desk.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Small puzzles that cost a browser a second and a flood a great deal, handed out only under
 * attack. A puzzle is the same for everybody for two minutes and tells nothing of anybody; its
 * solution counts once. Decision 0143. Thread-safe.
 *
 * <p>A solution is {@code puzzle.salt.n0.n1…}: SHA-256 of {@code puzzle.salt.i.ni} begins with
 * {@value #BITS} zero bits for each i below {@value #PARTS}. Many small parts take nearly the same
 * time every time; one large one would at times take five times as long.
 */
final class Puzzles {

  static final int PARTS = 16;
  static final int BITS = 9;
  private static final long SPAN_MILLIS = 120_000;
  private static final int MOST_USED = 100_000;

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final Map<Long, Set<String>> used = new HashMap<>();

  /**
   * @param random must not be guessable
   */
  Puzzles(RandomGenerator random, InstantSource clock) {
    var secret = new byte[32];
    random.nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
  }

  /** The puzzle of these two minutes. */
  String puzzle() {
    return puzzle(span());
  }

  /** Whether this is a solution that nobody has used, to the puzzle of now or of just before. */
  boolean solved(String solution) {
    String[] parts = solution.split("\\.", -1);
    if (parts.length != PARTS + 2 || parts[1].length() < 8 || solution.length() > 600) {
      return false;
    }
    long now = span();
    long span =
        parts[0].equals(puzzle(now)) ? now : parts[0].equals(puzzle(now - 1)) ? now - 1 : -1;
    if (span < 0) {
      return false;
    }
    for (int i = 0; i < PARTS; i++) {
      if (!isPart(parts[0] + "." + parts[1] + "." + i + "." + parts[i + 2])) {
        return false;
      }
    }
    return first(span, now, parts[1]);
  }

  private synchronized boolean first(long span, long now, String salt) {
    used.keySet().removeIf(old -> old < now - 1);
    Set<String> salts = used.computeIfAbsent(span, _ -> new HashSet<>());
    return salts.size() < MOST_USED && salts.add(salt);
  }

  /** Whether the text's hash begins with enough zero bits. */
  static boolean isPart(String text) {
    byte[] hash = sha256(text);
    return hash[0] == 0 && (hash[1] & 0xff) < 1 << (16 - BITS);
  }

  private String puzzle(long span) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      byte[] made = mac.doFinal(Long.toString(span).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(made).substring(0, 22);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private long span() {
    return clock.millis() / SPAN_MILLIS;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
