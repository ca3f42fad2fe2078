package org.minhchung.bench.noise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists of this room: tab-separated, one header row, no quoting. */
final class Rows {

  private Rows() {}

  static List<String[]> of(String file) {
    InputStream bytes =
        Objects.requireNonNull(Rows.class.getResourceAsStream("/noise/" + file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
