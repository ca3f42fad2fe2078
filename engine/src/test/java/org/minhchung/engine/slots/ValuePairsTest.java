package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.TextReader;

/** Every pair of {@code value-pairs.tsv}, also with the message bare of diacritics. */
class ValuePairsTest {

  private static final TextReader READER = new TextReader();

  @ParameterizedTest(name = "{0} agrees with {1}")
  @MethodSource("agreeing")
  void seesNoConflictWhereBothSayTheSame(String claim, String message) {
    assertThat(between(claim, message)).isEmpty();
    assertThat(between(message, claim)).isEmpty();
  }

  @ParameterizedTest(name = "{0} contradicts {1}")
  @MethodSource("differing")
  void namesWhatDiffers(String claim, String message, SlotKind kind) {
    assertThat(between(claim, message))
        .isNotEmpty()
        .allSatisfy(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(kind);
              assertThat(claim.toLowerCase(Locale.ROOT))
                  .contains(conflict.claim().toLowerCase(Locale.ROOT));
              assertThat(conflict.message()).isNotBlank();
            });
  }

  private static List<Conflict> between(String claim, String message) {
    return Conflicts.between(Slots.read(READER.claim(claim)), Slots.read(READER.claim(message)));
  }

  static Stream<Arguments> agreeing() throws IOException {
    return rows("agree");
  }

  static Stream<Arguments> differing() throws IOException {
    return rows("differ");
  }

  private static Stream<Arguments> rows(String wanted) throws IOException {
    var stream = ValuePairsTest.class.getResourceAsStream("value-pairs.tsv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.startsWith(wanted + "\t"))
          .map(line -> line.split("\t"))
          .flatMap(
              row -> {
                String bare = Fold.fold(row[4]);
                boolean both = row[1].equals("both") && !bare.equals(row[4]);
                SlotKind kind = SlotKind.valueOf(row[2]);
                Stream<Arguments> clean =
                    Stream.of(
                        wanted.equals("agree")
                            ? Arguments.of(row[3], row[4])
                            : Arguments.of(row[3], row[4], kind));
                return both
                    ? Stream.concat(
                        clean,
                        Stream.of(
                            wanted.equals("agree")
                                ? Arguments.of(row[3], bare)
                                : Arguments.of(row[3], bare, kind)))
                    : clean;
              })
          .toList()
          .stream();
    }
  }
}
