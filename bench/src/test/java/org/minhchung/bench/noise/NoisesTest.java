package org.minhchung.bench.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoisesTest {

  private static final String TEXT =
      "Thủy điện Hòa Bình mở cùng lúc 5 cửa xả đáy, người dân không được ra sông ngày 11/8.";

  private final Noises noises = Noises.vietnamese(7);

  @ParameterizedTest
  @EnumSource(NoiseKind.class)
  void aRowIsSpoiltAlikeInEveryRun(NoiseKind kind) {
    String again = Noises.vietnamese(7).spoil(kind, "m0001", TEXT);

    assertThat(noises.spoil(kind, "m0001", TEXT)).isEqualTo(again);
  }

  @ParameterizedTest
  @EnumSource(NoiseKind.class)
  void everyKindSpoilsSomething(NoiseKind kind) {
    String text = TEXT.repeat(5);

    assertThat(noises.spoil(kind, "m0001", text)).isNotEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(
      value = NoiseKind.class,
      names = {"PARTLY_BARE", "TEENCODE", "TYPOS_5", "TYPOS_10", "CLUTTER", "ALL"})
  void anotherRowOrSeedIsSpoiltOtherwise(NoiseKind kind) {
    String spoilt = noises.spoil(kind, "m0001", TEXT);

    assertThat(noises.spoil(kind, "m0002", TEXT)).isNotEqualTo(spoilt);
    assertThat(Noises.vietnamese(8).spoil(kind, "m0001", TEXT)).isNotEqualTo(spoilt);
  }

  @Test
  void noDiacriticsMeansNone() {
    assertThat(noises.spoil(NoiseKind.BARE, "m0001", "Đập Hòa Bình vỡ, đừng về"))
        .isEqualTo("Dap Hoa Binh vo, dung ve");
  }

  @Test
  void nfdIsTheSameTextInOtherCharacters() {
    String apart = noises.spoil(NoiseKind.DECOMPOSED, "m0001", TEXT);

    assertThat(Normalizer.normalize(apart, Normalizer.Form.NFC)).isEqualTo(TEXT);
  }

  @Test
  void theToneMovesToTheOtherConventionAndBack() {
    String moved = noises.spoil(NoiseKind.TONE_MOVED, "m0001", "hòa khỏe thủy quý toán");

    assertThat(moved).isEqualTo("hoà khoẻ thuỷ quý toán");
    assertThat(noises.spoil(NoiseKind.TONE_MOVED, "m0001", moved))
        .isEqualTo("hòa khỏe thủy quý toán");
  }

  @ParameterizedTest
  @EnumSource(
      value = NoiseKind.class,
      names = {"TYPOS_5", "TYPOS_10"})
  void aTypoNeverChangesANumber(NoiseKind kind) {
    for (int i = 0; i < 50; i++) {
      String digits = noises.spoil(kind, "m" + i, TEXT).replaceAll("\\D", "");
      assertThat(digits).isEqualTo("5118");
    }
  }

  @Test
  void typosHitAboutTheShareOfLettersTheyName() {
    // Letters that stand alone cannot change places, so three of four kinds of slip are seen.
    String[] typed =
        noises.spoil(NoiseKind.TYPOS_10, "m0001", "m ".repeat(10_000) + ".").split(" ", -1);
    long slips = Arrays.stream(typed).limit(10_000).filter(letter -> !letter.equals("m")).count();

    assertThat(slips).isBetween(650L, 850L);
  }

  @Test
  void clutterKeepsTheTextWhole() {
    assertThat(noises.spoil(NoiseKind.CLUTTER, "m0001", TEXT)).contains(TEXT);
    assertThat(Noises.english(7).spoil(NoiseKind.CLUTTER, "q1", "Shops close at 9 pm."))
        .contains("Shops close at 9 pm.");
  }

  @Test
  void shortFormsReplaceWholeWordsOnly() {
    String text = "khônggian không, khôngkhí";
    for (int i = 0; i < 20; i++) {
      assertThat(noises.spoil(NoiseKind.TEENCODE, "m" + i, text))
          .startsWith("khônggian")
          .endsWith("khôngkhí");
    }
  }
}
