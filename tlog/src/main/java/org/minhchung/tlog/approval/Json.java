package org.minhchung.tlog.approval;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of JSON. Whole numbers alone: nothing an entry or a browser tells needs a fraction. */
sealed interface Json {

  /** The largest whole number that every reader of JSON keeps exactly: 2^53 − 1. */
  long MAX_WHOLE = (1L << 53) - 1;

  /** Members by name, in the order of their names. */
  record Members(SortedMap<String, Json> byName) implements Json {
    public Members {
      byName = new TreeMap<>(byName);
    }

    static Members of(Map<String, Json> byName) {
      return new Members(new TreeMap<>(byName));
    }
  }

  /** Values in order. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {
    public Whole {
      if (Math.abs(value) > MAX_WHOLE) {
        throw new IllegalArgumentException("a whole number is at most 2^53 - 1, was " + value);
      }
    }
  }

  /** What clients of WebAuthn use and entries do not. */
  enum Word implements Json {
    TRUE,
    FALSE,
    NULL
  }

  /**
   * The one spelling of a value in an entry: members sorted by name, no white space, whole numbers
   * from 0, and texts of printable ASCII without quote and backslash, so that nothing is ever
   * escaped. A subset of RFC 8785.
   *
   * @throws IllegalArgumentException if the value has no such spelling
   */
  static String write(Json value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Members(var byName) -> {
        String before = "{";
        for (Map.Entry<String, Json> member : byName.entrySet()) {
          out.append(before);
          write(new Text(member.getKey()), out);
          out.append(':');
          write(member.getValue(), out);
          before = ",";
        }
        out.append(byName.isEmpty() ? "{}" : "}");
      }
      case Items(var values) -> {
        String before = "[";
        for (Json item : values) {
          out.append(before);
          write(item, out);
          before = ",";
        }
        out.append(values.isEmpty() ? "[]" : "]");
      }
      case Text(var text) -> {
        if (!isPlain(text)) {
          throw new IllegalArgumentException("an entry holds printable ASCII, no quote, no \\");
        }
        out.append('"').append(text).append('"');
      }
      case Whole(var number) -> {
        if (number < 0) {
          throw new IllegalArgumentException("an entry holds numbers from 0, had " + number);
        }
        out.append(number);
      }
      case Word word -> throw new IllegalArgumentException("an entry holds no " + word);
    }
  }

  /** Whether a text can stand in an entry. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\');
  }
}
