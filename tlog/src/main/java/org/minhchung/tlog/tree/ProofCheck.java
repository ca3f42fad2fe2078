package org.minhchung.tlog.tree;

import java.util.List;
import java.util.Optional;

/**
 * Follows proofs from the leaf up, without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
 *
 * <p>A proof counts only if the index lies within the tree and every hash of it was used. For
 * witnesses and mirrors; strangers have {@code tlog.verify}, which was written apart.
 */
public final class ProofCheck {

  private ProofCheck() {}

  /**
   * The root that an inclusion proof leads to; empty if the proof does not fit index and size.
   *
   * @param index of the entry, from 0
   * @param size number of entries
   */
  public static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> proof) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long place = index;
    long last = size - 1;
    Hash root = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((place & 1) == 1 || place == last) {
        root = Hash.ofNode(sibling, root);
        while ((place & 1) == 0 && place != 0) {
          place >>>= 1;
          last >>>= 1;
        }
      } else {
        root = Hash.ofNode(root, sibling);
      }
      place >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }

  /** Whether the second tree holds the first as its beginning. */
  public static boolean isGrowth(
      long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
    if (first < 0 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (first == 0) {
      return proof.isEmpty() && firstRoot.equals(Hash.EMPTY);
    }
    if (proof.isEmpty()) {
      return false;
    }
    boolean whole = Long.bitCount(first) == 1;
    long place = first - 1;
    long last = second - 1;
    while ((place & 1) == 1) {
      place >>>= 1;
      last >>>= 1;
    }
    Hash before = whole ? firstRoot : proof.getFirst();
    Hash after = before;
    for (Hash hash : proof.subList(whole ? 0 : 1, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = Hash.ofNode(hash, before);
        after = Hash.ofNode(hash, after);
        while ((place & 1) == 0 && place != 0) {
          place >>>= 1;
          last >>>= 1;
        }
      } else {
        after = Hash.ofNode(after, hash);
      }
      place >>>= 1;
      last >>>= 1;
    }
    return last == 0 && before.equals(firstRoot) && after.equals(secondRoot);
  }
}
