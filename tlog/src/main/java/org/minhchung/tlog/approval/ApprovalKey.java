package org.minhchung.tlog.approval;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

/**
 * A public key that people approve with, on a device of their own: ECDSA on P-256 with SHA-256
 * (ES256) or Ed25519. In the one form of a SubjectPublicKeyInfo (RFC 5480, uncompressed; RFC 8410).
 */
public final class ApprovalKey {

  private static final byte[] P256 =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int P256_COORDINATE = 32;
  private static final int ED25519_BYTES = 32;

  /** FIPS 186-4, D.1.2.3. */
  private static final BigInteger PRIME =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

  private final byte[] spki;
  private final String algorithm;
  private final PublicKey key;

  private ApprovalKey(byte[] spki, String family, String algorithm) throws Malformed {
    this.spki = spki.clone();
    this.algorithm = algorithm;
    try {
      this.key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException e) {
      throw new Malformed("not a public key of " + family);
    }
  }

  /**
   * @throws Malformed if the bytes are not a key of one of the two kinds in its one form
   */
  public static ApprovalKey read(byte[] spki) throws Malformed {
    if (startsWith(spki, P256) && spki.length == P256.length + 2 * P256_COORDINATE) {
      if (!isOnCurve(spki)) {
        throw new Malformed("the point of a P-256 key lies on its curve");
      }
      return new ApprovalKey(spki, "EC", "SHA256withECDSA");
    }
    if (startsWith(spki, ED25519) && spki.length == ED25519.length + ED25519_BYTES) {
      return new ApprovalKey(spki, "Ed25519", "Ed25519");
    }
    throw new Malformed("a key is of P-256 or Ed25519, as a SubjectPublicKeyInfo");
  }

  /** A copy of its bytes. */
  public byte[] spki() {
    return spki.clone();
  }

  /** How approvals name it: the SHA-256 of its bytes. */
  public Hash id() {
    return Digests.sha256(spki);
  }

  /**
   * @param signature in DER for ES256, 64 bytes for Ed25519
   */
  boolean verifies(byte[] message, byte[] signature) {
    try {
      var verifying = Signature.getInstance(algorithm);
      verifying.initVerify(key);
      verifying.update(message);
      return verifying.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      // Ed25519 finds out here that bytes are no point of its curve.
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApprovalKey that && Arrays.equals(spki, that.spki);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spki);
  }

  @Override
  public String toString() {
    return id().base64();
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** The JDK reads the two numbers without looking: y² = x³ − 3x + b. */
  private static boolean isOnCurve(byte[] spki) {
    BigInteger x = new BigInteger(1, spki, P256.length, P256_COORDINATE);
    BigInteger y = new BigInteger(1, spki, P256.length + P256_COORDINATE, P256_COORDINATE);
    BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B).mod(PRIME);
    return x.compareTo(PRIME) < 0
        && y.compareTo(PRIME) < 0
        && y.multiply(y).mod(PRIME).equals(right);
  }
}
