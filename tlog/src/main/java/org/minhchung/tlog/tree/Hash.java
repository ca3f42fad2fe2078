package org.minhchung.tlog.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The hash of a leaf, of a node or of a whole tree: SHA-256, always {@value #BYTES} bytes.
 *
 * <p>Leaves and nodes are told apart by a first byte, so no node can be passed off as an entry (RFC
 * 6962, section 2.1).
 */
public final class Hash {

  public static final int BYTES = 32;

  /** The root of a tree without entries: the hash of nothing. */
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException if there are not exactly {@value #BYTES} bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a hash has %d bytes, had %d".formatted(BYTES, bytes.length));
    }
    return new Hash(bytes.clone());
  }

  /** The hash of an entry: SHA-256(0x00 ‖ entry). */
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return new Hash(digest.digest(entry));
  }

  /** The hash of a node over two others: SHA-256(0x01 ‖ left ‖ right). */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** The hash at a place of a tile. */
  static Hash in(byte[] tile, int place) {
    return new Hash(Arrays.copyOfRange(tile, place * BYTES, (place + 1) * BYTES));
  }

  void copyInto(byte[] tile, int place) {
    System.arraycopy(bytes, 0, tile, place * BYTES, BYTES);
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Base64 with padding, as checkpoints and proofs write it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Hex, lower case, as file names need it. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
