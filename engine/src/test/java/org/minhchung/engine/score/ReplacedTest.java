package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.engine.text.TextReader;

/** Invented claims; nothing here says what is true. */
class ReplacedTest {

  private static final String MARKET =
      "Chợ Đông Hải bị phong tỏa từ ngày 5/6 vì phát hiện ổ dịch tả.";
  private static final String LEAVES =
      "Uống nước lá vối mỗi tối trong 10 ngày giúp người già ngủ ngon và hạ huyết áp.";
  private static final String MEALS =
      "Bệnh viện Sao Mai phát 200 suất cháo cho bệnh nhân nghèo vào sáng thứ ba.";
  private static final String PARKING =
      "Hội chợ Hoa Xuân thưởng 30.000 đồng cho khách gửi xe đạp và mua vé qua mạng.";
  private static final String BAKERY =
      "The bakery on Mill Lane was closed for two weeks because rats were found in the flour.";

  private final TextReader reader = new TextReader();
  private final Rarity rarity = new Rarity(Background.shipped(), Map.of(), 0);

  private @Nullable Replacement replaced(String claim, String message) {
    return Likeness.of(
            Profile.of(reader.claim(claim), rarity), Profile.of(reader.message(message), rarity), 1)
        .replaced();
  }

  @Test
  void namesBothSidesOfAnExchange() {
    Replacement found =
        replaced(LEAVES, "Uống rượu ngâm tỏi mỗi tối trong 10 ngày giúp người già ngủ ngon.");

    assertThat(found).isNotNull();
    assertThat(found.claim()).contains("vối");
    assertThat(found.message()).contains("rượu");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        MARKET + " | Chợ Đông Hải bị phong tỏa từ ngày 5/6 vì cháy trạm biến thế.",
        MARKET + " | cho dong hai bi phong toa tu 5/6 vi chay tram bien the nha ba con",
        MARKET
            + " | Nghe nói chợ Đông Hải phong tỏa từ 5/6 do tiểu thương đình công, đúng không ạ?",
        LEAVES + " | Uống nước lá vối mỗi tối trong 10 ngày giúp phụ nữ mang thai đỡ ốm nghén.",
        LEAVES
            + " | Uống nước lá vối mỗi tối trong 10 ngày giúp người già ngủ ngon và hạ đường huyết.",
        MEALS + " | Bệnh viện Sao Hoom phát 200 suất cháo cho bệnh nhân nghèo vào sáng thứ ba.",
        PARKING + " | Hội chợ Hoa Xuân phạt 30.000 đồng khách gửi xe đạp và mua vé qua mạng.",
        BAKERY
            + " | The bakery on Mill Lane was closed for two weeks because the oven exploded overnight.",
      })
  void anotherWordInThePlaceOfTheClaimsIsSeen(String claim, String message) {
    assertThat(replaced(claim, message)).isNotNull();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        MARKET + " | Từ ngày 5/6 chợ Đông Hải bị phong tỏa vì phát hiện ổ dịch tả.",
        MARKET + " | Chợ Đông Hải phong tỏa từ 5/6 vì có ổ dịch tả",
        MARKET + " | cho dong hai bi phong toa tu 5/6 vi phat hien o dich ta",
        LEAVES + " | tối nào cũng uống nước lá vối, 10 ngày là người già ngủ ngon, hạ huyết áp",
        LEAVES
            + " | Uống nướcc lá vốii mỗi tốii trong 10 ngày giúp ngườii già ngủ ngonn và hạ huyết áp.",
        MEALS + " | Sáng thứ ba Bệnh viện Sao Mai tặng 200 suất cháo cho bệnh nhân nghèo.",
        MEALS + " | bv sao mai cho 200 suat chao cho benh nhan ngheo sang t3 nha moi nguoi",
        PARKING
            + " | Cho em hỏi hội chợ Hoa Xuân tặng 30k cho khách gửi xe đạp, mua vé qua mạng thật không ạ?",
        BAKERY + " | Mill Lane bakery closed two weeks because they found rats in the flour",
        BAKERY + " | So the bakery on Mill Lane is shut for 2 weeks, rats in the flour. Gross!",
      })
  void whatIsLeftOutPutInMistypedOrSaidOtherwiseIsNoExchange(String claim, String message) {
    assertThat(replaced(claim, message)).isNull();
  }

  @Test
  void aForwardsOtherTalkReplacesNothing() {
    assertThat(
            replaced(
                MEALS,
                "Hôm qua đi chợ mệt quá. "
                    + MEALS
                    + " Ai rảnh thì ghé chở giùm em mấy thùng rau với, cảm ơn cả nhà."))
        .isNull();
  }
}
