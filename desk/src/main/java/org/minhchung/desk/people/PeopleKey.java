package org.minhchung.desk.people;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.KeyFile;
import org.minhchung.desk.kernel.PersonId;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * What the desk knows about its people and nobody who copies the records does: {@code person.key}
 * in the keys folder. Lost: nobody's codes fit any more, and the names under which keys stand in
 * the log can no longer be told from anybody's.
 *
 * <p>Each use has a key of its own, drawn from the one in the file by HMAC-SHA-256 over its name.
 */
public final class PeopleKey {

  static final String FILE = "person.key";
  private static final String HMAC = "HmacSHA256";

  /** A nonce and a tag, each of 16 bytes. */
  private static final int SHORTEST = 32;

  private final byte[] secret;
  private final AesBytesEncryptor sealing;

  PeopleKey(byte[] secret) {
    this.secret = secret.clone();
    this.sealing =
        new AesBytesEncryptor(
            new SecretKeySpec(hmac(secret, "seal"), "AES"),
            KeyGenerators.secureRandom(16),
            CipherAlgorithm.GCM);
  }

  /**
   * @throws org.minhchung.desk.kernel.UnusableRecords if the file cannot be trusted
   */
  static PeopleKey in(Path keys, DurableFiles files, RandomGenerator random) {
    return new PeopleKey(KeyFile.in(keys, FILE, files, random));
  }

  /** AES-256-GCM under a fresh nonce, Base64url. */
  public String seal(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealing.encrypt(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What was sealed, or empty if it was not sealed here. */
  public Optional<String> open(String sealed) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      return bytes.length < SHORTEST
          ? Optional.empty()
          : Optional.of(new String(sealing.decrypt(bytes), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** A keyed hash of a text for one use, hex lower case. */
  public String hash(String use, String text) {
    return HexFormat.of().formatHex(hmac(hmac(secret, use), text));
  }

  /**
   * Under what name a person's key stands in the public log: the same for one person at this desk,
   * and nobody's without the key. 32 hex digits.
   */
  public String pseudonym(PersonId person) {
    return hash("pseudonym", person.value()).substring(0, 32);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** Never tells the secret. */
  @Override
  public String toString() {
    return "PeopleKey";
  }
}
