package org.minhchung.engine.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.engine.text.TextReader;

/** Invented claims; nothing here says what is true. */
class ConflictsTest {

  private static List<Conflict> between(String claim, String message) {
    TextReader reader = new TextReader();
    return Conflicts.between(Slots.read(reader.claim(claim)), Slots.read(reader.message(message)));
  }

  @ParameterizedTest(name = "{0} agrees with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "phạt 6 triệu đồng | phat 6tr",
        "phạt 6 triệu đồng | nộp phạt",
        "sỏi dưới 10 mm | sỏi chưa tới 1 phân",
        "trong 30 ngày | đúng một tháng",
        "lúc 22 giờ | mười giờ đêm",
        "từ ngày 5 đến ngày 20/6 | mùng 5 tới 20 tháng Sáu",
        "ở Phan Rang | ở Khánh Hòa",
        "ở Gò Vấp | ở TP.HCM",
        "ở Krông Pắc | ở Đắk Lắk",
        "400 hộ dân di dời | bốn trăm nhà di dời",
        "xe máy vượt đèn đỏ | xe hai bánh băng đèn đỏ",
        "học sinh tiểu học nghỉ | mấy bé cấp một nghỉ",
        "từ ngày 1/7 | từ đầu tháng bảy",
        "không cần đưa đi viện | ko can di benh vien",
        "Vinegar does not dissolve gallstones. | vinegar doesn't dissolve gallstones",
        "phòng được bệnh sốt xuất huyết | không bị sốt xuất huyết",
        "nghỉ đến hết 25 tháng Chạp | nghỉ từ 25/1",
      })
  void seesNoneWhereBothSayTheSameOrOneSaysLess(String claim, String message) {
    assertThat(between(claim, message)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} contradicts {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NEGATION | Vinegar dissolves gallstones in 10 days. | Vinegar does not dissolve gallstones.",
        "NEGATION | Garlic lowers blood pressure. | Garlic doesn't lower blood pressure.",
        "NEGATION | The school is closing on Friday. | The school will not close on Friday.",
        "MONEY | phạt 6 triệu đồng | phat 1tr",
        "MONEY | trả 4.000 đồng mỗi số | trả 2500 đồng mỗi số",
        "PERCENTAGE | giá điện tăng 12% | giá điện tăng 3%",
        "NUMBER | tan trong 7 ngày | tan trong 30 ngày",
        "NUMBER | trăn dài 6 mét | trăn dài 3m",
        "NUMBER | bão số 6 vào bờ | bão số 7 vào bờ",
        "NUMBER | đạm trên 40 độ | đạm dưới 40 độ",
        "DATE | cúp nước ngày 17/5 | cúp nước ngày 27/5",
        "DATE | nghỉ học từ 6 đến 9/1 | nghỉ học ngày 16 và 17/1",
        "DATE | cấm từ 22 giờ đến 5 giờ | cấm từ 6 giờ đến 18 giờ",
        "PLACE | bão vào Quảng Bình | bão vào Quảng Trị",
        "PLACE | bao vao Quảng Bình | bao vao binh dinh",
        "PLACE | cúp nước ở Gò Vấp | cúp nước ở Phú Nhuận",
        "PLACE | cầu Rạch Miễu cấm xe | cầu Mỹ Thuận cấm xe",
        "ACTOR | xe máy vượt đèn đỏ | ô tô vượt đèn đỏ",
        "ACTOR | bé gái được tiêm | bé trai được tiêm",
        "ACTOR | chữa bệnh tiểu đường | chữa bệnh gút",
        "NEGATION | vắc xin gây ra chứng tự kỷ | vắc xin không gây ra chứng tự kỷ",
        "NEGATION | không cần đặt cọc tiền | phải đặt cọc tiền",
        "MODALITY | người đi bộ bị phạt | người đi bộ chỉ bị nhắc nhở",
        "MODALITY | nước ở Văn Khê không dùng được | nước ở Văn Khê vẫn dùng được",
      })
  void namesWhatDiffers(SlotKind kind, String claim, String message) {
    assertThat(between(claim, message)).extracting(Conflict::kind).contains(kind);
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "phạt 6 triệu đồng | phạt 1 triệu đồng",
        "cúp nước ngày 17/5 | cúp nước ngày 27/5",
        "bão vào Quảng Bình | bão vào Quảng Trị",
        "xe máy vượt đèn đỏ | ô tô vượt đèn đỏ",
        "trong 30 ngày | trong một tháng",
      })
  void looksTheSameFromBothSides(String one, String other) {
    assertThat(between(one, other)).hasSameSizeAs(between(other, one));
  }

  @Test
  void quotesBothSidesInTheirOwnWords() {
    assertThat(between("bị phạt 6 triệu đồng", "chỉ phạt 1tr thôi"))
        .contains(new Conflict(SlotKind.MONEY, "6 triệu đồng", "1tr"));
  }

  @Test
  void takesNoOtherTalkForAContradiction() {
    String claim = "Bão số 6 vào Quảng Bình đêm 18/9";
    String forward =
        "Bão số 6 vào Quảng Bình đêm 18/9. Năm ngoái bão số 4 vào Quảng Trị ngày 2/10, khổ lắm.";
    TextReader reader = new TextReader();
    Slots message = Slots.read(reader.message(forward));

    assertThat(Conflicts.between(Slots.read(reader.claim(claim)), message)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tin đồn uống chanh chữa tiểu đường lan trên mạng",
        "bác sĩ bác bỏ chuyện uống chanh chữa tiểu đường",
        "khong co chuyen uong chanh chua tieu duong",
        "the claim that lemon cures diabetes is a hoax",
      })
  void hearsThatSomebodyDiscusses(String message) {
    Slots slots = Slots.read(new TextReader().message(message));

    assertThat(slots.discusses(0, Integer.MAX_VALUE)).isTrue();
  }

  @Test
  void takesAQuestionForNoDenial() {
    assertThat(between("Uống chanh chữa tiểu đường", "Uống chanh chữa tiểu đường không ạ?"))
        .isEmpty();
  }
}
