package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.engine.text.TextReader;

class OppositesTest {

  private static boolean are(String one, String other) {
    TextReader reader = new TextReader();
    return Opposites.are(
        reader.claim(one).tokens().getFirst(), reader.claim(other).tokens().getFirst());
  }

  @ParameterizedTest
  @CsvSource({"tăng, giảm", "mở, đóng", "tang, giảm", "mo, dong", "before, after"})
  void excludeEachOtherWithAndWithoutAccents(String one, String other) {
    assertThat(are(one, other)).isTrue();
    assertThat(are(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"tầng, giảm", "mơ, đông", "tăng, tăng", "tăng, tang", "tăng, đóng"})
  void anAccentIsEvidence(String one, String other) {
    assertThat(are(one, other)).isFalse();
  }

  /** Of a row only the first excludes the others: both of these stand against "mở". */
  @ParameterizedTest
  @CsvSource({"ngừng, nghỉ", "thu, phạt", "closes, shuts"})
  void wordsThatExcludeTheSameMayMeanTheSame(String one, String other) {
    assertThat(are(one, other)).isFalse();
  }
}
