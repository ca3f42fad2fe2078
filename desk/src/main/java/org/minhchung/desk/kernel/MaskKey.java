package org.minhchung.desk.kernel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which masked numbers and addresses are hashed, so that repeats of a scam match
 * and nobody can be called from what is stored. Kept in {@code mask.key} in the keys folder, apart
 * from the records and outside every backup; made once. Lost: earlier repeats no longer match.
 */
public final class MaskKey {

  static final String FILE = "mask.key";

  private final byte[] secret;

  private MaskKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads the key, or makes it if there is none. The folder exists.
   *
   * @param random for the new key; must not be guessable
   * @throws UnusableRecords if other users may read the file, or it has not 32 bytes
   */
  public static MaskKey in(Path keys, DurableFiles files, RandomGenerator random) {
    return new MaskKey(KeyFile.in(keys, FILE, files, random));
  }

  /** For HMAC-SHA-256 (RFC 2104). */
  public SecretKey key() {
    return new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Two keys are equal if their secrets are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MaskKey key && Arrays.equals(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  /** Never tells the secret. */
  @Override
  public String toString() {
    return "MaskKey";
  }
}
