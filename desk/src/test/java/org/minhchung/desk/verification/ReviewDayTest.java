package org.minhchung.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-03",
        "2024-5-3",
        " 2024-05-03 ",
        "2024-05-03T23:30:00Z",
        "2024-05-03T23:30:00+07:00",
        "2024-05-03T23:30:00+0700",
        "2024-05-03T23:30:00-07",
        "2024-05-03T23:30:00.123Z",
        "2024-05-03T23:30:00.123456+07:00",
        "2024-05-03T23:30",
        "2024-05-03T23:30:00",
        "2024-05-03 23:30:00",
        "2024-05-03 23:30:00 UTC",
        "20240503",
        "20240503T233000Z",
        "2024/05/03",
        "Fri, 3 May 2024 10:00:00 GMT",
        "Fri, 03 May 2024 10:00:00 +0000",
        "May 3, 2024",
        "3 May 2024"
      })
  void theDayIsThePublishersOwn(String written) {
    assertThat(ReviewDay.of(written)).contains(LocalDate.of(2024, 5, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "03/05/2024", "2024", "2024-02-30", "hôm qua", "2024-05-03Tmorning"})
  void whatIsNoDayOrTwoDaysIsNone(String written) {
    assertThat(ReviewDay.of(written)).isEmpty();
  }
}
