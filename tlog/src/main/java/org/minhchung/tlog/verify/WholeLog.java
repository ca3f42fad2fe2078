package org.minhchung.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a log from its first entry to its last: each entry must have the hash its tile tells, each
 * tile above must follow from those below, and all of it must lead to the signed root.
 *
 * <p>Holds one tile of entries and at most 256 hashes of each level, whatever the size of the log.
 */
final class WholeLog {

  private final Sha256 sha = new Sha256();
  private final Tiles tiles;
  private final List<List<byte[]>> levels = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();

  private final Records records;
  private final Successions successions;

  private WholeLog(Tiles tiles, Records records, Successions successions) {
    this.tiles = tiles;
    this.records = records;
    this.successions = successions;
  }

  /**
   * @param records told of each entry that claims to be a desk's
   * @param successions told of each entry that claims to be one
   */
  static void check(Place place, Checkpoint checkpoint, Records records, Successions successions)
      throws Refuted, Unreadable {
    var tiles = new Tiles(place, checkpoint.size());
    var log = new WholeLog(tiles, records, successions);
    for (long index = 0; index * Tiles.FULL < checkpoint.size(); index++) {
      log.readEntries(index);
    }
    for (int level = 0; level < log.levels.size(); level++) {
      if (!log.levels.get(level).isEmpty()) {
        log.compare(level);
      }
    }
    if (!Arrays.equals(log.root(), checkpoint.root())) {
      throw new Refuted("wrong-root");
    }
    successions.compare(tiles);
  }

  private void readEntries(long index) throws Refuted, Unreadable {
    byte[] bytes = tiles.entries(index);
    int at = 0;
    for (int entry = 0; entry < tiles.width(0, index); entry++) {
      int length = bytes.length - at < 2 ? -1 : (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
      if (length < 0 || bytes.length - at - 2 < length) {
        throw new Unreadable("cut-tile", "tile/entries/" + index);
      }
      push(0, sha.leaf(bytes, at + 2, length));
      judge(index * Tiles.FULL + entry, Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
      at += 2 + length;
    }
  }

  private void judge(long index, byte[] entry) throws Refuted {
    if (LogEntry.isClaimed(entry)) {
      records.take(index, entry);
    } else if (Successions.isClaimed(entry)) {
      successions.take(index, entry);
    }
  }

  private void push(int level, byte[] hash) throws Refuted, Unreadable {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
      counts.add(0L);
    }
    List<byte[]> open = levels.get(level);
    open.add(hash);
    if (open.size() == Tiles.FULL) {
      compare(level);
      byte[] above = fold(open, 0, Tiles.FULL);
      open.clear();
      counts.set(level, counts.get(level) + 1);
      push(level + 1, above);
    }
  }

  /** What the log serves as hashes must be what its entries lead to. */
  private void compare(int level) throws Refuted, Unreadable {
    long index = counts.get(level);
    byte[] served = tiles.hashes(level, index);
    List<byte[]> own = levels.get(level);
    for (int place = 0; place < own.size(); place++) {
      if (!Arrays.equals(served, place * 32, place * 32 + 32, own.get(place), 0, 32)) {
        if (level == 0) {
          throw new Refuted("wrong-entry", index * Tiles.FULL + place);
        }
        throw new Refuted("wrong-tile", level, index);
      }
    }
  }

  private byte[] root() {
    byte[] root = null;
    for (List<byte[]> open : levels) {
      int end = open.size();
      for (int width = 1; end > 0; width *= 2) {
        if ((end & width) != 0) {
          byte[] left = fold(open, end - width, width);
          root = root == null ? left : sha.node(left, root);
          end -= width;
        }
      }
    }
    return root == null ? sha.of(new byte[0]) : root;
  }

  private byte[] fold(List<byte[]> hashes, int from, int width) {
    return width == 1
        ? hashes.get(from)
        : sha.node(fold(hashes, from, width / 2), fold(hashes, from + width / 2, width / 2));
  }
}
