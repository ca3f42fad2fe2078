package org.minhchung.desk.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where something is said to have happened: never finer than a province. The 34 units since 1 July
 * 2025 with their codes (Decision 19/2025/QĐ-TTg), in the order of the codes.
 */
public final class Provinces {

  private static final Map<String, String> NAMES = read();

  private Provinces() {}

  /** Names by code. */
  public static Map<String, String> all() {
    return NAMES;
  }

  /** The name, or an empty text for nowhere in particular. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, "");
  }

  /** Whether it is a code, or empty. */
  public static boolean known(String code) {
    return code.isEmpty() || NAMES.containsKey(code);
  }

  private static Map<String, String> read() {
    try (InputStream in =
            Objects.requireNonNull(Provinces.class.getResourceAsStream("provinces.tsv"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, String> names = new LinkedHashMap<>();
      lines
          .lines()
          .map(line -> line.split("\t", 2))
          .forEach(columns -> names.put(columns[0], columns[1]));
      return java.util.Collections.unmodifiableMap(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
