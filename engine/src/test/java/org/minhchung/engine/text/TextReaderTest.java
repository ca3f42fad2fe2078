package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  private final TextReader reader = new TextReader();

  private String message(String raw) {
    return words(reader.message(raw));
  }

  private String claim(String raw) {
    return words(reader.claim(raw));
  }

  private static String words(ReadText text) {
    return text.tokens().stream().map(Token::exact).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.000.000",
        "12%",
        "15/8",
        "22/6/2026",
        "5-7",
        "8h30",
        "10tr",
        "45.000đ",
        "5g",
        "1800xxxx",
        "c4",
        "1,3",
        "22h-5h",
        "20-22/4",
        "36m3",
        "+252",
        "5in1",
        "t9",
        "39°c",
        "$100"
      })
  void a_number_expression_is_one_token(String number) {
    assertThat(claim("nghe nói " + number + ", rồi thôi"))
        .isEqualTo("nghe nói " + number + " rồi thôi");
  }

  @ParameterizedTest
  @CsvSource({
    "123/2024/NĐ-CP,123/2024 nđ cp",
    "200k/hs/năm,200k học sinh năm",
    "12 %,12%",
    "22h–5h,22h-5h",
    "45.000₫,45.000đ",
    "TP.HCM,thành phố hồ chí minh"
  })
  void number_tokens_are_as_documented(String written, String tokens) {
    assertThat(claim("mức " + written)).isEqualTo("mức " + tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vx dai loai moi tiem 2 mui la du nha k can 5 mui|vắc xin dai loai moi tiem 2 mui la du nha không can 5 mui",
        "bv tỉnh mổ free cho ng trên 60t|bệnh viện tỉnh mổ free cho người trên 60t",
        "cúp nc ốg hứg nc trc nha mn|cúp nước ống hứng nước trước nha mọi người",
        "học fí tăng 120k, j cũg tăng|học phí tăng 120k gì cũng tăng",
        "cắt điện tuwf 5h, sạc đt trc|cắt điện từ 5h sạc điện thoại trước",
        "sợ wa, ghê wá|sợ quá ghê quá",
        "uống vitamin K mỗi ngày 5 k|uống vitamin K mỗi ngày 5 k"
      })
  void short_forms_are_written_out(String written, String tokens) {
    assertThat(claim(written)).isEqualTo(tokens.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the dog ran to dc with a tag on its bag",
        "the st louis vs ny game was won by j and z",
        "they say the hn and bs are all k"
      })
  void english_is_not_written_out(String english) {
    assertThat(claim(english)).isEqualTo(english);
  }

  @Test
  void an_expansion_shares_its_place_in_the_text() {
    ReadText read = reader.claim("vô bv gấp");

    assertThat(read.tokens().subList(1, 3))
        .extracting(Token::exact, Token::start, Token::end)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("bệnh", 3, 5),
            org.assertj.core.api.Assertions.tuple("viện", 3, 5));
  }

  @Test
  void links_emails_and_emojis_are_no_tokens() {
    assertThat(claim("Xem https://example.vn/chanh-mat-ong 🙏🙏 hay hỏi a.b@example.vn nhé"))
        .isEqualTo("xem hay hỏi nhé");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#AustralianFires are out | australian fires are out",
        "nghe @BoYTe nói #BãoSố3 tới | nghe bo y te nói bão số 3 tới",
        "#WHOReport of 2020 | who report of 2020",
        "#COVID19 và #covid_19 | covid19 và covid 19",
        "#baolu ở McDonald | baolu ở mcdonald",
        "#2026WorldCup | 2026worldcup",
      })
  void words_glued_behind_a_tag_are_parted_at_their_capitals(String raw, String tokens) {
    assertThat(claim(raw)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cho em hỏi uống chanh mật ong chữa được tiểu đường có đúng không ạ?|uống chanh mật ong chữa được tiểu đường",
        "cho e hoi uong chanh mat ong chua dc tieu duong co dung ko a|uong chanh mat ong chua được tieu duong",
        "Ad ơi, nghe nói bão số 6 vào Quảng Bình đêm 18/9, đúng ko?|bão số 6 vào quảng bình đêm 18/9",
        "Có phải từ 1/9 khóa tài khoản không?|từ 1/9 khóa tài khoản",
        "Nghe đồn đề toán bị lộ, có thật không mọi người?|đề toán bị lộ",
        "có thât không vậy ad, cầu treo sông Mã bị cuốn trôi thật không|cầu treo sông mã bị cuốn trôi",
        "ăn tôm uống vitamin C chết người phải không nhỉ|ăn tôm uống vitamin c chết người",
        "Gạo nhựa bán ở chợ, thật hay giả vậy mọi người?|gạo nhựa bán ở chợ",
        "Uống lá này có khỏi bệnh không?|uống lá này có khỏi bệnh",
        "Is it true that garlic cures dengue?|garlic cures dengue",
        "Can anyone confirm that the dam broke? True or false?|the dam broke"
      })
  void the_askers_frame_is_cut_off(String written, String tokens) {
    ReadText read = reader.message(written);

    assertThat(words(read)).isEqualTo(tokens);
    assertThat(read.manner()).isEqualTo(ReadText.Manner.ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không có chuyện vỡ đê lúc 3 giờ sáng", "tin đồn vỡ đê là sai", "không cần tiêm phòng dại",
            "đắp lá trầu không",
        "tác dụng không ai biết hết", "gia dien khong tang", "đừng chia sẻ tin này",
            "phạt 5 triệu nếu chia sẻ tin giả",
        "phường không thu tiền", "bác sĩ chưa khuyên dùng"
      })
  void what_the_claim_says_is_never_cut(String written) {
    ReadText read = reader.message(written);

    assertThat(words(read)).isEqualTo(written);
    assertThat(read.manner()).isEqualTo(ReadText.Manner.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CẢ NHÀ ƠI ai bị tiểu đường thì lưu lại ngay nhé ‼️ Uống chanh là khỏi. Chia sẻ gấp để cứu người 🙏|ai bị tiểu đường thì uống chanh là khỏi",
        "ca nha oi cup nuoc 3 ngay, chia se gap cho moi nguoi biet nha|cup nuoc 3 ngay",
        "Gò Vấp cúp nước ba ngày nha bà con, share cho mọi người biết|gò vấp cúp nước ba ngày",
        "Dear all, the bridge is closed. Please share with everyone|the bridge is closed",
        "Fwd: Bão số 7 vào Quảng Ngãi|bão số 7 vào quảng ngãi",
        "[Đã chuyển tiếp] Bão số 7 vào Quảng Ngãi|bão số 7 vào quảng ngãi",
        "Chuyển tiếp từ nhóm xóm: bão số 7 vào Quảng Ngãi|bão số 7 vào quảng ngãi",
        "[12/08/2026, 21:03] Xóm Đông: bão số 7 vào Quảng Ngãi|bão số 7 vào quảng ngãi",
        "12/08/2026, 21:03 - Xóm Đông: bão số 7 vào|bão số 7 vào"
      })
  void clutter_is_cut_off(String written, String tokens) {
    assertThat(message(written)).isEqualTo(tokens);
  }

  @Test
  void forwarded_mail_headers_are_cut_off() {
    assertThat(
            message(
                "> ---------- Forwarded message ---------\n> From: Xóm Đông <xom@example.vn>\n> Date: 12/08/2026\n> Subject: cúp nước\n> Cúp nước ba ngày"))
        .isEqualTo("cúp nước cúp nước ba ngày");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"có đúng không ạ?", "cả nhà ơi", "Chia sẻ gấp!", "nghe nói", "thật không"})
  void nothing_is_cut_if_all_would_be(String written) {
    assertThat(words(reader.message(written))).isEqualTo(claim(written)).isNotEmpty();
  }

  @Test
  void nothing_is_cut_from_a_claim() {
    assertThat(claim("Nghe nói có thật không? Chia sẻ gấp"))
        .isEqualTo("nghe nói có thật không chia sẻ gấp");
    assertThat(reader.claim("Có phải vậy không?").manner()).isEqualTo(ReadText.Manner.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Giá 10.000 đồng. Ở TP.HCM bán 5.000đ thôi!!! Hết rồi|3",
        "mua gạo 🍚 coi chừng nhựa 😱😱 đừng ăn|3",
        "dòng một\\ndòng hai|2",
        "rồi… sau đó thì nước lên|2",
        "không dấu câu gì hết cứ viết mãi|1",
        "xong rồi.Còn nữa|2",
        "ông T. ở Q. 7 nói v.v. thế|1"
      })
  void parts_are_sentences(String written, int parts) {
    assertThat(reader.message(written.replace("\\n", "\n")).parts()).hasSize(parts);
  }

  @Test
  void the_words_of_a_part_can_be_shown() {
    ReadText read = reader.message("Cả nhà ơi, vỡ đê rồi! Nước tràn vào 5 thôn.");

    assertThat(read.parts().stream().map(read::textOf))
        .containsExactly("vỡ đê rồi!", "Nước tràn vào 5 thôn.");
  }

  @Test
  void signs_alone_give_no_part() {
    assertThat(reader.message("🙏🙏 !!! …").parts()).isEmpty();
    assertThat(reader.message("").tokens()).isEmpty();
  }

  @Test
  void gold_claims_lose_no_number_and_no_denial() {
    for (String[] row : GoldMessages.rows()) {
      if (List.of("para1", "conflict").contains(row[3])) {
        List<String> before = telling(reader.claim(row[1]));
        assertThat(telling(reader.message(row[1]))).as(row[1]).isEqualTo(before);
      }
    }
  }

  private static List<String> telling(ReadText text) {
    List<String> denials = Arrays.asList("khong", "chua", "dung", "chang");
    return text.tokens().stream()
        .map(Token::folded)
        .filter(folded -> denials.contains(folded) || Character.isDigit(folded.charAt(0)))
        .toList();
  }

  @Test
  void aTextCanEndEarlier() {
    ReadText text = new TextReader().claim("Một hai ba. Bốn năm sáu. Bảy.");

    ReadText first = text.first(4);

    assertThat(first.tokens()).isEqualTo(text.tokens().subList(0, 4));
    assertThat(first.parts()).extracting(first::textOf).containsExactly("Một hai ba.", "Bốn");
    assertThat(text.first(7)).isSameAs(text);
    assertThat(text.first(0).tokens()).isEmpty();
  }
}
