package org.minhchung.tlog.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@code .tlog-proof} file (C2SP tlog-proof).
 *
 * @param index of the entry
 * @param hashes from the leaf's sibling to the root's child
 * @param checkpoint that the proof leads to
 */
record ProofFile(long index, List<byte[]> hashes, Checkpoint checkpoint) {

  private static final int MAX_HASHES = 63;

  static ProofFile read(byte[] bytes) throws Unreadable {
    String all = Text.utf8(bytes, "proof");
    int blank = all.indexOf("\n\n");
    if (blank < 0) {
      throw new Unreadable("not-a-proof");
    }
    String[] lines = all.substring(0, blank).split("\n", -1);
    int at = 1;
    if (lines.length > 1 && lines[1].startsWith("extra ")) {
      Text.base64(lines[1].substring("extra ".length()), "extra");
      at = 2;
    }
    if (!lines[0].equals("c2sp.org/tlog-proof@v1")
        || lines.length <= at
        || !lines[at].startsWith("index ")
        || lines.length - at - 1 > MAX_HASHES) {
      throw new Unreadable("not-a-proof");
    }
    long index = Text.number(lines[at].substring("index ".length()), "index");
    List<byte[]> hashes = new ArrayList<>();
    for (int line = at + 1; line < lines.length; line++) {
      hashes.add(Text.hash(lines[line], "proof"));
    }
    return new ProofFile(
        index, hashes, Checkpoint.read(all.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
  }

  /** Refutes it if it does not lead from this entry to the root of its checkpoint. */
  void check(byte[] entry) throws Refuted {
    byte[] leaf = new Sha256().leaf(entry, 0, entry.length);
    byte[] root = Proofs.root(leaf, index, checkpoint.size(), hashes);
    if (!Arrays.equals(root, checkpoint.root())) {
      throw new Refuted("wrong-root");
    }
  }
}
