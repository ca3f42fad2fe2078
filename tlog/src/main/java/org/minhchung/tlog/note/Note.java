package org.minhchung.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text and lines of signatures under it (C2SP signed-note). As long as {@link #signers} was not
 * asked, nobody knows whether any of them is true.
 *
 * @param text with its last line feed
 * @param lines signature lines in order, at least one, at most {@value #MAX_LINES}
 */
public record Note(String text, List<Line> lines) {

  /** Room for sixteen lines of ML-DSA-44 and more. */
  public static final int MAX_BYTES = 131_072;

  public static final int MAX_LINES = 64;

  private static final String DASH = "— ";

  /**
   * One signature line.
   *
   * @param name of the key
   * @param id of the key
   * @param signature without the id before it
   */
  public record Line(String name, int id, byte[] signature) {
    public Line {
      signature = signature.clone();
    }

    @Override
    public byte[] signature() {
      return signature.clone();
    }

    /** With its line feed. */
    public String text() {
      byte[] bytes =
          ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature).array();
      return DASH + name + " " + Base64Text.write(bytes) + "\n";
    }

    boolean isBy(VerifierKey key) {
      return id == key.id() && name.equals(key.name());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Line line && text().equals(line.text());
    }

    @Override
    public int hashCode() {
      return id * 31 + Arrays.hashCode(signature);
    }
  }

  public Note {
    lines = List.copyOf(lines);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the text of a note ends with a line feed");
    }
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      throw new IllegalArgumentException(
          "a note has 1 to %d signature lines, had %d".formatted(MAX_LINES, lines.size()));
    }
  }

  /** Signs a text with every key given. */
  public static Note sign(String text, Collection<SigningKey> keys, long seconds) {
    return new Note(text, keys.stream().map(key -> key.sign(text, seconds)).toList());
  }

  /** The same text with further lines under it; a line that stands already is not repeated. */
  public Note with(Collection<Line> more) {
    var all = new ArrayList<>(lines);
    more.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return new Note(text, all);
  }

  /**
   * The same text with the lines of some keys alone.
   *
   * @throws IllegalArgumentException if none of them stands here
   */
  public Note alone(Collection<VerifierKey> keys) {
    return new Note(
        text, lines.stream().filter(line -> keys.stream().anyMatch(line::isBy)).toList());
  }

  /** As files and answers hold it. */
  public byte[] bytes() {
    var out = new StringBuilder(text).append('\n');
    lines.forEach(line -> out.append(line.text()));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws Malformed if the bytes are not a signed note of at most {@value #MAX_BYTES} bytes
   */
  public static Note read(byte[] bytes) throws Malformed {
    String all = utf8(bytes);
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n")) {
      throw new Malformed("a note is a text, a blank line and lines of signatures");
    }
    return new Note(all.substring(0, blank + 1), readLines(all.substring(blank + 2)));
  }

  /**
   * Reads signature lines alone, as a witness answers them.
   *
   * @throws Malformed if there is none, or something else stands among them
   */
  public static List<Line> readLines(String all) throws Malformed {
    if (!all.endsWith("\n")) {
      throw new Malformed("the last signature line ends with a line feed");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : all.substring(0, all.length() - 1).split("\n", -1)) {
      lines.add(readLine(line));
      if (lines.size() > MAX_LINES) {
        throw new Malformed("more than %d signature lines".formatted(MAX_LINES));
      }
    }
    return lines;
  }

  /**
   * The keys among those given that signed this text, each with the time its signature tells (0
   * where it tells none). Lines of keys nobody gave are passed over.
   *
   * @throws Malformed if a line claims one of the keys and is not that key's: then the whole note
   *     counts for nothing
   */
  public Map<VerifierKey, Long> signers(Collection<VerifierKey> keys) throws Malformed {
    Map<VerifierKey, Long> signers = new LinkedHashMap<>();
    for (Line line : lines) {
      for (VerifierKey key : keys) {
        if (line.isBy(key)) {
          if (!key.verifies(text, line.signature)) {
            throw new Malformed("the signature of " + key.name() + " is not its own");
          }
          long time = key.kind().isTimed() ? ByteBuffer.wrap(line.signature).getLong() : 0;
          signers.merge(key, time, Math::max);
        }
      }
    }
    return signers;
  }

  private static Line readLine(String line) throws Malformed {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw new Malformed("a signature line reads: dash, name, base64");
    }
    String name = line.substring(DASH.length(), space);
    byte[] bytes = Base64Text.read(line.substring(space + 1));
    if (!VerifierKey.isName(name) || bytes.length <= Integer.BYTES) {
      throw new Malformed("a signature line reads: dash, name, base64");
    }
    return new Line(
        name,
        ByteBuffer.wrap(bytes).getInt(),
        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
  }

  private static String utf8(byte[] bytes) throws Malformed {
    if (bytes.length > MAX_BYTES) {
      throw new Malformed("a note has at most %d bytes".formatted(MAX_BYTES));
    }
    try {
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (all.chars().anyMatch(unit -> unit < ' ' && unit != '\n')) {
        throw new Malformed("a note holds no control characters but line feeds");
      }
      return all;
    } catch (CharacterCodingException e) {
      throw new Malformed("a note is UTF-8");
    }
  }
}
