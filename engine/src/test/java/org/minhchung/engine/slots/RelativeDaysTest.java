package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.text.TextReader;

/** The text is of Wednesday, 12 August 2026. */
class RelativeDaysTest {

  private static final LocalDate WRITTEN = LocalDate.of(2026, 8, 12);

  private static @Nullable Dates dates(String words) {
    return Slots.read(new TextReader().claim(words), WRITTEN).values().stream()
        .filter(Slot.Day.class::isInstance)
        .map(slot -> ((Slot.Day) slot).dates())
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest(name = "{0} is {1} to {2}")
  @CsvSource({
    "hôm nay cúp điện, 2026-08-12, 2026-08-12",
    "hom nay cup dien, 2026-08-12, 2026-08-12",
    "tối nay cúp điện, 2026-08-12, 2026-08-12",
    "ngày mai cúp điện, 2026-08-13, 2026-08-13",
    "tối mai bão vào, 2026-08-13, 2026-08-13",
    "dem mai bao vao, 2026-08-13, 2026-08-13",
    "ngày kia cúp điện, 2026-08-14, 2026-08-14",
    "ngày mốt cúp điện, 2026-08-14, 2026-08-14",
    "đêm qua vỡ đê, 2026-08-11, 2026-08-11",
    "hôm kia vỡ đê, 2026-08-10, 2026-08-10",
    "tuần sau cúp nước, 2026-08-17, 2026-08-23",
    "tuần tới cúp nước, 2026-08-17, 2026-08-23",
    "cuối tuần này cúp nước, 2026-08-15, 2026-08-16",
    "cuối tuần cúp nước, 2026-08-15, 2026-08-16",
    "tuần trước vỡ ống, 2026-08-03, 2026-08-09",
    "tháng sau tăng giá, 2026-09-01, 2026-09-30",
    "tháng tới tăng giá, 2026-09-01, 2026-09-30",
    "cuối năm nay tăng giá, 2026-10-01, 2026-12-31",
    "năm ngoái vỡ đê, 2025-01-01, 2025-12-31",
    "sang năm tăng giá, 2027-01-01, 2027-12-31",
    "sáng thứ hai tuần sau nghỉ học, 2026-08-17, 2026-08-17",
    "chủ nhật này cúp nước, 2026-08-16, 2026-08-16",
    "chu nhat tuan sau cup nuoc, 2026-08-23, 2026-08-23",
    "the power is off tomorrow, 2026-08-13, 2026-08-13",
    "it broke yesterday, 2026-08-11, 2026-08-11",
    "the power is off next Monday, 2026-08-17, 2026-08-17",
    "it broke last week, 2026-08-03, 2026-08-09",
    "prices rise next month, 2026-09-01, 2026-09-30",
    "từ ngày 15/8, 2026-08-15, 2026-08-15",
    "từ ngày 5/1, 2027-01-05, 2027-01-05",
    "rằm tháng bảy, 2026-08-27, 2026-08-27",
    "mùng 3 Tết, 2026-02-19, 2026-02-19",
    "23 tháng Chạp, 2027-01-30, 2027-01-30",
    "Trung thu, 2026-09-25, 2026-09-25",
    "giỗ Tổ Hùng Vương, 2026-04-26, 2026-04-26",
    "10/3 âm lịch, 2026-04-26, 2026-04-26",
    "lễ Quốc khánh, 2026-09-02, 2026-09-02",
    "Giáng sinh, 2026-12-25, 2026-12-25",
    "15/8/2025, 2025-08-15, 2025-08-15",
    "tháng 9, 2026-09-01, 2026-09-30",
  })
  void findsTheDaysMeant(String words, LocalDate first, LocalDate last) {
    assertThat(dates(words)).isEqualTo(new Dates(first, last));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "hôm nay em nghe nói chanh chữa ho",
        "sáng nay mẹ em nhận được tin",
        "vừa đọc hôm qua trên mạng",
        "2 tuần sau thì khỏi",
        "uống 3 tháng sau là hết",
        "vài năm trước cũng có",
        "mũi thứ hai không cần tiêm",
        "người thứ ba không được vào",
        "cô Mai bán chanh",
      })
  void readsNoDayWhereNoneIsMeant(String words) {
    assertThat(dates(words)).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ngày mai", "tuần sau", "tháng tới", "hôm qua", "next week"})
  void saysNothingWithoutTheDayOfTheText(String words) {
    assertThat(Slots.read(new TextReader().claim("cúp nước " + words)).values())
        .noneMatch(Slot.Day.class::isInstance);
  }
}
