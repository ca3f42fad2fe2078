package org.minhchung.tlog.verify;

import java.util.Arrays;
import java.util.Optional;

/** The tiles of a log of one size (C2SP tlog-tiles). */
final class Tiles {

  static final int FULL = 256;
  private static final int MOST_HASHES = FULL * Sha256.BYTES;
  private static final int MOST_ENTRIES = FULL * (2 + 65_535);

  private final Place place;
  private final long size;

  Tiles(Place place, long size) {
    this.place = place;
    this.size = size;
  }

  /** The hashes of a tile, one behind the other. */
  byte[] hashes(int level, long index) throws Unreadable {
    int width = width(level, index);
    String path = "tile/" + level + "/" + number(index);
    byte[] bytes = read(path, width, MOST_HASHES);
    if (bytes.length < width * Sha256.BYTES || bytes.length % Sha256.BYTES != 0) {
      throw new Unreadable("cut-tile", path);
    }
    return Arrays.copyOf(bytes, width * Sha256.BYTES);
  }

  /** The entries of a tile, each behind its length. */
  byte[] entries(long index) throws Unreadable {
    return read("tile/entries/" + number(index), width(0, index), MOST_ENTRIES);
  }

  int width(int level, long index) {
    return (int) Math.min(FULL, (size >>> (8 * level)) - index * FULL);
  }

  private byte[] read(String path, int width, int most) throws Unreadable {
    Optional<byte[]> found =
        width < FULL ? place.read(path + ".p/" + width, most) : Optional.empty();
    if (found.isEmpty()) {
      found = place.read(path, most);
    }
    return found.orElseThrow(
        () -> new Unreadable("missing-tile", width < FULL ? path + ".p/" + width : path));
  }

  private static String number(long index) {
    StringBuilder number = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      number.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return number.toString();
  }
}
