package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.text.TextReader;

/** Any number, however it is written, reads back as itself. */
class NumberReaderProperties {

  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void readsBackWhatIsWrittenInDigits(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int number = 2 + random.nextInt(999_999);
      String written =
          random.nextBoolean()
              ? String.valueOf(number)
              : String.format(Locale.ROOT, "%,d", number).replace(',', '.');

      assertThat(read(written + " đồng")).as(written).isEqualTo(number);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void readsBackWhatIsSpelledOut(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int thousands = random.nextInt(1_000);
      int rest = thousands == 0 ? 2 + random.nextInt(998) : 100 + random.nextInt(900);
      int number = thousands * 1_000 + rest;
      String words =
          thousands == 0 ? hundreds(rest) : hundreds(thousands) + " nghìn " + hundreds(rest);

      assertThat(read(words + " đồng")).as(words).isEqualTo(number);
    }
  }

  private static double read(String words) {
    return Slots.read(new TextReader().claim(words)).values().stream()
        .filter(Slot.Amount.class::isInstance)
        .map(Slot.Amount.class::cast)
        .findFirst()
        .map(Slot.Amount::low)
        .orElse(-1.0);
  }

  /** 1 to 999 as it is said in the south, "ngàn" and "lẻ" apart. */
  private static String hundreds(int number) {
    int rest = number % 100;
    if (number < 100) {
      return tens(rest);
    }
    String hundred = DIGITS[number / 100] + " trăm";
    if (rest == 0) {
      return hundred;
    }
    return rest < 10 ? hundred + " linh " + DIGITS[rest] : hundred + " " + tens(rest);
  }

  private static String tens(int number) {
    int unit = number % 10;
    String last = unit == 5 ? "lăm" : DIGITS[unit];
    if (number < 10) {
      return DIGITS[number];
    }
    if (number < 20) {
      return unit == 0 ? "mười" : "mười " + last;
    }
    String ten = DIGITS[number / 10] + " mươi";
    return unit == 0 ? ten : ten + " " + (unit == 1 ? "mốt" : last);
  }
}
