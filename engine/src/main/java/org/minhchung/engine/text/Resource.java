package org.minhchung.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a tab-separated table that ships beside these classes. */
final class Resource {

  private Resource() {}

  /**
   * The rows below the header, cut into cells; lines beginning with {@code #} are comments.
   *
   * @throws IllegalStateException if the table did not ship
   */
  static List<String[]> rows(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the engine was built without its table " + name);
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
