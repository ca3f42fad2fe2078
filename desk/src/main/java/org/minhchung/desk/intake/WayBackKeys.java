package org.minhchung.desk.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import org.minhchung.desk.kernel.MaskKey;

/**
 * Makes links and codes out of a seed, and what they hash to. Thread-safe.
 *
 * <p>The seed is chance, or what a program calls its request: then the same request has the same
 * link and code again, though neither is kept anywhere. A code has 27 bits, so its hash is slow
 * (PBKDF2) and under the desk's own key, which no backup holds. Decision 0141.
 */
public final class WayBackKeys {

  /**
   * Digits and capitals without those that are taken for one another: 0 and O, 1, I and L, 2 and Z,
   * 5 and S, U and V, 8 and B, 6 and G.
   */
  public static final String ALPHABET = "346789ACDEFHJKMNPQRTWXY";

  public static final int CODE_LENGTH = 6;
  private static final int ROUNDS = 40_000;
  private static final int LINK_BYTES = 16;

  private final SecretKey links;
  private final SecretKey codes;
  private final SecretKey repeats;
  private final byte[] salt;
  private final RandomGenerator random;

  WayBackKeys(MaskKey key, RandomGenerator random) {
    this.links = derived(key, "minhchung/v1/link");
    this.codes = derived(key, "minhchung/v1/code");
    this.repeats = derived(key, "minhchung/v1/repeat");
    this.salt = derived(key, "minhchung/v1/code-salt").getEncoded();
    this.random = random;
  }

  /** Where a link and its codes come from. */
  record Seed(byte[] bytes) {}

  /** A seed that nobody can make again. */
  Seed fresh() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new Seed(bytes);
  }

  /** The seed of a request that a program may send twice; another text is another request. */
  Seed repeatable(String request, AskedText text) {
    byte[] name = request.getBytes(StandardCharsets.UTF_8);
    return new Seed(
        hmac(
            repeats,
            ByteBuffer.allocate(4).putInt(name.length).array(),
            name,
            text.value().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @param attempt 0, and the next number where another message has the same code
   */
  WayBack of(Seed seed, int attempt) {
    byte[] link = Arrays.copyOf(hmac(links, seed.bytes()), LINK_BYTES);
    byte[] chance = hmac(codes, seed.bytes(), ByteBuffer.allocate(4).putInt(attempt).array());
    long number = ByteBuffer.wrap(chance).getLong() >>> 1;
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
      number /= ALPHABET.length();
    }
    return new WayBack(
        Base64.getUrlEncoder().withoutPadding().encodeToString(link), code.toString());
  }

  /** What a link hashes to, lower-case hex; it is long enough to need no more than that. */
  String linkHash(String link) {
    return HexFormat.of().formatHex(sha256(link.getBytes(StandardCharsets.UTF_8)));
  }

  /** What a code hashes to, lower-case hex. Takes some twenty milliseconds, on purpose. */
  String codeHash(String code) {
    try {
      var spec = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, 256);
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(spec)
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-256", e);
    }
  }

  /** A code as people type it: small letters, spaces, hyphens; empty if it can be none. */
  static Optional<String> read(String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    boolean could =
        code.length() == CODE_LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return could ? Optional.of(code) : Optional.empty();
  }

  private static SecretKey derived(MaskKey key, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "HmacSHA256",
              HKDFParameterSpec.ofExtract()
                  .addIKM(key.key())
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("JDK 25 has HKDF with SHA-256 (RFC 5869)", e);
    }
  }

  private static byte[] hmac(SecretKey key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
