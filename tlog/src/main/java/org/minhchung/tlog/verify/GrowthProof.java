package org.minhchung.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects from the tiles the hashes that show a growth. If a tile lies, the proof does not fit the
 * two signed roots; so nothing read here needs to be trusted.
 */
final class GrowthProof {

  private final Sha256 sha = new Sha256();
  private final Tiles tiles;
  private final List<byte[]> hashes = new ArrayList<>();

  private GrowthProof(Tiles tiles) {
    this.tiles = tiles;
  }

  /** RFC 6962, section 2.1.2; empty from an empty tree, and if nothing was added. */
  static List<byte[]> read(Tiles tiles, long before, long after) throws Unreadable {
    var proof = new GrowthProof(tiles);
    if (before > 0) {
      proof.subproof(before, 0, after, true);
    }
    return proof.hashes;
  }

  /** The root that the tiles lead to at an earlier size, at least 1. */
  static byte[] rootOf(Tiles tiles, long size) throws Unreadable {
    return new GrowthProof(tiles).range(0, size);
  }

  private void subproof(long before, long from, long to, boolean isWhole) throws Unreadable {
    if (before == to) {
      if (!isWhole) {
        hashes.add(range(from, to));
      }
      return;
    }
    long middle = from + Proofs.split(to - from);
    if (before <= middle) {
      subproof(before, from, middle, isWhole);
      hashes.add(range(middle, to));
    } else {
      subproof(before, middle, to, false);
      hashes.add(range(from, middle));
    }
  }

  private byte[] range(long from, long to) throws Unreadable {
    long count = to - from;
    if (count == Long.highestOneBit(count)) {
      int height = Long.numberOfTrailingZeros(count);
      long first = from >>> (height / 8 * 8);
      byte[] tile = tiles.hashes(height / 8, first / Tiles.FULL);
      return fold(tile, (int) (first % Tiles.FULL), 1 << (height % 8));
    }
    long middle = from + Proofs.split(count);
    return sha.node(range(from, middle), range(middle, to));
  }

  private byte[] fold(byte[] tile, int place, int count) {
    return count == 1
        ? Arrays.copyOfRange(tile, place * Sha256.BYTES, (place + 1) * Sha256.BYTES)
        : sha.node(fold(tile, place, count / 2), fold(tile, place + count / 2, count / 2));
  }
}
