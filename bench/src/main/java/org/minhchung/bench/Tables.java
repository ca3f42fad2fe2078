package org.minhchung.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tab-separated tables with a header row, no quoting. */
final class Tables {

  private Tables() {}

  /** The rows without the header; columns that are missing at the end are empty. */
  static List<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Id to text, in the order of the file. */
  static Map<String, String> texts(Path file) {
    Map<String, String> texts = new LinkedHashMap<>();
    rows(file).forEach(row -> texts.put(row[0], row[1]));
    return texts;
  }

  /** The sentences of all texts of a file that have some words. */
  static List<String> sentences(Path file, int column) {
    return rows(file).stream()
        .flatMap(row -> Arrays.stream(row[column].split("(?<=[.!?…])\\s+")))
        .map(String::strip)
        .filter(sentence -> sentence.split(" ").length >= 5)
        .toList();
  }
}
