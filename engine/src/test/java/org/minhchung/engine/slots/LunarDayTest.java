package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published days: new years and full moons of official calendars of Viet Nam, checked a second time
 * against the year tables of Hồ Ngọc Đức (Âm lịch Việt Nam, 2004), which agree with every day of
 * 1979 to 2053.
 */
class LunarDayTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1985-01-21",
    "2007-02-17",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-02"
  })
  void beginsTheYearWhenVietNamDoes(LocalDate newYear) {
    assertThat(LunarDay.of(newYear)).isEqualTo(new LunarDay(newYear.getYear(), 1, false, 1));
  }

  @Test
  void differsFromTheChineseCalendarWhereTheNewMoonFallsAroundMidnight() {
    // China began 1985 on 20 February and 2007 on 18 February; 2030 on 3 February.
    assertThat(LunarDay.of(LocalDate.of(1985, 2, 20)).month()).isEqualTo(2);
    assertThat(LunarDay.of(LocalDate.of(2007, 2, 18)).day()).isEqualTo(2);
    assertThat(LunarDay.of(LocalDate.of(2030, 2, 3)).day()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{1}/{2}/{0} is {4}")
  @CsvSource({
    "2025, 15, 7, false, 2025-09-06",
    "2026, 15, 7, false, 2026-08-27",
    "2026, 15, 8, false, 2026-09-25",
    "2026, 10, 3, false, 2026-04-26",
    "2025, 23, 12, false, 2026-02-10",
    "2026, 30, 12, false, 2027-02-05",
    "2025, 1, 6, false, 2025-06-25",
    "2025, 1, 6, true, 2025-07-25",
    "2023, 1, 2, true, 2023-03-22",
    "2020, 15, 4, true, 2020-06-06",
  })
  void findsTheDay(int year, int day, int month, boolean leap, LocalDate date) {
    assertThat(new LunarDay(year, month, leap, day).date()).isEqualTo(date);
    assertThat(LunarDay.of(date).month()).isEqualTo(month);
    assertThat(LunarDay.of(date).leap()).isEqualTo(leap);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void comesBackToTheSameDay(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      LocalDate date = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(54_000));

      assertThat(LunarDay.of(date).date()).as(date.toString()).isEqualTo(date);
    }
  }
}
