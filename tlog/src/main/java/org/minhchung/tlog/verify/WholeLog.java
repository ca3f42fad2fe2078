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

  /** What is thrown away with each tile of entries beside their bytes, about. */
  private static final int BESIDE_A_TILE = 32_768;

  private static final int MOST_UNCOLLECTED = 2 << 20;

  private final Sha256 sha = new Sha256();
  private final Tiles tiles;
  private final List<OpenTile> levels = new ArrayList<>();
  private long thrownAway;

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
      if (log.levels.get(level).width() > 0) {
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
      level(0).addLeaf(sha, bytes, at + 2, length);
      judge(index * Tiles.FULL + entry, Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
      at += 2 + length;
    }
    if (level(0).isFull()) {
      rise(0);
    }
    forget(bytes.length);
  }

  /**
   * Collects what was thrown away, often: left to itself the heap grows to hundreds of megabytes
   * first (0113), and the machine is a stranger's.
   */
  private void forget(int bytes) {
    thrownAway += 2L * bytes + BESIDE_A_TILE;
    if (thrownAway > MOST_UNCOLLECTED) {
      thrownAway = 0;
      System.gc();
    }
  }

  private void judge(long index, byte[] entry) throws Refuted {
    if (LogEntry.isClaimed(entry)) {
      records.take(index, entry);
    } else if (Successions.isClaimed(entry)) {
      successions.take(index, entry);
    }
  }

  private OpenTile level(int level) {
    if (levels.size() == level) {
      levels.add(new OpenTile());
    }
    return levels.get(level);
  }

  /** A tile is full: its root belongs to the level above. */
  private void rise(int level) throws Refuted, Unreadable {
    compare(level);
    OpenTile full = level(level);
    OpenTile above = level(level + 1);
    above.add(full.fold(sha, 0, Tiles.FULL));
    full.next();
    if (above.isFull()) {
      rise(level + 1);
    }
  }

  /** What the log serves as hashes must be what its entries lead to. */
  private void compare(int level) throws Refuted, Unreadable {
    OpenTile own = level(level);
    int place = own.mismatch(tiles.hashes(level, own.index()));
    if (place < own.width()) {
      throw level == 0
          ? new Refuted("wrong-entry", own.index() * Tiles.FULL + place)
          : new Refuted("wrong-tile", level, own.index());
    }
  }

  private byte[] root() {
    byte[] root = null;
    for (OpenTile open : levels) {
      int end = open.width();
      for (int width = 1; end > 0; width *= 2) {
        if ((end & width) != 0) {
          byte[] left = open.fold(sha, end - width, width);
          root = root == null ? left : sha.node(left, root);
          end -= width;
        }
      }
    }
    return root == null ? sha.of(new byte[0]) : root;
  }
}
