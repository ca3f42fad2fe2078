package org.minhchung.tlog.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON as strictly as possible, straight from its text: objects become maps, arrays lists,
 * texts strings, whole numbers longs, the three words themselves as {@link Optional} of a boolean.
 *
 * <p>In the canonical spelling, which entries have, it takes no white space, no escape, no word, no
 * sign, no text beyond printable ASCII, and names in rising order only; so what it accepts has one
 * spelling. Otherwise, for what browsers write, it takes all of RFC 8259 but fractions and a name
 * that stands twice.
 */
final class StrictJson {

  private static final int MAX_DEPTH = 8;
  private static final long MAX_WHOLE = (1L << 53) - 1;

  private final String text;
  private final boolean isCanonical;
  private int at;

  private StrictJson(String text, boolean isCanonical) {
    this.text = text;
    this.isCanonical = isCanonical;
  }

  static Object canonical(String text) throws Unreadable {
    return new StrictJson(text, true).whole();
  }

  static Object asBrowsersWrite(String text) throws Unreadable {
    return new StrictJson(text, false).whole();
  }

  private Object whole() throws Unreadable {
    Object value = value(1);
    skip();
    require(at == text.length());
    return value;
  }

  private Object value(int depth) throws Unreadable {
    require(depth <= MAX_DEPTH);
    skip();
    char first = take();
    if (first == '{') {
      return object(depth);
    }
    if (first == '[') {
      return array(depth);
    }
    if (first == '"') {
      return string();
    }
    at--;
    return first == '-' || first >= '0' && first <= '9' ? number() : word();
  }

  private Map<String, Object> object(int depth) throws Unreadable {
    Map<String, Object> members = new LinkedHashMap<>();
    String last = "";
    skip();
    if (ifNext('}')) {
      return members;
    }
    do {
      skip();
      require(take() == '"');
      String name = string();
      require(!members.containsKey(name));
      require(!isCanonical || members.isEmpty() || name.compareTo(last) > 0);
      last = name;
      skip();
      require(take() == ':');
      members.put(name, value(depth + 1));
      skip();
    } while (ifNext(','));
    require(take() == '}');
    return members;
  }

  private List<Object> array(int depth) throws Unreadable {
    List<Object> values = new ArrayList<>();
    skip();
    if (ifNext(']')) {
      return values;
    }
    do {
      values.add(value(depth + 1));
      skip();
    } while (ifNext(','));
    require(take() == ']');
    return values;
  }

  private String string() throws Unreadable {
    var out = new StringBuilder();
    for (char unit = take(); unit != '"'; unit = take()) {
      require(unit >= ' ' && (!isCanonical || unit < 0x7f && unit != '\\'));
      out.append(unit == '\\' ? escape() : unit);
    }
    String read = out.toString();
    require(read.codePoints().noneMatch(point -> point >= 0xd800 && point < 0xe000));
    return read;
  }

  private char escape() throws Unreadable {
    char unit = take();
    int known = "\"\\/bfnrt".indexOf(unit);
    if (known >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    require(unit == 'u');
    int point = 0;
    for (int digit = 0; digit < 4; digit++) {
      char hex = take();
      require(hex < 0x80 && Character.digit(hex, 16) >= 0);
      point = point * 16 + Character.digit(hex, 16);
    }
    return (char) point;
  }

  private Long number() throws Unreadable {
    boolean isNegative = ifNext('-');
    require(!isNegative || !isCanonical);
    int from = at;
    long number = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + (text.charAt(at) - '0');
      require(number <= MAX_WHOLE);
      at++;
    }
    require(at > from && (at == from + 1 || text.charAt(from) != '0'));
    require(!isNegative || number > 0);
    require(at == text.length() || ".eE".indexOf(text.charAt(at)) < 0);
    return isNegative ? -number : number;
  }

  private Optional<Boolean> word() throws Unreadable {
    require(!isCanonical);
    for (String word : List.of("true", "false", "null")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("null") ? Optional.empty() : Optional.of(word.equals("true"));
      }
    }
    throw new Unreadable("not-json", at);
  }

  private void skip() {
    while (!isCanonical && at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean ifNext(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private char take() throws Unreadable {
    require(at < text.length());
    return text.charAt(at++);
  }

  private void require(boolean so) throws Unreadable {
    if (!so) {
      throw new Unreadable("not-json", at);
    }
  }
}
