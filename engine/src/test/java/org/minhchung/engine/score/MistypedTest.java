package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.text.TextReader;

class MistypedTest {

  private static final String CLAIM = "cầu treo ở bản Lác sập làm bốn người bị thương";

  private final TextReader reader = new TextReader();
  private final Rarity rarity = new Rarity(Background.shipped(), Map.of(), 0);

  private double told(String message) {
    return Likeness.of(
            Profile.of(reader.claim(CLAIM), rarity), Profile.of(reader.claim(message), rarity), 1)
        .get(Feature.WINDOW_COVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cầu trwo ở bản Lác sập làm bốn người bị thương",
        "cầutreo ở bản Lác sập làm bốn người bị thương",
        "cầu treo ở bản Lác sập làm bốn ngườibị thương",
        "cầu treo ở bản Lác sập làm bốn người bị thươgn",
      })
  void aSlipBetweenItsNeighboursIsTold(String message) {
    assertThat(told(message)).isGreaterThan(0.9).isLessThan(1);
  }

  @Test
  void anotherRightWordIsNoSlip() {
    assertThat(told("cầu trèo ở bản Lác sập làm bốn người bị thương")).isCloseTo(1, within(1e-6));
    assertThat(told("cầu trao ở bản Lác sập làm bốn người bị thương")).isLessThan(0.95);
  }

  @Test
  void inATextFullOfSlipsARightWordOneLetterOffIsHalfTold() {
    double clean = told("cầu trao ở bản Lác sập làm bốn người bị thương");
    double slips = told("cầu trao ở bản Lács sậpp làm bốnn ngườii bị thươgn");

    assertThat(slips).isGreaterThan(clean - 0.15);
    assertThat(told("cầu xyz ở bản Lács sậpp làm bốnn ngườii bị thươgn")).isLessThan(slips);
  }

  @Test
  void aSlipFarFromItsPlaceIsNotTold() {
    assertThat(told("trwo lên cây hái quả, cầu ở bản Lác sập làm bốn người bị thương"))
        .isLessThan(0.95);
  }
}
