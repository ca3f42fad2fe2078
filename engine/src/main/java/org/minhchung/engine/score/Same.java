package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.engine.text.Fold;

/** Folded words and phrases that say the same, from {@code same.tsv}; at most three words each. */
final class Same {

  private static final String NAME = "same.tsv";
  private static final int LONGEST = 3;
  private static final Map<String, Set<Integer>> ROWS = read();

  private Same() {}

  /** Takes out of both lists of tokens what is known to mean the same. */
  static void strike(Profile claim, List<Integer> ours, Profile message, List<Integer> theirs) {
    boolean found = true;
    while (found) {
      found = strikeOne(claim, ours, message, theirs);
    }
  }

  private static boolean strikeOne(
      Profile claim, List<Integer> ours, Profile message, List<Integer> theirs) {
    for (int own : ours) {
      for (int[] phrase : phrases(claim, own)) {
        Set<Integer> rows = rows(claim, phrase);
        for (int other : rows.isEmpty() ? List.<Integer>of() : theirs) {
          for (int[] said : phrases(message, other)) {
            if (!Collections.disjoint(rows, rows(message, said))) {
              ours.removeIf(token -> token >= phrase[0] && token < phrase[1]);
              theirs.removeIf(token -> token >= said[0] && token < said[1]);
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** The runs of one to three tokens that hold this one, longest first. */
  private static List<int[]> phrases(Profile text, int token) {
    List<int[]> phrases = new ArrayList<>();
    for (int length = LONGEST; length > 0; length--) {
      for (int from = Math.max(0, token - length + 1); from <= token; from++) {
        if (from + length <= text.size()) {
          phrases.add(new int[] {from, from + length});
        }
      }
    }
    return phrases;
  }

  private static Set<Integer> rows(Profile text, int[] phrase) {
    String words =
        phrase[1] - phrase[0] == 1
            ? text.words[phrase[0]]
            : String.join(" ", Arrays.asList(text.words).subList(phrase[0], phrase[1]));
    return ROWS.getOrDefault(words, Set.of());
  }

  private static Map<String, Set<Integer>> read() {
    Map<String, Set<Integer>> rows = new HashMap<>();
    try (BufferedReader reader = Resources.open(NAME)) {
      int row = 0;
      for (String line : reader.lines().filter(text -> !text.startsWith("#")).toList()) {
        row++;
        for (String words : line.split("\\|")) {
          rows.computeIfAbsent(Fold.fold(words.strip()), _ -> new HashSet<>()).add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + NAME, e);
    }
    return rows;
  }
}
