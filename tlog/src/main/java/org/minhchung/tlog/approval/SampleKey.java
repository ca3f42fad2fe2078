package org.minhchung.tlog.approval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

/**
 * An authenticator in software, for samples and tests alone: register its key with {@link
 * Subject.KeyRegistered.Custody#SAMPLE}. Nobody holds a device, so it proves nothing of a person.
 */
public final class SampleKey {

  private static final byte PRESENT_AND_VERIFIED = 0x05;

  private final KeyPair pair;
  private final String algorithm;
  private final SecureRandom random;

  private SampleKey(KeyPair pair, String algorithm, SecureRandom random) {
    this.pair = pair;
    this.algorithm = algorithm;
    this.random = random;
  }

  /** A key for ES256. */
  public static SampleKey p256(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return new SampleKey(generator.generateKeyPair(), "SHA256withECDSA", random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  /** A key for Ed25519. */
  public static SampleKey ed25519(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      return new SampleKey(generator.generateKeyPair(), "Ed25519", random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks Ed25519", e);
    }
  }

  public ApprovalKey key() {
    try {
      return ApprovalKey.read(pair.getPublic().getEncoded());
    } catch (Malformed e) {
      throw new IllegalStateException("the JDK writes keys in another form than ever", e);
    }
  }

  /** Signs as a browser and an authenticator would on this site. */
  public Assertion sign(Assertion.Role role, Hash digest, Site site) {
    String client =
        "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(Assertion.challenge(digest), site.webOrigin());
    return sign(role, client, site.hostHash(), PRESENT_AND_VERIFIED);
  }

  /** Signs whatever it is given, so that tests can plant what a browser would never write. */
  Assertion sign(Assertion.Role role, String clientData, Hash host, byte flags) {
    byte[] authenticator =
        ByteBuffer.allocate(Assertion.AUTHENTICATOR_BYTES).put(host.bytes()).put(flags).array();
    byte[] client = clientData.getBytes(StandardCharsets.UTF_8);
    try {
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(pair.getPrivate(), random);
      signing.update(Assertion.signedBytes(authenticator, client));
      return new Assertion(role, key().id(), authenticator, client, signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot sign with its own key", e);
    }
  }
}
