package org.minhchung.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The messages of gold-vi, a set of our own (CC0), as they stand beside the tests. */
final class GoldMessages {

  private GoldMessages() {}

  /** Cells of each row: id, text, claim, kind, near. */
  static List<String[]> rows() {
    try (InputStream in = GoldMessages.class.getResourceAsStream("/gold-vi/messages.tsv")) {
      String all =
          new String(Objects.requireNonNull(in, "gold-vi").readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts() {
    return rows().stream().map(row -> row[1]).toList();
  }
}
