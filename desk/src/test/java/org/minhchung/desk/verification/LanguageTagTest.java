package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "vi, vi",
    "vi-VN, vi",
    "VI_vn, vi",
    "en-US, en",
    "zh-Hant-TW, zh",
    "Vietnamese, vi",
    "Tiếng Việt, vi",
    "english, en",
    "'', und",
    "not a language, und",
    "-, und"
  })
  void regionsAndScriptsFallAwayAndNamesAreRead(String written, String tag) {
    assertThat(LanguageTag.primary(written)).isEqualTo(tag);
  }

  @Test
  void whereNobodySaysVietnameseIsKnownByItsLetters() {
    assertThat(LanguageTag.of("", "Uống nước chanh")).isEqualTo("vi");
    assertThat(LanguageTag.of("", "Drink lemon water")).isEqualTo("und");
    assertThat(LanguageTag.of("fr", "Uống nước chanh")).isEqualTo("fr");
  }
}
