package org.minhchung.tlog.approval;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.minhchung.tlog.tree.Hash;

/**
 * What keeps a hash from telling anything of its content: 32 random bytes, new for each version.
 * With text and salt gone, what stands in the log says nothing any more; so a salt is kept where
 * the text is, and nowhere else.
 */
public final class Salt {

  public static final int BYTES = 32;

  /** Thirty-two zeros, for subjects that hide nothing; see {@link Subject#isOpen}. */
  static final Salt NONE = new Salt(new byte[BYTES]);

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException if there are not exactly {@value #BYTES} bytes, or all are
   *     zero
   */
  public static Salt of(byte[] bytes) {
    if (bytes.length != BYTES || Arrays.equals(bytes, NONE.bytes)) {
      throw new IllegalArgumentException("a salt has 32 bytes, not all of them zero");
    }
    return new Salt(bytes.clone());
  }

  /**
   * @param random a secure source
   */
  public static Salt random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How an entry names a capture: SHA-256(salt ‖ SHA-256 of the capture's file). */
  public Hash ofCapture(Hash capture) {
    return Digests.sha256(bytes, capture.bytes());
  }
}
