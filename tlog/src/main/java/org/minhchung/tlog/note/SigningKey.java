package org.minhchung.tlog.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.minhchung.tlog.tree.Hash;

/** A key that can sign notes. Its text never holds the secret; {@link KeyFile} does. */
public final class SigningKey {

  private final VerifierKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /** A new key out of the randomness given. */
  public static SigningKey generate(String name, KeyKind kind, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
      if (kind == KeyKind.ML_DSA_44) {
        generator.initialize(NamedParameterSpec.ML_DSA_44, random);
      } else {
        generator.initialize(NamedParameterSpec.ED25519, random);
      }
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(VerifierKey.of(name, kind, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks " + kind.algorithm(), e);
    }
  }

  /**
   * @param pkcs8 the secret as the JDK writes it
   * @throws Malformed if it is none, or does not belong to the public key
   */
  static SigningKey of(VerifierKey verifier, byte[] pkcs8) throws Malformed {
    try {
      KeyFactory factory = KeyFactory.getInstance(verifier.kind().algorithm());
      var key = new SigningKey(verifier, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
      String probe = new Checkpoint("probe", 0, Hash.EMPTY).text();
      if (!verifier.verifies(probe, key.sign(probe, 0).signature())) {
        throw new Malformed("the secret does not belong to " + verifier.name());
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new Malformed("not a secret key of " + verifier.kind().algorithm());
    }
  }

  public VerifierKey verifier() {
    return verifier;
  }

  byte[] pkcs8() {
    return secret.getEncoded();
  }

  /**
   * Signs a text.
   *
   * @param seconds since 1970, for the kinds that tell a time
   * @throws IllegalArgumentException if the kind signs checkpoints alone and the text is none
   */
  public Note.Line sign(String text, long seconds) {
    KeyKind kind = verifier.kind();
    try {
      Signature signing = Signature.getInstance(kind.algorithm());
      signing.initSign(secret);
      signing.update(Signed.bytes(kind, verifier.name(), seconds, text));
      byte[] signature = signing.sign();
      byte[] timed =
          kind.isTimed()
              ? ByteBuffer.allocate(Long.BYTES + signature.length)
                  .putLong(seconds)
                  .put(signature)
                  .array()
              : signature;
      return new Note.Line(verifier.name(), verifier.id(), timed);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing with " + kind.algorithm() + " failed", e);
    }
  }
}
