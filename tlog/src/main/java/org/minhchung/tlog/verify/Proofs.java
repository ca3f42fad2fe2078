package org.minhchung.tlog.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Proofs read from the root down, straight from the definitions in RFC 6962, sections 2.1.1 and
 * 2.1.2. Each hash must be there, and each must be used.
 */
final class Proofs {

  private final Sha256 sha = new Sha256();
  private final Deque<byte[]> left;

  private Proofs(List<byte[]> hashes) {
    this.left = new ArrayDeque<>(hashes);
  }

  /** The root that follows from a leaf at its place. */
  static byte[] root(byte[] leaf, long index, long size, List<byte[]> hashes) throws Refuted {
    if (index < 0 || index >= size) {
      throw new Refuted("index-beyond-size", index, size);
    }
    var proofs = new Proofs(hashes);
    byte[] root = proofs.path(leaf, index, size);
    proofs.allUsed();
    return root;
  }

  /** Shows that the second tree begins with the first. */
  static void growth(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> hashes)
      throws Refuted {
    if (first > second) {
      throw new Refuted("shrunk", first, second);
    }
    var proofs = new Proofs(hashes);
    if (first == 0) {
      proofs.allUsed();
      if (!Arrays.equals(firstRoot, new Sha256().of(new byte[0]))) {
        throw new Refuted("forked", first);
      }
      return;
    }
    byte[][] roots = proofs.subproof(firstRoot, first, second, true);
    proofs.allUsed();
    if (!Arrays.equals(roots[0], firstRoot) || !Arrays.equals(roots[1], secondRoot)) {
      throw new Refuted("forked", first);
    }
  }

  private byte[] path(byte[] leaf, long index, long size) throws Refuted {
    if (size == 1) {
      return leaf;
    }
    long split = split(size);
    byte[] sibling = outermost();
    return index < split
        ? sha.node(path(leaf, index, split), sibling)
        : sha.node(sibling, path(leaf, index - split, size - split));
  }

  /** The roots of the old and of the new tree over the same range. */
  private byte[][] subproof(byte[] known, long old, long size, boolean isWhole) throws Refuted {
    if (old == size) {
      byte[] same = isWhole ? known : outermost();
      return new byte[][] {same, same};
    }
    long split = split(size);
    byte[] sibling = outermost();
    if (old <= split) {
      byte[][] inner = subproof(known, old, split, isWhole);
      return new byte[][] {inner[0], sha.node(inner[1], sibling)};
    }
    byte[][] inner = subproof(known, old - split, size - split, false);
    return new byte[][] {sha.node(sibling, inner[0]), sha.node(sibling, inner[1])};
  }

  private byte[] outermost() throws Refuted {
    byte[] hash = left.pollLast();
    if (hash == null) {
      throw new Refuted("missing-hash");
    }
    return hash;
  }

  private void allUsed() throws Refuted {
    if (!left.isEmpty()) {
      throw new Refuted("unused-hash", left.size());
    }
  }

  /** The largest power of two below a size of at least two. */
  static long split(long size) {
    long split = 1;
    while (split < size - split) {
      split *= 2;
    }
    return split;
  }
}
