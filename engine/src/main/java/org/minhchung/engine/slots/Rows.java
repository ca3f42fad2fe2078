package org.minhchung.engine.slots;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a word list beside this class: tab-separated, {@code #} begins a remark. */
final class Rows {

  private Rows() {}

  static List<String[]> of(String name) {
    InputStream stream = Rows.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("word list is missing from the jar: " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list cannot be read: " + name, e);
    }
  }
}
