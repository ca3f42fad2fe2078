package org.minhchung.tlog.approval;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.tlog.note.Malformed;

/**
 * A strict reader of JSON (RFC 8259): valid UTF-8 without a byte order mark, no name twice in one
 * object, whole numbers alone, at most {@value #MAX_DEPTH} values within each other, nothing before
 * or after.
 */
final class JsonReader {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_DIGITS = 16;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * @throws Malformed if the bytes are not one such value
   */
  static Json read(byte[] bytes) throws Malformed {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("JSON is UTF-8");
    }
    var reader = new JsonReader(text);
    Json value = reader.value(0);
    reader.space();
    if (reader.at != text.length()) {
      throw reader.malformed("nothing follows the value");
    }
    return value;
  }

  private Json value(int depth) throws Malformed {
    if (depth == MAX_DEPTH) {
      throw malformed("values stand too deep in each other");
    }
    space();
    char first = peek();
    return switch (first) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", Json.Word.TRUE);
      case 'f' -> word("false", Json.Word.FALSE);
      case 'n' -> word("null", Json.Word.NULL);
      default -> number();
    };
  }

  private Json members(int depth) throws Malformed {
    at++;
    SortedMap<String, Json> byName = new TreeMap<>();
    if (isNext('}')) {
      return new Json.Members(byName);
    }
    do {
      space();
      if (peek() != '"') {
        throw malformed("a member has a name");
      }
      String name = string();
      if (!isNext(':')) {
        throw malformed("a colon stands before the value");
      }
      if (byName.put(name, value(depth + 1)) != null) {
        throw malformed("a name stands once");
      }
    } while (isNext(','));
    if (!isNext('}')) {
      throw malformed("an object ends with a brace");
    }
    return new Json.Members(byName);
  }

  private Json items(int depth) throws Malformed {
    at++;
    List<Json> values = new ArrayList<>();
    if (isNext(']')) {
      return new Json.Items(values);
    }
    do {
      values.add(value(depth + 1));
    } while (isNext(','));
    if (!isNext(']')) {
      throw malformed("an array ends with a bracket");
    }
    return new Json.Items(values);
  }

  private String string() throws Malformed {
    at++;
    var out = new StringBuilder();
    while (true) {
      char unit = next();
      if (unit == '"') {
        return wholePoints(out);
      }
      if (unit < ' ') {
        throw malformed("a text holds no bare control character");
      }
      out.append(unit == '\\' ? escaped() : unit);
    }
  }

  private String wholePoints(StringBuilder out) throws Malformed {
    if (out.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff)) {
      throw malformed("a text holds no half of a character");
    }
    return out.toString();
  }

  private char escaped() throws Malformed {
    char unit = next();
    return switch (unit) {
      case '"', '\\', '/' -> unit;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
          throw malformed("four hex digits follow a u");
        }
        char point = (char) HexFormat.fromHexDigits(text, at, end);
        at = end;
        yield point;
      }
      default -> throw malformed("nothing else is escaped");
    };
  }

  private Json number() throws Malformed {
    int from = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean isWhole =
        at > digits
            && at - digits <= MAX_DIGITS
            && (text.charAt(digits) != '0' || at - digits == 1)
            && !text.startsWith("-0", from);
    long number = isWhole ? Long.parseLong(text, from, at, 10) : Long.MAX_VALUE;
    if (Math.abs(number) > Json.MAX_WHOLE
        || at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw malformed("a number is whole and at most 2^53 - 1");
    }
    return new Json.Whole(number);
  }

  private Json word(String spelling, Json.Word word) throws Malformed {
    if (!text.startsWith(spelling, at)) {
      throw malformed("no such word");
    }
    at += spelling.length();
    return word;
  }

  private boolean isNext(char wanted) throws Malformed {
    space();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw malformed("it ends too early");
    }
    return text.charAt(at);
  }

  private char next() throws Malformed {
    char unit = peek();
    at++;
    return unit;
  }

  private Malformed malformed(String rule) {
    return new Malformed("JSON, at %d: %s".formatted(at, rule));
  }
}
