package org.minhchung.desk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTextTest {

  private static final String ADDRESS = "https://desk.example/vi/checks/chanh";

  @Test
  void aShortAnswerIsCopiedWhole() {
    assertThat(copy("Không, chanh không chữa khỏi."))
        .isEqualTo("Sai: Không, chanh không chữa khỏi. (kiểm chứng 6 tháng 5, 2026) " + ADDRESS);
  }

  @ParameterizedTest(name = "an answer of {0} code points")
  @ValueSource(ints = {1, 200, 223, 224, 225, 226, 227, 228, 280, 2_000})
  void nothingIsLongerThanThreeHundredAndTheAddressIsNeverCut(int length) {
    for (String letter : new String[] {"ạ", "🙏", "từ "}) {
      String answer = letter.repeat(length).substring(0, length * letter.length()).strip();
      String copied = copy(answer);

      assertThat(copied.codePointCount(0, copied.length())).isLessThanOrEqualTo(300);
      assertThat(copied).startsWith("Sai").endsWith("(kiểm chứng 6 tháng 5, 2026) " + ADDRESS);
    }
  }

  @Test
  void whatIsCutEndsWithAWholeWordAndASign() {
    assertThat(copy("từng chữ ".repeat(60))).contains("từng chữ…").doesNotContain("từn…");
  }

  private static String copy(String answer) {
    return CopyText.of("Sai", answer, "kiểm chứng 6 tháng 5, 2026", ADDRESS, Locale.of("vi"))
        .value();
  }
}
