package org.minhchung.desk.publishing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a value as the one JSON text it can have: RFC 8785 (JCS), narrowed to what needs no rule
 * for numbers with a fraction.
 *
 * <p>A value is a {@code String}, {@code Integer}, {@code Long}, {@code Boolean}, a {@code List} of
 * values or a {@code Map} from {@code String} to values. Names are sorted by UTF-16 code unit,
 * there is no white space, text is UTF-8 without a mark. Beyond RFC 8785 every text must be Unicode
 * NFC, so that two spellings of one Vietnamese syllable cannot be two documents.
 */
final class CanonicalJson {

  /** The largest integer that every JSON reader keeps exactly (RFC 8785, section 3.2.2.3). */
  private static final long MAX_INTEGER = (1L << 53) - 1;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The bytes of a value.
   *
   * @throws IllegalArgumentException if it holds anything but the shapes above, a text that is not
   *     NFC or has half a surrogate pair, or an integer beyond 2^53 - 1
   */
  static byte[] write(Object value) {
    CanonicalJson json = new CanonicalJson();
    json.value(value);
    return utf8(json.out);
  }

  private void value(Object value) {
    switch (value) {
      case String text -> text(text);
      case Integer number -> integer(number);
      case Long number -> integer(number);
      case Boolean truth -> out.append(truth.booleanValue());
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default ->
          throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
    }
  }

  private void integer(long number) {
    if (Math.abs(number) > MAX_INTEGER) {
      throw new IllegalArgumentException("integer beyond 2^53 - 1: " + number);
    }
    out.append(number);
  }

  private void list(List<?> list) {
    out.append('[');
    String between = "";
    for (Object value : list) {
      out.append(between);
      value(value);
      between = ",";
    }
    out.append(']');
  }

  private void map(Map<?, ?> map) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    String between = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(between);
      text(entry.getKey());
      out.append(':');
      value(entry.getValue());
      between = ",";
    }
    out.append('}');
  }

  private void text(String text) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException("text is not NFC: " + text);
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u00")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static byte[] utf8(CharSequence text) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text has half a surrogate pair", e);
    }
  }
}
