package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/** Invented claims; nothing here says what is true. */
class DenialsTest {

  private static final List<String> CLAIMS =
      List.of(
          "chợ Bến Lức đóng cửa từ ngày 3/4",
          "uống nước lá ổi chữa khỏi bệnh gút",
          "cầu Ông Tố sập lúc 2 giờ sáng");

  private static final List<String> DENIALS =
      List.of(
          "Chính quyền bác tin %s.",
          "Huyện đã bác bỏ việc %s.",
          "Sở phủ nhận chuyện %s.",
          "Báo cải chính: %s không phải sự thật.",
          "Làm gì có chuyện %s.",
          "Chưa có chuyện %s đâu bà con.",
          "Nói %s là bịa đặt.",
          "Tin %s là tin vịt.",
          "Tin %s là giả nha mọi người.",
          "Tin %s hoàn toàn sai.",
          "Chuyện %s là hoang đường.",
          "Xin đừng lan truyền tin %s.",
          "Đừng chia sẻ nữa, %s là hình ghép.",
          "Ai nói %s là vu khống.",
          "Công an khẳng định không có việc %s.",
          "Xã cho biết chưa ghi nhận việc %s.",
          "Không có thông báo nào nói %s.",
          "Chưa cơ quan nào nói %s.",
          "%s: thông tin sai sự thật, xuyên tạc.",
          "%s là thông tin bịa đặt, người tung tin bị phạt.",
          "%s. Tin này không đúng.");

  private static final List<String> NO_DENIALS =
      List.of(
          "%s.",
          "Nghe nói %s phải không cả nhà?",
          "Có phải %s không ạ?",
          "%s, tin này có thật không mọi người?",
          "Tin đồn %s có đúng không ạ?",
          "Tin %s thật hay giả vậy mọi người?",
          "Fact check giúp em: %s, real hay fake?",
          "Có thật không mọi người: %s",
          "%s, hay là tin đồn vậy các bác?",
          "%s, thật hay tin vịt vậy mọi người?",
          "Không chỉ %s mà còn nhiều chuyện nữa.",
          "Không biết mọi người nghe chưa, %s.",
          "Cẩn thận tin giả mạo ngân hàng, còn %s.",
          "Chia sẻ cho mọi người biết: %s.",
          "Không mất đồng nào, %s.",
          "Không ngờ %s.",
          "Mẹ em mới gửi: %s.",
          "Nếu không đọc thì tiếc, %s.",
          "Ngày nào cũng nghe %s.",
          "Kẻ gian gửi tin giả danh bưu điện, còn %s.");

  private static Stream<String[]> written(List<String> frames) {
    return frames.stream()
        .flatMap(
            frame -> CLAIMS.stream().map(claim -> new String[] {claim, frame.formatted(claim)}));
  }

  static Stream<String[]> denials() {
    return written(DENIALS);
  }

  static Stream<String[]> others() {
    return written(NO_DENIALS);
  }

  private static boolean about(String claim, String message) {
    TextReader reader = new TextReader();
    ReadText text = reader.message(message);
    return Slots.read(text).discusses(Slots.read(reader.claim(claim)), 0, text.tokens().size());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("denials")
  void aDenialIsAboutTheClaim(String claim, String message) {
    assertThat(about(claim, message)).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("others")
  void whoAsksOrRepeatsDeniesNothing(String claim, String message) {
    assertThat(about(claim, message)).isFalse();
    assertThat(about(claim, Fold.fold(message))).isFalse();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("denials")
  void aDenialIsSeenWithoutAccents(String claim, String message) {
    assertThat(about(claim, Fold.fold(message))).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The old bridge fell at night. | The council denies that the old bridge fell at night.",
        "The old bridge fell at night. | The story that the old bridge fell at night is fake.",
        "The old bridge fell at night. | Rumour has it the old bridge fell at night. It is false.",
        "Guava leaves cure gout. | There is no truth to the claim that guava leaves cure gout.",
        "Guava leaves cure gout. | That guava leaves cure gout is a myth.",
        "Guava leaves cure gout. | Guava leaves cure gout? This is a hoax.",
      })
  void anEnglishDenialIsAboutTheClaim(String claim, String message) {
    assertThat(about(claim, message)).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Trạm xá không hề thu tiền | trạm xá không hề thu tiền mọi người ơi",
        "Xã không thu phí chợ | khẳng định không thu phí chợ",
        "Bộ bác bỏ đề xuất tăng học phí | bộ bác bỏ đề xuất tăng học phí rồi cả nhà",
        "Guava leaves cure gout. | Guava leaves cure gout, is it a hoax?",
        "Guava leaves cure gout. | Is it true that guava leaves cure gout, or just a rumour?",
      })
  void aClaimThatDeniesIsNotDeniedByItsRepetition(String claim, String message) {
    assertThat(about(claim, message)).isFalse();
  }

  private static boolean denied(String claim, String message) {
    TextReader reader = new TextReader();
    return Conflicts.between(Slots.read(reader.claim(claim)), Slots.read(reader.message(message)))
        .stream()
        .anyMatch(conflict -> conflict.kind() == SlotKind.NEGATION);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gửi xe ở bến phà phải trả 7.000 đồng. | gửi xe bến phà từ nay không mất 7k nữa",
        "Gửi xe ở bến phà phải trả 7.000 đồng. | gui xe ben pha ko ton 7000 dong dau",
        "Phà Vàm Cống tăng vé lên 9.000 đồng. | phà Vàm Cống khôngg tăngg vé",
        "Xe thiếu đèn bên phải cũng bị phạt. | xe thiếu đèn bên phải thì không bị phạt",
        "Visitors pay 12 dollars at the gate. | Visitors do not pay 12 dollars at the gate.",
      })
  void aDeniedNumberOrAMisspeltNeighbourIsSeen(String claim, String message) {
    assertThat(denied(claim, message)).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Vé phà tối đa 9.000 đồng. | vé phà không quá 9.000 đồng nha",
        "Hội chợ đón 9.000 khách. | hội chợ năm nay chưa từng thấy 9.000 khách đông vậy",
        "Bến xe miễn 20.000 đồng phí gửi. | bến xe không thu 20.000 đồng phí gửi",
        "Gửi xe ở bến phà phải trả 7.000 đồng. | gửi xe bến phà phải trả 7k, không mang tiền mặt thì quét mã",
        "Tickets cost at most 12 dollars. | Tickets cost not more than 12 dollars.",
      })
  void aBoundOrAWordOfLackDeniesNoNumber(String claim, String message) {
    assertThat(denied(claim, message)).isFalse();
  }
}
