package org.minhchung.tlog.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Decimal;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.TilePath;

/**
 * One batch in one file, so that one force makes it durable: the tiles that come or grow between
 * one checkpoint and the next. It tells what it follows, so that a restart can tell the batches
 * that became part of the log from those that did not.
 *
 * @param before what the tree was
 * @param after what the tree is with these tiles
 * @param tiles with their bytes
 */
record StagedGrowth(Checkpoint before, Checkpoint after, Map<TilePath, byte[]> tiles) {

  private static final String FIRST = "minhchung-staged-v1";
  private static final int DIGEST_BYTES = 32;

  /** Says what the tree is afterwards; two batches of the same name hold the same. */
  static String nameFor(Checkpoint after) {
    return after.size() + "-" + after.root().hex();
  }

  String name() {
    return nameFor(after);
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    line(out, FIRST);
    out.writeBytes(utf8(before.text()));
    out.writeBytes(utf8(after.text()));
    line(out, Integer.toString(tiles.size()));
    tiles.forEach(
        (path, bytes) -> {
          line(out, path.path());
          line(out, Integer.toString(bytes.length));
          out.writeBytes(bytes);
        });
    out.writeBytes(digest(out.toByteArray(), out.size()));
    return out.toByteArray();
  }

  /**
   * @throws Malformed if a byte is not as it was written
   */
  static StagedGrowth read(byte[] bytes) throws Malformed {
    int end = bytes.length - DIGEST_BYTES;
    if (end < 0
        || !Arrays.equals(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new Malformed("a staged batch was cut off or changed");
    }
    var reading = new Reading(bytes, end);
    if (!reading.line().equals(FIRST)) {
      throw new Malformed("a staged batch begins with " + FIRST);
    }
    Checkpoint before = reading.checkpoint();
    Checkpoint after = reading.checkpoint();
    Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
    for (long left = Decimal.read(reading.line()); left > 0; left--) {
      TilePath path =
          TilePath.read(reading.line()).orElseThrow(() -> new Malformed("not the path of a tile"));
      tiles.put(path, reading.bytes(Decimal.read(reading.line())));
    }
    return new StagedGrowth(before, after, tiles);
  }

  private static final class Reading {
    private final byte[] bytes;
    private final int end;
    private int at;

    Reading(byte[] bytes, int end) {
      this.bytes = bytes;
      this.end = end;
    }

    String line() throws Malformed {
      int start = at;
      while (at < end && bytes[at] != '\n') {
        at++;
      }
      if (at == end) {
        throw new Malformed("a staged batch ends within a line");
      }
      return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    Checkpoint checkpoint() throws Malformed {
      return Checkpoint.readText(line() + "\n" + line() + "\n" + line() + "\n");
    }

    byte[] bytes(long count) throws Malformed {
      if (count > end - at) {
        throw new Malformed("a staged batch ends within a tile");
      }
      byte[] read = Arrays.copyOfRange(bytes, at, at + (int) count);
      at += (int) count;
      return read;
    }
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes(utf8(text));
    out.write('\n');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(byte[] bytes, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, end);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
