package org.minhchung.tlog.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Which versions there are, and which two persons signed each: 16 bytes a version in open
 * addressing, so that a log of a million versions is checked within the verifier's memory. A
 * version is known by 63 bits of a hash.
 */
final class Versions {

  private long[] keys = new long[64];
  private int[] authors = new int[64];
  private int[] editors = new int[64];
  private int count;

  long count() {
    return count;
  }

  /** Adds it; if it is there already, nothing changes. */
  void add(String publication, long number, int author, int editor) {
    if (count * 4 > keys.length * 3) {
      grow();
    }
    put(key(publication, number), author, editor);
  }

  /** Author and editor by number; empty if there is no such version. */
  int[] signers(String publication, long number) {
    int at = place(key(publication, number));
    return keys[at] == 0 ? new int[0] : new int[] {authors[at], editors[at]};
  }

  private void put(long key, int author, int editor) {
    int at = place(key);
    if (keys[at] == 0) {
      keys[at] = key;
      authors[at] = author;
      editors[at] = editor;
      count++;
    }
  }

  private int place(long key) {
    int at = (int) (key & (keys.length - 1));
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldAuthors = authors;
    int[] oldEditors = editors;
    keys = new long[oldKeys.length * 2];
    authors = new int[keys.length];
    editors = new int[keys.length];
    count = 0;
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != 0) {
        put(oldKeys[at], oldAuthors[at], oldEditors[at]);
      }
    }
  }

  /** Never 0, which marks a free place. */
  private static long key(String publication, long number) {
    byte[] name = (publication + "/" + number).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.wrap(new Sha256().of(name)).getLong() | Long.MIN_VALUE;
  }
}
