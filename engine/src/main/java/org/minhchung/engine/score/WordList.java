package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.Token;

/**
 * Words of a table, apart by spaces. An accent is evidence: "chó" is not "cho"; without one a word
 * may be any that folds to it.
 */
final class WordList {

  private final Set<String> accented;
  private final Set<String> folded;

  private WordList(Set<String> accented) {
    this.accented = accented;
    this.folded = accented.stream().map(Fold::fold).collect(Collectors.toUnmodifiableSet());
  }

  static WordList of(String table) {
    try (BufferedReader reader = Resources.open(table)) {
      return new WordList(
          reader
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.split(" ")))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + table, e);
    }
  }

  static WordList of(Set<String> words) {
    return new WordList(Set.copyOf(words));
  }

  boolean holds(Token token) {
    return token.accented() ? accented.contains(token.exact()) : folded.contains(token.folded());
  }
}
