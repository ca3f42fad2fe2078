package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.TextReader;

/** One value written in many ways agrees with itself, and with no other value. */
class ValueProperties {

  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void moneyInAnyFormIsTheSameMoney(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      int tenths = 11 + random.nextInt(980);
      String claim = "phạt " + money(tenths, 0);
      String message = "phạt " + money(tenths, random.nextInt(6));
      // Another by a tenth at least, which crowds the two per cent of rounding.
      int other = tenths + Math.max(1, tenths / 10) * (random.nextBoolean() ? 1 : -1);
      String wrong = "phạt " + money(other, random.nextInt(6));

      assertThat(between(claim, message)).as(claim + " | " + message).isEmpty();
      assertThat(between(claim, Fold.fold(message))).as(message + ", bare").isEmpty();
      assertThat(between(claim, wrong)).as(claim + " | " + wrong).isNotEmpty();
    }
  }

  /** So many tenths of a million. */
  private static String money(int tenths, int form) {
    int millions = tenths / 10;
    int rest = tenths % 10;
    return switch (form) {
      case 0 -> String.format(Locale.ROOT, "%,d đồng", tenths * 100_000).replace(',', '.');
      case 1 -> rest == 0 ? millions + " triệu" : millions + "," + rest + " triệu đồng";
      case 2 -> rest == 0 ? millions + "tr" : millions + "tr" + rest;
      case 3 -> millions + " triệu " + (rest == 0 ? "đồng" : rest + "00 nghìn");
      case 4 -> rest == 0 ? millions + " củ" : millions + "." + rest + " củ";
      default -> tenths * 100 + "k";
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aTelephoneNumberIsItselfHoweverGroupedAndNoOther(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      String number =
          String.format(Locale.ROOT, "0%d%08d", 3 + random.nextInt(7), random.nextInt(100_000_000));
      char[] other = number.toCharArray();
      int at = 2 + random.nextInt(8);
      other[at] = (char) ('0' + (other[at] - '0' + 1 + random.nextInt(9)) % 10);
      String claim = "Số " + telephone(number, 0) + " lừa đảo";
      String message = "số " + telephone(number, random.nextInt(6)) + " lừa đảo";
      String wrong = "số " + telephone(new String(other), random.nextInt(6)) + " lừa đảo";

      assertThat(between(claim, message)).as(claim + " | " + message).isEmpty();
      assertThat(between(claim, wrong))
          .as(claim + " | " + wrong)
          .extracting(Conflict::kind)
          .containsOnly(SlotKind.NUMBER);
    }
  }

  private static String telephone(String number, int form) {
    String a = number.substring(0, 4);
    String b = number.substring(4, 7);
    String c = number.substring(7);
    return switch (form) {
      case 0 -> a + " " + b + " " + c;
      case 1 -> number;
      case 2 -> a + "." + b + "." + c;
      case 3 -> a + "-" + b + "-" + c;
      case 4 -> "+84 " + number.substring(1);
      default -> {
        StringBuilder words = new StringBuilder();
        number.chars().forEach(digit -> words.append(DIGITS[digit - '0']).append(' '));
        yield words.toString().strip();
      }
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aDayInAnyFormIsTheSameDay(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      int day = 1 + random.nextInt(28);
      int month = 1 + random.nextInt(12);
      int other = day == 28 ? 1 : day + 1;
      String claim = "từ " + day(day, month, 0);
      String message = "từ " + day(day, month, random.nextInt(6));
      String wrong = "từ " + day(other, month, random.nextInt(6));

      assertThat(between(claim, message)).as(claim + " | " + message).isEmpty();
      assertThat(between(claim, Fold.fold(message))).as(message + ", bare").isEmpty();
      assertThat(between(claim, wrong))
          .as(claim + " | " + wrong)
          .extracting(Conflict::kind)
          .containsOnly(SlotKind.DATE);
    }
  }

  private static String day(int day, int month, int form) {
    return switch (form) {
      case 0 -> "ngày " + day + "/" + month;
      case 1 -> day + " tháng " + month;
      case 2 -> "ngày " + day + " tháng " + month + " năm 2026";
      case 3 -> day + "-" + month + "-2026";
      case 4 -> day + "." + month + ".2026";
      default -> String.format(Locale.ROOT, "%02d/%02d/2026", day, month);
    };
  }

  private static List<Conflict> between(String claim, String message) {
    TextReader reader = new TextReader();
    return Conflicts.between(Slots.read(reader.claim(claim)), Slots.read(reader.claim(message)));
  }
}
