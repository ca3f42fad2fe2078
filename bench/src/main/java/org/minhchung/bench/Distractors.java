package org.minhchung.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Claims that are nobody's, to hide the right ones among: the claims of gold-vi with other values,
 * or the subject of one with the predicate of another, and other values on top. They read as claims
 * do, and their words are the claims' own. Which kinds and how many is in
 * docs/decisions/0091-distractors.md.
 */
public final class Distractors {

  /** Of a hundred: the same claim with at least {@link #LEAST_CHANGED} other values. */
  private static final int SAME_CLAIM = 25;

  /** Of a hundred: subject and predicate of two claims of one class; the rest of two classes. */
  private static final int SAME_CLASS = 45;

  /** A single other value may stand where a message says nothing: then neither would be wrong. */
  private static final int LEAST_CHANGED = 2;

  private static final double CHANGED = 0.7;

  /**
   * What a head can be said of: things and offices do and suffer, deeds have effects, rules bind.
   * Between classes of one family a sentence stays one.
   */
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("office", "thing"),
          Map.entry("disaster", "thing"),
          Map.entry("animal", "thing"),
          Map.entry("goods", "thing"),
          Map.entry("exam", "thing"),
          Map.entry("fee", "thing"),
          Map.entry("remedy", "deed"),
          Map.entry("vaccine", "deed"),
          Map.entry("phone", "deed"),
          Map.entry("crook", "deed"),
          Map.entry("rule", "rule"));

  /** A claim of gold-vi cut before its predicate. */
  private record Piece(String kind, String head, String tail) {

    boolean joins(Piece other, boolean sameClass) {
      return kind.equals(other.kind) == sameClass && family().equals(other.family());
    }

    private String family() {
      return Objects.requireNonNull(FAMILIES.get(kind), kind);
    }
  }

  private final List<Piece> pieces;
  private final Values values;
  private final Random chance;

  public Distractors(long seed) {
    this.pieces =
        rows("pieces.tsv").stream().map(row -> new Piece(row[1], row[2], row[3])).toList();
    this.chance = new Random(seed);
    this.values = Values.of(rows("phrases.tsv"), chance);
  }

  /** So many different sentences, none of them a claim of gold-vi. */
  public List<String> make(int count) {
    Set<String> claims = new HashSet<>();
    pieces.forEach(piece -> claims.add(piece.head + " " + piece.tail));
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < count) {
      String sentence = one();
      if (!sentence.isEmpty() && !claims.contains(sentence)) {
        made.add(sentence);
      }
    }
    return List.copyOf(made);
  }

  /** A sentence, or nothing if what was drawn does not differ enough. */
  private String one() {
    int drawn = chance.nextInt(100);
    Piece first = any(pieces);
    if (drawn < SAME_CLAIM) {
      Values.Changed changed = values.change(first.head + " " + first.tail, CHANGED);
      return changed.values() < LEAST_CHANGED ? "" : changed.text();
    }
    boolean sameClass = drawn < SAME_CLAIM + SAME_CLASS;
    List<Piece> others =
        pieces.stream()
            .filter(piece -> !piece.tail.equals(first.tail) && piece.joins(first, sameClass))
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    Piece second = any(others);
    return values.change(first.head + " " + second.tail, CHANGED).text();
  }

  private Piece any(List<Piece> some) {
    return some.get(chance.nextInt(some.size()));
  }

  private static List<String[]> rows(String file) {
    InputStream bytes =
        Objects.requireNonNull(Distractors.class.getResourceAsStream("/distractors/" + file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      lines.lines().skip(1).forEach(line -> rows.add(line.split("\t", -1)));
      return rows;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
