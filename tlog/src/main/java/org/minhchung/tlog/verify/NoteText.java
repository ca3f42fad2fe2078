package org.minhchung.tlog.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A signed note as it was read (C2SP signed-note); nobody has looked at its signatures yet.
 *
 * @param text that is signed, with its last line feed
 * @param lines its signatures
 */
record NoteText(String text, List<Line> lines) {

  private static final int MAX_BYTES = 131_072;
  private static final int MAX_LINES = 64;

  /** Who claims to have signed, and with what. */
  record Line(String name, int id, byte[] signature) {

    boolean isBy(Key key) {
      return key.id() == id && key.name().equals(name);
    }
  }

  static NoteText read(byte[] bytes) throws Unreadable {
    if (bytes.length > MAX_BYTES) {
      throw new Unreadable("too-long", "note");
    }
    String all = Text.utf8(bytes, "note");
    int blank = all.lastIndexOf("\n\n");
    boolean isWhole = blank >= 0 && blank + 2 < all.length() && all.endsWith("\n");
    if (!isWhole || all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new Unreadable("not-a-note");
    }
    List<Line> lines = new ArrayList<>();
    String[] signatures = all.substring(blank + 2, all.length() - 1).split("\n", -1);
    if (signatures.length > MAX_LINES) {
      throw new Unreadable("too-long", "note");
    }
    for (String line : signatures) {
      String[] words = line.split(" ", -1);
      if (words.length != 3 || !words[0].equals("—") || words[1].isEmpty()) {
        throw new Unreadable("not-a-note");
      }
      byte[] signature = Text.base64(words[2], "note");
      if (signature.length < 5) {
        throw new Unreadable("not-a-note");
      }
      lines.add(
          new Line(
              words[1],
              ByteBuffer.wrap(signature).getInt(),
              Arrays.copyOfRange(signature, 4, signature.length)));
    }
    return new NoteText(all.substring(0, blank + 1), lines);
  }
}
