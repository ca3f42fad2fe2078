package org.minhchung.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistractorsTest {

  @Test
  void theSameSeedMakesTheSameSentences() {
    assertThat(new Distractors(7).make(200)).isEqualTo(new Distractors(7).make(200));
    assertThat(new Distractors(8).make(200)).isNotEqualTo(new Distractors(7).make(200));
  }

  @Test
  void noneIsAClaimAndNoneIsTwice() {
    List<String> claims = GoldSet.read().claims().stream().map(GoldSet.GoldClaim::text).toList();

    assertThat(new Distractors(7).make(20_000))
        .hasSize(20_000)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(claims);
  }

  @Test
  void theyKeepTheShapeOfASentence() {
    assertThat(new Distractors(7).make(2_000))
        .allMatch(sentence -> Character.isUpperCase(sentence.charAt(0)) && sentence.endsWith("."));
  }

  @Test
  void aValueIsReplacedByOneOfItsType() {
    Values values =
        Values.of(
            List.of(new String[] {"place", "Cà Mau"}, new String[] {"place", "Huế"}),
            new Random(7));

    for (int i = 0; i < 50; i++) {
      Values.Changed changed = values.change("Cà Mau phạt 1.200 người ngày 6/6, giảm 50%", 1);
      assertThat(changed.text())
          .matches("(Cà Mau|Huế) phạt [\\d.]+ người ngày \\d{1,2}/\\d{1,2}, giảm \\d+%");
    }
  }

  @Test
  void aSentenceSaysHowManyOfItsValuesChanged() {
    Values values = Values.of(List.of(), new Random(7));

    assertThat(values.change("không có số nào", 1))
        .isEqualTo(new Values.Changed("không có số nào", 0));
    assertThat(values.change("từ 5 đến 20", 0).values()).isZero();
  }
}
