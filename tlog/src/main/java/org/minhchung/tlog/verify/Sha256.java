package org.minhchung.tlog.verify;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 6962, section 2.1, uses it. Not safe for use by several threads. */
final class Sha256 {

  static final int BYTES = 32;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] of(byte[] bytes) {
    return digest.digest(bytes);
  }

  byte[] leaf(byte[] bytes, int from, int length) {
    digest.update((byte) 0);
    digest.update(bytes, from, length);
    return digest.digest();
  }

  /** The hash of a leaf, written into a tile at a place. */
  void leafInto(byte[] bytes, int from, int length, byte[] tile, int place) {
    digest.update((byte) 0);
    digest.update(bytes, from, length);
    digestInto(tile, place);
  }

  /** The hash over two neighbours of a tile, written into a tile at a place; may be the same. */
  void nodeInto(byte[] pair, int left, byte[] tile, int place) {
    digest.update((byte) 1);
    digest.update(pair, left * BYTES, 2 * BYTES);
    digestInto(tile, place);
  }

  private void digestInto(byte[] tile, int place) {
    try {
      digest.digest(tile, place * BYTES, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("a tile has room for its hashes", e);
    }
  }

  byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    digest.update(right);
    return digest.digest();
  }
}
