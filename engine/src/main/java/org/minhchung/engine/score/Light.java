package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.Token;

/** Words that say little by themselves, from {@code light.tsv}: no exchange is made of them. */
final class Light {

  private static final String NAME = "light.tsv";
  private static final Set<String> ACCENTED = read();
  private static final Set<String> FOLDED =
      ACCENTED.stream().map(Fold::fold).collect(Collectors.toUnmodifiableSet());

  private Light() {}

  /**
   * Whether a token is one, or a number, which is compared as a value. An accent is evidence: "chó"
   * is not "cho"; without one the word may be any of its kind.
   */
  static boolean is(Token token) {
    String folded = token.folded();
    return folded.length() < 2
        || folded.charAt(0) <= '9'
        || (token.accented() ? ACCENTED.contains(token.exact()) : FOLDED.contains(folded));
  }

  private static Set<String> read() {
    try (BufferedReader reader = Resources.open(NAME)) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
  }
}
