package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.Token;

/**
 * Words that exclude one another, from {@code opposites.tsv}. An accent is evidence; a word without
 * one may be any that folds to it.
 */
final class Opposites {

  private static final String NAME = "opposites.tsv";

  /** Rows that a word begins, and, below 0, those in which it follows. */
  private static final Map<String, Set<Integer>> ACCENTED = new HashMap<>();

  private static final Map<String, Set<Integer>> FOLDED = new HashMap<>();

  static {
    try (BufferedReader reader = Resources.open(NAME)) {
      int row = 0;
      for (String line : reader.lines().filter(text -> !text.startsWith("#")).toList()) {
        row++;
        int side = row;
        for (String word : line.split(" ")) {
          ACCENTED.computeIfAbsent(word, _ -> new HashSet<>()).add(side);
          FOLDED.computeIfAbsent(Fold.fold(word), _ -> new HashSet<>()).add(side);
          side = -row;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
  }

  private Opposites() {}

  static boolean are(Token one, Token other) {
    Set<Integer> rows = rows(other);
    return !one.folded().equals(other.folded())
        && rows(one).stream().anyMatch(row -> rows.contains(-row));
  }

  private static Set<Integer> rows(Token token) {
    return token.accented()
        ? ACCENTED.getOrDefault(token.exact(), Set.of())
        : FOLDED.getOrDefault(token.folded(), Set.of());
  }
}
