package org.minhchung.engine.cluster;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts that messages have, each with the cell its repeats go to. Of the few that
 * stand for a cell the words are kept, so that others can be compared with them; of the rest a
 * fingerprint alone. Not safe to share between threads.
 */
final class Texts {

  /** Fingerprints as ids; the second half says only that they are fingerprints. */
  private static final long MARK = 0x7465787473L;

  private final IdTable fingerprints = new IdTable();
  private int[] cells = new int[64];
  private int[] messages = new int[64];
  private int[] latest = new int[64];
  private @Nullable Standing[] standing = new @Nullable Standing[64];

  /** Index of the text, or -1. */
  int find(Sketch sketch) {
    return fingerprints.find(id(sketch));
  }

  /** Takes a new text in, without any message. */
  int add(Sketch sketch, int cell) {
    int text = fingerprints.add(id(sketch));
    if (text >= cells.length) {
      int length = text * 3 / 2 + 1;
      cells = Arrays.copyOf(cells, length);
      messages = Arrays.copyOf(messages, length);
      latest = Arrays.copyOf(latest, length);
      standing = Arrays.copyOf(standing, length);
    }
    cells[text] = cell;
    messages[text] = 0;
    latest[text] = Integer.MIN_VALUE;
    return text;
  }

  void remove(int text) {
    fingerprints.remove(text);
    forget(text);
  }

  int cell(int text) {
    return cells[text];
  }

  void move(int text, int cell) {
    cells[text] = cell;
  }

  /** Counts one message more, of an epoch day. */
  void enter(int text, int day) {
    messages[text]++;
    latest[text] = Math.max(latest[text], day);
  }

  /** Counts one message fewer; says how many are left. */
  int leave(int text) {
    return --messages[text];
  }

  /** The epoch day of the latest message that had this text. */
  int latest(int text) {
    return latest[text];
  }

  /** Keeps the words, for a text that stands for its cell. */
  void keep(int text, Standing kept) {
    standing[text] = kept;
  }

  /** Forgets the words and all that was made from them but the fingerprint. */
  void forget(int text) {
    standing[text] = null;
  }

  /** What is kept of a text that stands for its cell, or null; any index may be asked for. */
  @Nullable Standing standing(int text) {
    return text < standing.length ? standing[text] : null;
  }

  int size() {
    return fingerprints.size();
  }

  private static UUID id(Sketch sketch) {
    return new UUID(sketch.fingerprint(), MARK);
  }
}
