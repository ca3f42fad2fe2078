package org.minhchung.desk.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bands, and where they are going. */
class ReachTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "9,0",
    "10,0",
    "11,10",
    "50,10",
    "51,50",
    "100,50",
    "101,100",
    "501,500",
    "99999,50000",
    "100001,100000",
    "9999999,100000"
  })
  void aNumberIsToldAsTheFloorItExceeds(long people, int moreThan) {
    assertThat(ReachBand.of(people).moreThan()).isEqualTo(moreThan);
  }

  @ParameterizedTest
  @EnumSource
  void aBandIsFoundAgainByItsFloor(ReachBand band) {
    assertThat(ReachBand.ofFloor(band.moreThan())).isEqualTo(band);
  }

  @Test
  void theBandIsTheLargestOfAnyDay() {
    Map<LocalDate, ReachBand> days =
        Map.of(TODAY.minusDays(40), ReachBand.HUNDRED, TODAY, ReachBand.TEN);

    assertThat(Reach.of(days, TODAY).band()).isEqualTo(ReachBand.HUNDRED);
  }

  @ParameterizedTest
  @CsvSource({"0,7,RISING", "1,2,RISING", "2,0,FADING", "7,0,FADING", "30,40,STEADY"})
  void twoDaysAreComparedWithTheSixBefore(int fifty, int ten, Reach.Growth growth) {
    Map<LocalDate, ReachBand> days =
        Map.of(TODAY.minusDays(fifty), ReachBand.FIFTY, TODAY.minusDays(ten), ReachBand.TEN);

    assertThat(Reach.of(days, TODAY).growth()).isEqualTo(growth);
  }

  @Test
  void whatIsNewRises() {
    assertThat(Reach.of(Map.of(TODAY, ReachBand.TEN), TODAY).growth())
        .isEqualTo(Reach.Growth.RISING);
    assertThat(Reach.of(Map.of(), TODAY)).isEqualTo(Reach.UNKNOWN);
  }

  @Test
  void aGroupReachesAsFarAsItsLargestCell() {
    Reach small = new Reach(ReachBand.TEN, Reach.Growth.RISING);
    Reach large = new Reach(ReachBand.HUNDRED, Reach.Growth.FADING);

    assertThat(small.or(large)).isEqualTo(large).isEqualTo(large.or(small));
  }
}
