package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void takes_accents_and_case_off() {
    assertThat(Fold.fold("Đắk Lắk, Thủy điện HÒA BÌNH 5,8 độ"))
        .isEqualTo("dak lak, thuy dien hoa binh 5,8 do");
  }

  @Test
  void folds_decomposed_text_the_same() {
    assertThat(Fold.fold("nu\u031B\u01A1\u0301c \u0111e\u0302\u0301n")).isEqualTo("nuoc den");
  }

  @Test
  void keeps_emojis_and_other_scripts_whole() {
    assertThat(Fold.fold("Ệ 😱 한국 ไทย")).isEqualTo("e 😱 한국 ไทย".replaceAll("\\p{Mn}", ""));
  }

  @Test
  void folds_a_final_sigma_by_its_place() {
    assertThat(Fold.fold("ΟΔΟΣ")).isEqualTo(Fold.slowly("ΟΔΟΣ"));
  }
}
