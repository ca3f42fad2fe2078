package org.minhchung.tlog.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as a tile holds them, each behind its length as two bytes, the higher one first. */
public final class EntryBundle {

  /** The longest entry two bytes can tell the length of. */
  public static final int MAX_ENTRY_BYTES = 65_535;

  private EntryBundle() {}

  /**
   * @throws IllegalArgumentException if an entry is too long
   */
  public static byte[] write(List<byte[]> entries) {
    int length = 0;
    for (byte[] entry : entries) {
      checkLength(entry);
      length += 2 + entry.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    for (byte[] entry : entries) {
      out.putShort((short) entry.length).put(entry);
    }
    return out.array();
  }

  /**
   * @return the entries, at most {@value TilePath#FULL}
   * @throws BrokenTiles if the bytes end within an entry, or there are too many
   */
  public static List<byte[]> read(byte[] bytes) throws BrokenTiles {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      if (entries.size() == TilePath.FULL) {
        throw new BrokenTiles("more than 256 entries in one tile");
      }
      if (bytes.length - at < 2) {
        throw new BrokenTiles("the tile ends within the length of entry " + entries.size());
      }
      int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
      at += 2;
      if (bytes.length - at < length) {
        throw new BrokenTiles("the tile ends within entry " + entries.size());
      }
      entries.add(Arrays.copyOfRange(bytes, at, at + length));
      at += length;
    }
    return entries;
  }

  /**
   * @throws IllegalArgumentException if an entry is longer than {@value #MAX_ENTRY_BYTES}
   */
  public static void checkLength(byte[] entry) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException(
          "an entry has at most %d bytes, had %d".formatted(MAX_ENTRY_BYTES, entry.length));
    }
  }
}
