package org.minhchung.tlog.approval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.minhchung.tlog.tree.Hash;

/** SHA-256 over parts, one behind the other. */
final class Digests {

  private Digests() {}

  static Hash sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return Hash.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
