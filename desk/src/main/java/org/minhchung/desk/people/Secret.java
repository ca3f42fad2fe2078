package org.minhchung.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What opens something to whoever knows it, 256 bits of chance; the records keep its hash alone.
 *
 * @param value Base64url without padding, 43 characters
 */
public record Secret(String value) {

  private static final int BYTES = 32;

  /**
   * @param random must not be guessable
   */
  static Secret drawn(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 of the text, hex lower case. Enough, for there is nothing to guess. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Never tells the secret. */
  @Override
  public String toString() {
    return "Secret";
  }
}
