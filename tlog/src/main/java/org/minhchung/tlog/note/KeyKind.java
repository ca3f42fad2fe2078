package org.minhchung.tlog.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a key does with a note: the type byte of C2SP signed-note and tlog-cosignature. */
public enum KeyKind {
  /** Ed25519 over the text itself; logs sign so. */
  ED25519_LOG(0x01, "Ed25519", 32, 64, "302a300506032b6570032100"),
  /** Ed25519 over a time and the text; witnesses sign so. */
  ED25519_COSIGNER(0x04, "Ed25519", 32, 64, "302a300506032b6570032100"),
  /** ML-DSA-44 over a time, the cosigner's name and the tree head; logs and witnesses sign so. */
  ML_DSA_44(0x06, "ML-DSA-44", 1_312, 2_420, "30820532300b060960864801650304031103820521" + "00");

  private final int type;
  private final String algorithm;
  private final int publicBytes;
  private final int signatureBytes;
  private final byte[] spkiPrefix;

  KeyKind(int type, String algorithm, int publicBytes, int signatureBytes, String spkiPrefix) {
    this.type = type;
    this.algorithm = algorithm;
    this.publicBytes = publicBytes;
    this.signatureBytes = signatureBytes;
    this.spkiPrefix = HexFormat.of().parseHex(spkiPrefix);
  }

  byte type() {
    return (byte) type;
  }

  String algorithm() {
    return algorithm;
  }

  int publicBytes() {
    return publicBytes;
  }

  /** Without the time before it. */
  int signatureBytes() {
    return signatureBytes;
  }

  /** Whether the signature carries a time: u64 seconds since 1970, the highest byte first. */
  public boolean isTimed() {
    return this != ED25519_LOG;
  }

  static Optional<KeyKind> ofType(byte type) {
    return Arrays.stream(values()).filter(kind -> kind.type() == type).findFirst();
  }

  /** The raw key as RFC 8032 and FIPS 204 write it, out of the JDK's wrapping. */
  byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (encoded == null
        || encoded.length != spkiPrefix.length + publicBytes
        || !Arrays.equals(encoded, 0, spkiPrefix.length, spkiPrefix, 0, spkiPrefix.length)) {
      throw new IllegalArgumentException("not a public key of " + algorithm);
    }
    return Arrays.copyOfRange(encoded, spkiPrefix.length, encoded.length);
  }

  PublicKey wrapped(byte[] raw) throws Malformed {
    if (raw.length != publicBytes) {
      throw new Malformed(
          "a key of %s has %d bytes, had %d".formatted(algorithm, publicBytes, raw.length));
    }
    byte[] encoded = Arrays.copyOf(spkiPrefix, spkiPrefix.length + publicBytes);
    System.arraycopy(raw, 0, encoded, spkiPrefix.length, publicBytes);
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new Malformed("not a public key of " + algorithm + ": " + e.getMessage());
    }
  }
}
