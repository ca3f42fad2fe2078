package org.minhchung.tlog.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Decimal;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.EntryBundle;

/**
 * The entries of one batch as they are staged: enough to make its tiles again, and no more. It
 * tells what it follows, so that a restart can tell the batches that became part of the log from
 * those that did not.
 *
 * @param before what the tree was
 * @param after what the tree is with these entries
 */
record StagedBatch(Checkpoint before, Checkpoint after, List<byte[]> entries) {

  private static final String FIRST = "minhchung-staged-v2";
  private static final int DIGEST_BYTES = 32;

  StagedBatch {
    entries = List.copyOf(entries);
  }

  /** Says what the tree is afterwards; two batches of the same name hold the same. */
  static String nameFor(Checkpoint after) {
    return after.size() + "-" + after.root().hex();
  }

  String name() {
    return nameFor(after);
  }

  byte[] bytes() {
    byte[] bundle = EntryBundle.write(entries);
    var out = new ByteArrayOutputStream();
    String head =
        FIRST + "\n" + before.text() + after.text() + entries.size() + "\n" + bundle.length + "\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bundle);
    out.writeBytes(digest(out.toByteArray(), 0, out.size()));
    return out.toByteArray();
  }

  /**
   * Reads what stands in a file one behind the other, as far as it is whole: what comes after a cut
   * was never forced, so the head knows nothing of it.
   */
  static List<StagedBatch> readAll(byte[] file) {
    List<StagedBatch> whole = new ArrayList<>();
    var reading = new Reading(file);
    try {
      while (reading.at < file.length) {
        whole.add(reading.batch());
      }
    } catch (Malformed e) {
      return whole;
    }
    return whole;
  }

  private static final class Reading {
    private final byte[] bytes;
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    StagedBatch batch() throws Malformed {
      int start = at;
      if (!line().equals(FIRST)) {
        throw new Malformed("a staged batch begins with " + FIRST);
      }
      Checkpoint before = checkpoint();
      Checkpoint after = checkpoint();
      long count = Decimal.read(line());
      byte[] bundle = take(Decimal.read(line()));
      int end = at;
      if (!Arrays.equals(take(DIGEST_BYTES), digest(bytes, start, end - start))) {
        throw new Malformed("a staged batch was changed");
      }
      return new StagedBatch(before, after, entries(bundle, count));
    }

    private String line() throws Malformed {
      int start = at;
      while (at < bytes.length && bytes[at] != '\n') {
        at++;
      }
      if (at == bytes.length) {
        throw new Malformed("a staged batch ends within a line");
      }
      return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    private Checkpoint checkpoint() throws Malformed {
      return Checkpoint.readText(line() + "\n" + line() + "\n" + line() + "\n");
    }

    private byte[] take(long count) throws Malformed {
      if (count > bytes.length - at) {
        throw new Malformed("a staged batch is cut off");
      }
      byte[] taken = Arrays.copyOfRange(bytes, at, at + (int) count);
      at += (int) count;
      return taken;
    }

    private static List<byte[]> entries(byte[] bundle, long count) throws Malformed {
      List<byte[]> entries = new ArrayList<>();
      int at = 0;
      while (at + 2 <= bundle.length) {
        int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
        at += 2 + length;
        if (at <= bundle.length) {
          entries.add(Arrays.copyOfRange(bundle, at - length, at));
        }
      }
      if (at != bundle.length || entries.size() != count) {
        throw new Malformed("a staged batch holds other entries than it says");
      }
      return entries;
    }
  }

  private static byte[] digest(byte[] bytes, int from, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, from, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
