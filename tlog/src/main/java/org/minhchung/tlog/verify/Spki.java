package org.minhchung.tlog.verify;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** A person's public key: P-256 or Ed25519, and exactly as the JDK would write it. */
final class Spki {

  private static final int P256_BYTES = 91;
  private static final int ED25519_BYTES = 44;

  private final PublicKey key;

  private Spki(PublicKey key) {
    this.key = key;
  }

  static Spki read(byte[] bytes) throws Unreadable {
    String family =
        switch (bytes.length) {
          case P256_BYTES -> "EC";
          case ED25519_BYTES -> "Ed25519";
          default -> throw new Unreadable("not-spki");
        };
    try {
      PublicKey key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(bytes));
      if (!Arrays.equals(key.getEncoded(), bytes)
          || key instanceof ECPublicKey point && !isOnP256(point)) {
        throw new Unreadable("not-spki");
      }
      return new Spki(key);
    } catch (GeneralSecurityException e) {
      throw new Unreadable("not-spki");
    }
  }

  boolean signed(byte[] message, byte[] signature) {
    try {
      Signature checking =
          Signature.getInstance(key instanceof ECPublicKey ? "SHA256withECDSA" : "Ed25519");
      checking.initVerify(key);
      checking.update(message);
      return checking.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isOnP256(ECPublicKey key) throws GeneralSecurityException {
    AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
    named.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = named.getParameterSpec(ECParameterSpec.class);
    BigInteger x = key.getW().getAffineX();
    BigInteger y = key.getW().getAffineY();
    BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger right =
        x.modPow(BigInteger.valueOf(3), prime)
            .add(curve.getCurve().getA().multiply(x))
            .add(curve.getCurve().getB())
            .mod(prime);
    return key.getParams().getCurve().equals(curve.getCurve())
        && key.getParams().getOrder().equals(curve.getOrder())
        && x.compareTo(prime) < 0
        && y.compareTo(prime) < 0
        && y.modPow(BigInteger.TWO, prime).equals(right);
  }
}
