package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.quality.Bootstrap.Part;

class BootstrapTest {

  private record Row(String group, boolean hit) {}

  @Test
  void theValueIsHitsOverRows() {
    List<Row> rows = rows(100, 100, 70);

    Figure figure = share(rows);

    assertThat(figure.value()).isCloseTo(0.7, within(1e-12));
    assertThat(figure.rows()).isEqualTo(100);
  }

  @Test
  void independentRowsGetTheTextbookInterval() {
    // Normal approximation: 0.7 ± 1.96 · √(0.7 · 0.3 / 100) = 0.610 to 0.790.
    Figure figure = share(rows(100, 100, 70));

    assertThat(figure.low()).isCloseTo(0.61, within(0.025));
    assertThat(figure.high()).isCloseTo(0.79, within(0.025));
  }

  @Test
  void rowsOfOneGroupCountAsOne() {
    // The same 70 of 100, in ten groups of ten that rise and fall together: ± 1.96 · √(0.21 / 10).
    Figure figure = share(rows(100, 10, 70));

    assertThat(figure.high() - figure.low()).isGreaterThan(0.45);
  }

  @Test
  void theSameRowsGiveTheSameInterval() {
    List<Row> rows = rows(60, 20, 31);

    assertThat(share(rows)).isEqualTo(share(rows));
  }

  @Test
  void wherePerfectionLeavesNothingToResampleTheRuleOfThreeSpeaks() {
    Figure all = share(rows(50, 50, 50));
    Figure none = share(rows(50, 50, 0));

    assertThat(all.low()).isCloseTo(1 - 3.0 / 50, within(1e-12));
    assertThat(none.high()).isCloseTo(3.0 / 50, within(1e-12));
  }

  @Test
  void nothingMeasuredIsNoFigure() {
    assertThat(share(List.of()).measured()).isFalse();
  }

  @Test
  void anyMeasureIsTakenAnewOverEachResample() {
    List<Row> rows = rows(100, 100, 70);

    Figure figure =
        Bootstrap.of(
            rows,
            Row::group,
            sample -> (double) sample.stream().filter(Row::hit).count() / sample.size());

    assertThat(figure).isEqualTo(share(rows));
  }

  private static Figure share(List<Row> rows) {
    return Bootstrap.ratio(rows, Row::group, row -> Part.of(true, row.hit));
  }

  private static List<Row> rows(int rows, int groups, int hits) {
    return IntStream.range(0, rows)
        .mapToObj(i -> new Row("g" + i * groups / rows, i < hits))
        .toList();
  }
}
