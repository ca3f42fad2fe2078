package org.minhchung.tlog.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A signed checkpoint as it was read; nobody has looked at its signatures yet.
 *
 * @param text that is signed, with its last line feed
 * @param origin which log
 * @param size number of entries
 * @param root 32 bytes
 * @param lines its signatures
 */
record Checkpoint(String text, String origin, long size, byte[] root, List<Line> lines) {

  private static final int MAX_BYTES = 131_072;
  private static final int MAX_LINES = 64;

  /** Who claims to have signed, and with what. */
  record Line(String name, int id, byte[] signature) {}

  static Checkpoint read(byte[] bytes) throws Unreadable {
    if (bytes.length > MAX_BYTES) {
      throw new Unreadable("too-long", "checkpoint");
    }
    String all = Text.utf8(bytes, "checkpoint");
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n") || all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new Unreadable("not-a-checkpoint");
    }
    String text = all.substring(0, blank + 1);
    String[] body = text.split("\n", -1);
    if (body.length < 4) {
      throw new Unreadable("not-a-checkpoint");
    }
    for (int line = 0; line < body.length - 1; line++) {
      if (body[line].isEmpty()) {
        throw new Unreadable("not-a-checkpoint");
      }
    }
    List<Line> lines = new ArrayList<>();
    String[] signatures = all.substring(blank + 2, all.length() - 1).split("\n", -1);
    if (signatures.length > MAX_LINES) {
      throw new Unreadable("too-long", "checkpoint");
    }
    for (String line : signatures) {
      String[] words = line.split(" ", -1);
      if (words.length != 3 || !words[0].equals("—") || words[1].isEmpty()) {
        throw new Unreadable("not-a-checkpoint");
      }
      byte[] signature = Text.base64(words[2], "checkpoint");
      if (signature.length < 5) {
        throw new Unreadable("not-a-checkpoint");
      }
      lines.add(
          new Line(
              words[1],
              ByteBuffer.wrap(signature).getInt(),
              Arrays.copyOfRange(signature, 4, signature.length)));
    }
    return new Checkpoint(
        text, body[0], Text.number(body[1], "size"), Text.hash(body[2], "root"), lines);
  }
}
