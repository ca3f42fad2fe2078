package org.minhchung.tlog.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries that say that a log goes on under other keys, that another log follows it, or which log
 * it follows (docs/log-format.md, "Succession").
 */
final class Successions {

  private static final byte[] FIRST =
      "minhchung/succession/v1\n".getBytes(StandardCharsets.US_ASCII);

  /** A checkpoint of this log that an entry names. */
  private record Named(long index, long size, byte[] root) {}

  private final String origin;
  private final List<Key> known;
  private final List<Named> named = new ArrayList<>();
  private final List<Sentence> said = new ArrayList<>();

  /**
   * @param known keys of this log that the reader trusts
   */
  Successions(String origin, List<Key> known) {
    this.origin = origin;
    this.known = new ArrayList<>(known);
  }

  static boolean isClaimed(byte[] bytes) {
    return bytes.length >= FIRST.length
        && Arrays.equals(bytes, 0, FIRST.length, FIRST, 0, FIRST.length);
  }

  /** What the entries say, one sentence each. */
  List<Sentence> said() {
    return said;
  }

  void take(long index, byte[] bytes) throws Refuted {
    try {
      NoteText note = NoteText.read(bytes);
      String[] lines = note.text().split("\n", -1);
      String[] from = lines[1].split(" ", -1);
      require(from.length == 4 && from[0].equals("from") && lines[2].startsWith("to "));
      String to = lines[2].substring("to ".length());
      List<Key> next = new ArrayList<>();
      for (int line = 3; line < lines.length - 1; line++) {
        require(lines[line].startsWith("key "));
        next.add(Key.read(lines[line].substring("key ".length())));
      }
      require(next.stream().allMatch(key -> key.name().equals(to) && key.isOfLog()));
      if (!isSigned(index, note, next)) {
        throw new Refuted("succession-unsigned", index);
      }
      if (from[1].equals(origin)) {
        long size = Text.number(from[2], "size");
        require(size <= index);
        named.add(new Named(index, size, Text.hash(from[3], "root")));
        if (isSigned(index, note, known)) {
          said.add(new Sentence("succession-by-old", index));
        } else {
          said.add(new Sentence("succession-old-unknown", index));
        }
      }
      if (to.equals(origin)) {
        next.stream().filter(Key::isPlain).forEach(known::add);
      }
      if (!from[1].equals(origin) && !to.equals(origin)) {
        throw new Refuted("succession-of-strangers", index);
      }
      if (from[1].equals(to)) {
        said.add(new Sentence("keys-changed", index));
      } else if (from[1].equals(origin)) {
        said.add(new Sentence("goes-on-as", index, to));
      } else {
        said.add(new Sentence("follows", index, from[1]));
      }
    } catch (Unreadable | ArrayIndexOutOfBoundsException e) {
      throw new Refuted("misspelt-succession", index);
    }
  }

  /** Compares the checkpoints that were named with what the tiles lead to. */
  void compare(Tiles tiles) throws Refuted, Unreadable {
    for (Named checkpoint : named) {
      byte[] root =
          checkpoint.size == 0
              ? new Sha256().of(new byte[0])
              : GrowthProof.rootOf(tiles, checkpoint.size);
      if (!Arrays.equals(root, checkpoint.root)) {
        throw new Refuted("succession-root", checkpoint.index, checkpoint.size);
      }
    }
  }

  private static boolean isSigned(long index, NoteText note, List<Key> keys) throws Refuted {
    boolean isSigned = false;
    for (NoteText.Line line : note.lines()) {
      for (Key key : keys) {
        if (line.isBy(key) && key.isPlain()) {
          if (!key.signed(note.text(), line.signature())) {
            throw new Refuted("succession-unsigned", index);
          }
          isSigned = true;
        }
      }
    }
    return isSigned;
  }

  private static void require(boolean so) throws Unreadable {
    if (!so) {
      throw new Unreadable("not-a-succession");
    }
  }
}
