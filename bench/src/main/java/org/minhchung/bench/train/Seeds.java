package org.minhchung.bench.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The hand-written pairs of one language.
 *
 * @param claims in the order of the file
 * @param talk messages that repeat none of them
 */
record Seeds(String language, List<Claim> claims, List<String> talk) {

  /**
   * A claim and what is said near it.
   *
   * @param same messages that one check answers too
   * @param near messages that look like it and that its check does not answer
   */
  record Claim(String id, String text, String topic, List<String> same, List<String> near) {}

  Seeds {
    claims = List.copyOf(claims);
    talk = List.copyOf(talk);
  }

  /**
   * Reads what ships.
   *
   * @param language {@code vi} or {@code en}
   */
  static Seeds of(String language) {
    List<Claim> claims = new ArrayList<>();
    for (String[] row : rows(language + ".tsv")) {
      claims.add(
          new Claim(
              row[0], row[1], row[9], List.of(row[2], row[3], row[4]), List.of(row[5], row[7])));
    }
    return new Seeds(
        language,
        claims,
        rows("unrelated-" + language + ".tsv").stream().map(row -> row[0]).toList());
  }

  private static List<String[]> rows(String file) {
    InputStream bytes =
        Objects.requireNonNull(Seeds.class.getResourceAsStream("/seeds/" + file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
