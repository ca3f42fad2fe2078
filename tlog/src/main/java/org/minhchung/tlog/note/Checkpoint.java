package org.minhchung.tlog.note;

import java.util.List;
import org.minhchung.tlog.tree.Hash;

/**
 * What a log says of itself: so many entries, and this root (C2SP tlog-checkpoint).
 *
 * @param origin which log; not empty, without line feed
 * @param size number of entries, from 0
 * @param root of the tree of that size
 * @param extensions further lines, none of them empty; usually there are none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException(
          "the lines of a checkpoint are not empty, without controls");
    }
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative, was " + size);
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /** The text that is signed, with its last line feed. */
  public String text() {
    var text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Reads the text of a note.
   *
   * @throws Malformed if it is no checkpoint, or has another spelling than {@link #text} gives
   */
  public static Checkpoint readText(String text) throws Malformed {
    if (!text.endsWith("\n")) {
      throw new Malformed("a checkpoint ends with a line feed");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new Malformed("a checkpoint has at least three lines, had " + lines.size());
    }
    byte[] root = Base64Text.read(lines.get(2));
    if (root.length != Hash.BYTES) {
      throw new Malformed("the root has 32 bytes, had " + root.length);
    }
    List<String> extensions = lines.subList(3, lines.size());
    if (!isLine(lines.get(0)) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new Malformed("the lines of a checkpoint are not empty");
    }
    return new Checkpoint(lines.get(0), Decimal.read(lines.get(1)), Hash.of(root), extensions);
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(unit -> unit < ' ');
  }
}
