package org.minhchung.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of claims or messages, line by line: tab-separated UTF-8 with a header row, {@code id} and
 * {@code text} (or {@code claim}), optional {@code at} (RFC 3339, a day counts from its first
 * moment UTC). Further columns are ignored, quotes are plain characters, CRLF and a byte order mark
 * are tolerated. Holds one line at a time.
 */
final class Rows implements AutoCloseable {

  static final int MOST_BYTES = 1_000_000;
  static final int MOST_CODE_POINTS = 20_000;

  private static final Pattern ID = Pattern.compile("(?=.)[a-z]{0,3}[0-9]{0,10}");
  private static final int CHUNK = 1 << 16;

  private final String name;
  private final InputStream in;
  private final Sentences sentences;
  private final byte[] chunk = new byte[CHUNK];
  private byte[] line = new byte[1 << 12];
  private int chunkAt;
  private int chunkEnd;
  private volatile long read;
  private long number;
  private @Nullable Columns columns;

  /**
   * @param name what the file is called in a refusal
   */
  Rows(String name, InputStream in, Sentences sentences) {
    this.name = name;
    this.in = in;
    this.sentences = sentences;
  }

  /** How many bytes were read so far; any thread may ask. */
  long read() {
    return read;
  }

  /**
   * @throws IOException if the disk fails
   */
  Row next() throws IOException {
    Columns known = columns;
    if (known == null) {
      return switch (nextLine()) {
        case Line.Text(String header) -> readHeader(header);
        case Line.Unreadable(String key) -> refuse(key);
        case Line.End _ -> {
          number = 1;
          yield refuse("empty.file");
        }
      };
    }
    return switch (nextLine()) {
      case Line.Text(String text) -> fill(text, known);
      case Line.Unreadable(String key) -> refuse(key);
      case Line.End _ -> new Row.End();
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Refuses the line that was read last. */
  Row.Refused refuse(String key, Object... arguments) {
    return new Row.Refused(sentences.say("at.line", name, number, sentences.say(key, arguments)));
  }

  private Row readHeader(String header) throws IOException {
    List<String> names = Arrays.asList(header.split("\t", -1));
    int text = names.contains("text") ? names.indexOf("text") : names.indexOf("claim");
    int id = names.indexOf("id");
    if (id < 0 || text < 0) {
      return refuse("wrong.header");
    }
    for (String wanted : List.of("id", names.get(text), "at")) {
      if (names.indexOf(wanted) != names.lastIndexOf(wanted)) {
        return refuse("header.twice", wanted);
      }
    }
    columns = new Columns(id, text, names.indexOf("at"));
    return next();
  }

  private Row fill(String text, Columns known) {
    String[] fields = text.split("\t", -1);
    if (fields.length <= Math.max(known.id, known.text)) {
      return refuse("one.column");
    }
    String id = fields[known.id];
    if (!ID.matcher(id).matches()) {
      return refuse("wrong.id");
    }
    String words = fields[known.text];
    if (words.isBlank()) {
      return refuse("empty.text");
    }
    int length = words.codePointCount(0, words.length());
    if (length > MOST_CODE_POINTS) {
      return refuse("text.too.long", length);
    }
    String at = known.at >= 0 && known.at < fields.length ? fields[known.at] : "";
    if (at.isEmpty()) {
      return new Row.Filled(id, words, null);
    }
    try {
      return new Row.Filled(id, words, moment(at));
    } catch (DateTimeException e) {
      return refuse("wrong.time");
    }
  }

  private static Instant moment(String at) {
    return at.length() == 10
        ? LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(at.replace(' ', 'T')).toInstant();
  }

  /** Where the columns stand; {@code at} is -1 if there is none. */
  private record Columns(int id, int text, int at) {}

  private sealed interface Line {
    record Text(String text) implements Line {}

    record Unreadable(String key) implements Line {}

    record End() implements Line {}
  }

  private Line nextLine() throws IOException {
    int length = 0;
    boolean nul = false;
    boolean any = false;
    while (true) {
      if (chunkAt == chunkEnd) {
        chunkEnd = in.read(chunk, 0, CHUNK);
        chunkAt = 0;
        if (chunkEnd <= 0) {
          chunkEnd = 0;
          if (!any) {
            return new Line.End();
          }
          break;
        }
        read += chunkEnd;
      }
      any = true;
      byte next = chunk[chunkAt++];
      if (next == '\n') {
        break;
      }
      nul |= next == 0;
      if (length == MOST_BYTES) {
        number++;
        return new Line.Unreadable("line.too.long");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(MOST_BYTES, 2 * length));
      }
      line[length++] = next;
    }
    number++;
    return nul ? new Line.Unreadable("nul") : decode(length);
  }

  private Line decode(int length) {
    int from = number == 1 && startsWithMark(length) ? 3 : 0;
    int end = length > from && line[length - 1] == '\r' ? length - 1 : length;
    try {
      return new Line.Text(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(line, from, end - from))
              .toString());
    } catch (CharacterCodingException e) {
      return new Line.Unreadable("not.utf8");
    }
  }

  private boolean startsWithMark(int length) {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }
}
