package org.minhchung.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A CC0 set of Vietnamese claims and messages that this module carries. */
public record GoldSet(List<GoldClaim> claims, List<GoldMessage> messages) {

  /**
   * @param id {@code c001} to {@code c080}
   */
  public record GoldClaim(String id, String text, String topic) {}

  /**
   * @param claim the claim it repeats, or {@code -}
   * @param kind {@code para1}, {@code para2}, {@code forward}, {@code noisy}, {@code conflict},
   *     {@code other} or {@code opinion}
   * @param near of a conflict, the claim it must not be taken for; else empty
   */
  public record GoldMessage(String id, String text, String claim, String kind, String near) {}

  /** The development set. */
  public static GoldSet read() {
    return read("gold-vi");
  }

  /** The second development set; no threshold was chosen on it. */
  static GoldSet second() {
    return read("held-vi");
  }

  /**
   * The Vietnamese pairs the model is trained on, as a set: each claim's retellings, and what looks
   * like it and is another claim. A development set too.
   */
  static GoldSet seeds() {
    List<GoldClaim> claims = new ArrayList<>();
    List<GoldMessage> messages = new ArrayList<>();
    for (String[] row : rows("seeds", "vi.tsv").toList()) {
      claims.add(new GoldClaim(row[0], row[1], row[9]));
      for (int column : new int[] {2, 3, 4, 5, 7}) {
        boolean near = column > 4;
        String kind = near ? "conflict" : column == 2 ? "para1" : "para2";
        messages.add(
            new GoldMessage(
                row[0] + "." + column, row[column], near ? "-" : row[0], kind, near ? row[0] : ""));
      }
    }
    rows("seeds", "unrelated-vi.tsv")
        .forEach(
            row ->
                messages.add(
                    new GoldMessage("other." + messages.size(), row[0], "-", "other", "")));
    return new GoldSet(claims, messages);
  }

  private static GoldSet read(String set) {
    return new GoldSet(
        rows(set, "claims.tsv").map(row -> new GoldClaim(row[0], row[1], row[2])).toList(),
        rows(set, "messages.tsv")
            .map(row -> new GoldMessage(row[0], row[1], row[2], row[3], row[4]))
            .toList());
  }

  private static Stream<String[]> rows(String set, String file) {
    InputStream bytes =
        Objects.requireNonNull(
            GoldSet.class.getResourceAsStream("/%s/%s".formatted(set, file)), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList().stream();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
