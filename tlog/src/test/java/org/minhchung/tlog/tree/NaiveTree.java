package org.minhchung.tlog.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definitions of RFC 6962, section 2.1, word for word; hashes of ranges are remembered. */
final class NaiveTree {

  private record Range(long from, long to) {}

  private final List<Hash> leaves = new ArrayList<>();
  private final Map<Range, Hash> complete = new HashMap<>();

  void add(byte[] entry) {
    leaves.add(Hash.ofLeaf(entry));
  }

  Hash root(long size) {
    return size == 0 ? Hash.EMPTY : mth(0, size);
  }

  Hash leaf(long index) {
    return leaves.get((int) index);
  }

  List<Hash> path(long index, long from, long to) {
    if (to - from == 1) {
      return List.of();
    }
    long k = split(to - from);
    List<Hash> path = new ArrayList<>();
    if (index < from + k) {
      path.addAll(path(index, from, from + k));
      path.add(mth(from + k, to));
    } else {
      path.addAll(path(index, from + k, to));
      path.add(mth(from, from + k));
    }
    return path;
  }

  List<Hash> subproof(long m, long from, long to, boolean b) {
    long n = to - from;
    if (m == n) {
      return b ? List.of() : List.of(mth(from, to));
    }
    long k = split(n);
    List<Hash> proof = new ArrayList<>();
    if (m <= k) {
      proof.addAll(subproof(m, from, from + k, b));
      proof.add(mth(from + k, to));
    } else {
      proof.addAll(subproof(m - k, from + k, to, false));
      proof.add(mth(from, from + k));
    }
    return proof;
  }

  private Hash mth(long from, long to) {
    if (to - from == 1) {
      return leaf(from);
    }
    boolean worthKeeping = Long.bitCount(to - from) == 1;
    Range range = new Range(from, to);
    Hash known = complete.get(range);
    if (known != null) {
      return known;
    }
    long k = split(to - from);
    Hash hash = Hash.ofNode(mth(from, from + k), mth(from + k, to));
    if (worthKeeping) {
      complete.put(range, hash);
    }
    return hash;
  }

  private static long split(long n) {
    long k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
