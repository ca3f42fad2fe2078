package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.engine.text.TextReader;

class WrittenFormsTest {

  @ParameterizedTest(name = "{0} says {1}")
  @MethodSource("forms")
  void readsWhatPeopleWrite(String words, String said) {
    List<String> found =
        Slots.read(new TextReader().claim(words)).values().stream()
            .map(WrittenFormsTest::shown)
            .filter(shown -> !shown.isEmpty())
            .toList();

    assertThat(found).containsExactly(said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothing")
  void readsNothingWhereNothingIsSaid(String words) {
    assertThat(
            Slots.read(new TextReader().claim(words)).values().stream()
                .map(WrittenFormsTest::shown))
        .allMatch(String::isEmpty);
  }

  static Stream<String> nothing() {
    return Stream.of(
        "bà con lưu ý",
        "ba mẹ tôi",
        "năm nay khổ",
        "một người ở quê",
        "vài phút sau",
        "mấy bữa nay");
  }

  static Stream<Arguments> forms() throws IOException {
    var stream = WrittenFormsTest.class.getResourceAsStream("written-forms.tsv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(row -> Arguments.of(row[0], row[1]))
          .toList()
          .stream();
    }
  }

  private static String shown(Slot slot) {
    return switch (slot) {
      case Slot.Amount amount when amount.unit().equals(AmountReader.ALONE) -> "";
      case Slot.Amount amount -> {
        String high = amount.high() > amount.low() ? "-" + number(amount.high()) : "";
        String bound =
            switch (amount.bound()) {
              case NONE -> "";
              case ABOVE -> ">";
              case BELOW -> "<";
              case ABOUT -> "~";
            };
        yield amount.unit() + "=" + number(amount.low()) + high + bound;
      }
      case Slot.Day day ->
          day.from()
              + (day.to() > day.from() ? ".." + day.to() : "")
              + "/"
              + day.month()
              + (day.year() > 0 ? "/" + day.year() : "")
              + (day.lunar() ? " lunar" : "");
      case Slot.Clock clock -> "%d:%02d".formatted(clock.minute() / 60, clock.minute() % 60);
      case Slot.Code code ->
          "#" + code.form().name().toLowerCase(Locale.ROOT) + "=" + code.digits();
      case Slot.Place _, Slot.Named _, Slot.Term _ -> "";
    };
  }

  private static String number(double value) {
    return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
