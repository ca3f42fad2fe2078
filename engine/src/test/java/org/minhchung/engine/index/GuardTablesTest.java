package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.text.Fold;

/**
 * Two tables of invented pairs, each sent as written, without accents, with slips of the keyboard
 * (seed 20261128), and in the middle of a forward.
 */
class GuardTablesTest {

  private static final long SEED = 20261128;

  private enum Form {
    CLEAN,
    BARE,
    TYPOS,
    FORWARDED
  }

  /** Slips may hide the very word that differs; then the pair cannot be told. */
  @ParameterizedTest(name = "{0}: at most {1} in a hundred are answered")
  @CsvSource({"CLEAN, 3", "BARE, 6", "TYPOS, 12", "FORWARDED, 8"})
  void aMessageThatSaysSomethingElseIsNotAnswered(Form form, int most) throws IOException {
    List<String> answered = new ArrayList<>();
    List<String[]> rows = rows("contradicting.tsv");
    Random random = new Random(SEED);
    for (String[] row : rows) {
      if (match(row[0], sent(row[1], form, random)).decision() instanceof Decision.Same) {
        answered.add(row[0] + " / " + row[1]);
      }
    }
    assertThat(answered).hasSizeLessThanOrEqualTo(most * rows.size() / 100);
  }

  /** An undeserved conflict costs a person's evening. */
  @ParameterizedTest(name = "{0}: at most {1} in a hundred get a conflict")
  @CsvSource({"CLEAN, 2", "BARE, 3", "TYPOS, 8", "FORWARDED, 3"})
  void aMessageThatSaysTheSameGetsNoConflict(Form form, int most) throws IOException {
    List<String> guarded = new ArrayList<>();
    List<String[]> rows = rows("agreeing.tsv");
    Random random = new Random(SEED);
    for (String[] row : rows) {
      MatchAnswer answer = match(row[0], sent(row[1], form, random));
      if (!answer.conflicts().isEmpty() || answer.about()) {
        guarded.add(row[0] + " / " + row[1] + " " + answer.conflicts());
      }
    }
    assertThat(guarded).hasSizeLessThanOrEqualTo(most * rows.size() / 100);
  }

  private static MatchAnswer match(String claim, String message) {
    Matcher matcher = new Matcher(ListedClaims.of(ListedClaims.claim("claim", claim)));
    return matcher.match(message, null, 3);
  }

  private static String sent(String message, Form form, Random random) {
    return switch (form) {
      case CLEAN -> message;
      case BARE -> Fold.fold(message);
      case TYPOS -> mistyped(message, random);
      case FORWARDED ->
          "Cuối tuần này cả nhà mình về quê ngoại ăn giỗ. "
              + message
              + ". Mọi người giữ gìn sức khỏe nha, trời dạo này thất thường quá.";
    };
  }

  private static String mistyped(String message, Random random) {
    StringBuilder typed = new StringBuilder(message);
    for (int i = 1; i + 1 < typed.length(); i++) {
      if (Character.isLetter(typed.charAt(i)) && random.nextInt(20) == 0) {
        switch (random.nextInt(3)) {
          case 0 -> typed.deleteCharAt(i);
          case 1 -> typed.insert(i, typed.charAt(i));
          default -> typed.setCharAt(i, (char) ('a' + random.nextInt(26)));
        }
      }
    }
    return typed.toString();
  }

  private static List<String[]> rows(String table) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GuardTablesTest.class.getResourceAsStream(table)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(l -> l.split("\t")).toList();
    }
  }
}
