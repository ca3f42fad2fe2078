package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/vi|en|VI",
        "/en/answer|vi|EN",
        "/|en-GB,en;q=0.9|EN",
        "/|fr,en;q=0.5,vi;q=0.4|EN",
        "/|fr|VI",
        "/||VI",
        "/|;;;nonsense|VI",
        "/|en;q=0|VI",
        "/environment|fr|VI",
        "/desk/en/queue|vi|EN",
        "/desk/vi|en|VI",
        "/desk|en|EN",
        "/desktop/vi|en|EN",
        "/api/v1/match|en|EN"
      })
  void thePathDecidesThenTheBrowserThenVietnamese(String path, String accepted, Language expected) {
    assertThat(Language.of(path, accepted)).isEqualTo(expected);
  }

  @Test
  void aDayIsWrittenOutInBothLanguages() {
    LocalDate day = LocalDate.of(2026, 11, 2);
    assertThat(Language.VI.day(day)).isEqualTo("2 tháng 11, 2026");
    assertThat(Language.EN.day(day)).isEqualTo("2 November 2026");
  }

  @Test
  void theLastMomentOfADayInVietnamIsThatDay() {
    assertThat(Language.EN.day(Instant.parse("2027-06-30T16:59:59.999Z")))
        .isEqualTo("30 June 2027");
  }
}
