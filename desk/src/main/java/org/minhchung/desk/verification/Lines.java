package org.minhchung.desk.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, one after the other, in constant memory. A line that is too long or
 * not UTF-8 is that line's fault alone. Not thread-safe.
 */
final class Lines {

  /** In bytes, without the end of line. */
  static final int MAX_LINE = 1 << 20;

  /** One line, or why it cannot be read. */
  sealed interface Line {
    long number();

    /** Without its end of line. */
    record Text(long number, String text) implements Line {}

    record TooLong(long number) implements Line {}

    record NotUtf8(long number) implements Line {}
  }

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] block = new byte[1 << 16];
  private int next;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    length = 0;
    boolean tooLong = false;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      int from = next;
      while (next < end && block[next] != '\n') {
        next++;
      }
      tooLong |= !keep(from, next);
      if (next < end) {
        next++;
        return line(tooLong);
      }
    }
    return any ? line(tooLong) : null;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(block));
    return end > 0;
  }

  /** Whether the bytes still fit; what does not fit is passed over. */
  private boolean keep(int from, int to) {
    int size = to - from;
    if (length + size > MAX_LINE + 1) {
      return false;
    }
    if (length + size > line.length) {
      line = Arrays.copyOf(line, Math.max(length + size, 2 * line.length));
    }
    System.arraycopy(block, from, line, length, size);
    length += size;
    return true;
  }

  private Line line(boolean tooLong) {
    number++;
    int start = 0;
    if (number == 1 && Arrays.equals(line, 0, Math.min(3, length), BYTE_ORDER_MARK, 0, 3)) {
      start = BYTE_ORDER_MARK.length;
    }
    int stop = length > start && line[length - 1] == '\r' ? length - 1 : length;
    if (tooLong || stop - start > MAX_LINE) {
      return new Line.TooLong(number);
    }
    try {
      String text = decoder.decode(ByteBuffer.wrap(line, start, stop - start)).toString();
      return new Line.Text(number, text);
    } catch (CharacterCodingException e) {
      return new Line.NotUtf8(number);
    }
  }
}
