package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;

/** Invented claims; nothing here says what is true. */
class TimeGuardTest {

  private static final String WATER =
      "Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay đường ống lớn.";
  private static final String LEMON =
      "Uống nước chanh ấm pha muối mỗi sáng trong 30 ngày chữa khỏi hẳn bệnh viêm xoang.";

  private static MatchAnswer asked(
      String claim, @Nullable String checked, Holds holds, String message, @Nullable String at) {
    Instant when = checked == null ? null : Instant.parse(checked + "T03:00:00Z");
    IndexedClaim indexed = new IndexedClaim("c1", List.of(new Wording("vi", claim)), holds, when);
    return new Matcher(ListedClaims.of(indexed))
        .match(message, at == null ? null : Instant.parse(at + "T03:00:00Z"), 5);
  }

  private static boolean outside(MatchAnswer answer) {
    return answer.conflicts().stream().anyMatch(conflict -> conflict.kind() == SlotKind.TIME);
  }

  @ParameterizedTest(name = "checked {0}, said {2} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-16 | 2026-05-17 | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
        "2026-05-16 | 2026-05-20 | Huyện Tam Nông cúp nước để sửa trạm bơm và thay đường ống lớn",
        "2026-05-16 | 2026-07-10 | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
        "2026-05-16 | 2027-03-01 | Huyện Tam Nông cúp nước từ 17/5/2026 để sửa trạm bơm và thay ống lớn",
        "2026-05-16 |            | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
        "           | 2027-05-17 | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
      })
  void answersADatedClaimAroundItsDay(@Nullable String checked, @Nullable String at, String said) {
    MatchAnswer answer = asked(WATER, checked, new Holds.Always(), said, at);

    assertThat(outside(answer)).isFalse();
    assertThat(answer.decision()).isEqualTo(new Decision.Same("c1"));
  }

  @ParameterizedTest(name = "checked {0}, said {2} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-16 | 2027-05-16 | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
        "2026-05-16 | 2027-05-16 | Huyện Tam Nông cúp nước để sửa trạm bơm và thay đường ống lớn",
        "2026-05-16 | 2026-09-01 | Huyện Tam Nông cúp nước để sửa trạm bơm và thay đường ống lớn",
        "2026-05-16 | 2025-05-16 | Huyện Tam Nông cúp nước từ 17 đến 19/5 để sửa trạm bơm và thay ống lớn",
        "2026-05-16 |            | Huyện Tam Nông cúp nước từ 17/5/2027 để sửa trạm bơm và thay ống lớn",
      })
  void asksWhenItIsSaidFarFromThatDay(String checked, @Nullable String at, String said) {
    MatchAnswer answer = asked(WATER, checked, new Holds.Always(), said, at);

    assertThat(outside(answer)).isTrue();
    assertThat(answer.decision()).isNotInstanceOf(Decision.Same.class);
  }

  @Test
  void answersAClaimWithoutADayAtAnyTime() {
    MatchAnswer answer = asked(LEMON, "2020-01-05", new Holds.Always(), LEMON, "2031-08-01");

    assertThat(answer.decision()).isEqualTo(new Decision.Same("c1"));
  }

  @Test
  void keepsHistoryForGood() {
    String flood = "Trận lũ năm 1971 ở đồng bằng sông Hồng làm vỡ đê tại ba tỉnh cùng một đêm.";

    assertThat(asked(flood, "2026-03-01", new Holds.Always(), flood, "2029-03-01").decision())
        .isEqualTo(new Decision.Same("c1"));
  }

  @Test
  void aStatedDayOutweighsTheDayOfArrival() {
    Holds may =
        new Holds.Between(
            Instant.parse("2026-05-16T00:00:00Z"), Instant.parse("2026-05-31T00:00:00Z"));
    String stated = WATER.replace("19/5", "19/5/2026");

    assertThat(outside(asked(WATER, "2026-05-16", may, stated, "2027-02-01"))).isFalse();
    assertThat(outside(asked(WATER, "2026-05-16", may, WATER, "2027-05-01"))).isTrue();
  }

  @Test
  void theDayOfTheClaimIsInTimeThoughItWasCheckedAfterwards() {
    Holds since =
        new Holds.Between(
            Instant.parse("2026-05-21T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"));

    assertThat(outside(asked(WATER, "2026-05-21", since, WATER, "2026-05-22"))).isFalse();
  }

  @Test
  void countsTomorrowFromTheDayOfTheMessage() {
    String said = "Ngày mai huyện Tam Nông cúp nước để sửa trạm bơm và thay đường ống lớn";

    assertThat(asked(WATER, "2026-05-16", new Holds.Always(), said, "2026-05-16").conflicts())
        .isEmpty();
    assertThat(asked(WATER, "2026-05-16", new Holds.Always(), said, "2026-05-25").conflicts())
        .extracting(Conflict::kind)
        .contains(SlotKind.DATE);
  }
}
