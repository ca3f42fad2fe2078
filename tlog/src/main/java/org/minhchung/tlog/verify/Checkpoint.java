package org.minhchung.tlog.verify;

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
record Checkpoint(String text, String origin, long size, byte[] root, List<NoteText.Line> lines) {

  static Checkpoint read(byte[] bytes) throws Unreadable {
    NoteText note = NoteText.read(bytes);
    String[] body = note.text().split("\n", -1);
    if (body.length < 4) {
      throw new Unreadable("not-a-checkpoint");
    }
    for (int line = 0; line < body.length - 1; line++) {
      if (body[line].isEmpty()) {
        throw new Unreadable("not-a-checkpoint");
      }
    }
    return new Checkpoint(
        note.text(),
        body[0],
        Text.number(body[1], "size"),
        Text.hash(body[2], "root"),
        note.lines());
  }
}
