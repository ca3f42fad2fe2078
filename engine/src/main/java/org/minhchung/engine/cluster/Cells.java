package org.minhchung.engine.cluster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * Cells, how many messages each has, and the few texts that stand for it. Not safe to share between
 * threads.
 */
final class Cells {

  /** How many texts stand for a cell: its first, and the latest that said it otherwise. */
  static final int REPRESENTATIVES = 4;

  static final int NOBODY = -1;

  private static final int CLOSED = Integer.MIN_VALUE;

  private final IdTable ids = new IdTable();
  private int[] since = new int[64];
  private int[] messages = new int[64];
  private int[] texts = new int[64];
  private byte[] turns = new byte[64];
  private int[] representatives = new int[64 * REPRESENTATIVES];

  int find(UUID id) {
    return ids.find(id);
  }

  int open(UUID id, LocalDate day) {
    int cell = ids.add(id);
    if (cell >= since.length) {
      int length = cell * 3 / 2 + 1;
      since = Arrays.copyOf(since, length);
      messages = Arrays.copyOf(messages, length);
      texts = Arrays.copyOf(texts, length);
      turns = Arrays.copyOf(turns, length);
      representatives = Arrays.copyOf(representatives, length * REPRESENTATIVES);
    }
    since[cell] = Math.toIntExact(day.toEpochDay());
    messages[cell] = 0;
    texts[cell] = 0;
    turns[cell] = 0;
    Arrays.fill(representatives, cell * REPRESENTATIVES, (cell + 1) * REPRESENTATIVES, NOBODY);
    return cell;
  }

  void close(int cell) {
    ids.remove(cell);
    since[cell] = CLOSED;
  }

  /** Whether the index names a cell; an index may be used again for another. */
  boolean open(int cell) {
    return since[cell] != CLOSED;
  }

  UUID id(int cell) {
    return ids.id(cell);
  }

  /** The day it was opened, as an epoch day. */
  int since(int cell) {
    return since[cell];
  }

  int messages(int cell) {
    return messages[cell];
  }

  void count(int cell, int change) {
    messages[cell] += change;
  }

  /** Counts the texts whose repeats go to the cell. */
  void countTexts(int cell, int change) {
    texts[cell] += change;
  }

  /** Whether neither a message nor a text points at it any more. */
  boolean empty(int cell) {
    return messages[cell] == 0 && texts[cell] == 0;
  }

  /** The text at one of the cell's places, or {@link #NOBODY}. */
  int representative(int cell, int place) {
    return representatives[cell * REPRESENTATIVES + place];
  }

  /**
   * Lets a text stand for the cell: at a free place, else in turn for one of the others but the
   * first.
   *
   * @return the text whose place it took, or {@link #NOBODY}
   */
  int represent(int cell, int text) {
    for (int place = 0; place < REPRESENTATIVES; place++) {
      if (representative(cell, place) == NOBODY) {
        representatives[cell * REPRESENTATIVES + place] = text;
        return NOBODY;
      }
    }
    int place = 1 + turns[cell];
    turns[cell] = (byte) ((turns[cell] + 1) % (REPRESENTATIVES - 1));
    int left = representative(cell, place);
    representatives[cell * REPRESENTATIVES + place] = text;
    return left;
  }

  /** Whether no text stands for the cell. */
  boolean mute(int cell) {
    for (int place = 0; place < REPRESENTATIVES; place++) {
      if (representative(cell, place) != NOBODY) {
        return false;
      }
    }
    return true;
  }

  /** Lets one text stand where another stood. */
  void replace(int cell, int place, int text) {
    representatives[cell * REPRESENTATIVES + place] = text;
  }

  /** The text stands for the cell no more; nothing happens if it did not. */
  void dismiss(int cell, int text) {
    for (int place = 0; place < REPRESENTATIVES; place++) {
      if (representative(cell, place) == text) {
        replace(cell, place, NOBODY);
      }
    }
  }

  int size() {
    return ids.size();
  }
}
