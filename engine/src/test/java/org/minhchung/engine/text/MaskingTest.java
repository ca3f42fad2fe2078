package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number, address and name here is made up. */
class MaskingTest {

  private final Masking masking =
      new Masking("a key for these tests only".getBytes(StandardCharsets.UTF_8));

  private String masked(String raw) {
    return masking.mask(raw).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678", "0912 345 678", "0912.345.678", "0912-345-678", "09 12 34 56 78",
            "+84912345678", "+84 912 345 678", "+84 (0)912 345 678",
        "0084912345678", "84912345678", "o912345678", "O912 345 678", "0912 34 56 78",
            "0912_345_678", "０９１２３４５６７８", "0 912 345 678"
      })
  void a_phone_number_gives_one_hash_however_it_is_written(String written) {
    MaskedText plain = masking.mask("gọi 0912345678 nhé");
    MaskedText other = masking.mask("gọi " + written + " nhé");

    assertThat(other.text()).isEqualTo("gọi [số điện thoại] nhé");
    assertThat(other.marks()).isEqualTo(plain.marks()).hasSize(1);
    assertThat(other.marks().getFirst().hash()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gọi 024 3825 1234 nhé|gọi [số điện thoại] nhé",
        "call +1 415 555 0132 now|call [số điện thoại] now",
        "mail hoa.mai@example.vn nha|mail [email] nha",
        "stk 0123456789012 VCB|stk [số tài khoản] VCB",
        "số tài khoản 1903 6789 1234 56 techcombank|số tài khoản [số tài khoản] techcombank",
        "ck vào 19036789123456 nhé|ck vào [số tài khoản] nhé",
        "thẻ 4111 1111 1111 1111|thẻ [số tài khoản]",
        "CCCD 001099012345|CCCD [số giấy tờ]",
        "cmnd: 012345678|cmnd: [số giấy tờ]",
        "hộ chiếu C1234567|hộ chiếu [số giấy tờ]",
        "nhắn @hoamai88 nhé|nhắn [tài khoản mạng] nhé",
        "zalo: hoa_mai88|zalo: [tài khoản mạng]",
        "https://www.facebook.com/hoa.mai.88/posts/12345 đó|[liên kết cá nhân] đó",
        "vào zalo.me/0912345678 nha|vào [liên kết cá nhân] nha",
        "t.me/hoamai88 và tiktok.com/@hoamai|[liên kết cá nhân] và [liên kết cá nhân]",
        "xe 51F-123.45 gây tai nạn|xe [biển số xe] gây tai nạn",
        "biển số 29H1 12345 đó|biển số [biển số xe] đó",
        "ông Nguyễn Văn Thử ở xóm Đông|ông [tên] ở xóm Đông",
        "Tran Thi Thu bao vay|[tên] bao vay",
        "ctk NGUYEN VAN THU nhé|ctk [tên] nhé",
        "chị Hoa với anh Tuấn|chị [tên] với anh [tên]",
        "BS. Lê Thử nói|BS. [tên] nói"
      })
  void what_tells_who_somebody_is_gets_a_marker(String written, String masked) {
    assertThat(masked(written)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gọi 111, 112, 113, 114 hay 115",
        "tổng đài 1900 1234, 1800 599 920 và 19001009",
        "phạt 10.000.000 đồng",
        "mất 900000000 đồng trong tài khoản",
        "tài khoản bị trừ 80.000.000 đồng",
        "ngày 22/6/2026 lúc 8h30",
        "12.06.2026 14:30",
        "nghị định 123/2024/NĐ-CP",
        "giảm 12,5% còn 36,7 độ",
        "đầu số 0089 và +252",
        "mưa 500 mm, hồ 36m3/s, 220 kV",
        "xem https://example.vn/tin-20260622123456.htm",
        "tỷ lệ 0.912345678",
        "đường Phạm Văn Đồng, quận Lê Chân",
        "Hồ Chí Minh, Hà Nội, Lâm Đồng",
        "bà con Quảng Ngãi, anh em Nghệ An",
        "chú Ba với ông Tư và con Út",
        "Thủy điện Hòa Bình",
        "@all và @mọi người",
        "facebook.com",
        "mã OTP 123456",
        "Mai Hà Nội có mưa"
      })
  void what_tells_nobody_stays(String written) {
    assertThat(masked(written)).isEqualTo(Tidy.tidy(written));
    assertThat(masking.mask(written).marks()).isEmpty();
  }

  @Test
  void masking_twice_changes_nothing() {
    String once = masked("chị Hoa 0912345678, hoa@example.vn, stk 0123456789012, @hoamai88");

    assertThat(masked(once)).isEqualTo(once);
  }

  @Test
  void marks_stand_in_order_and_names_have_none() {
    assertThat(masking.mask("a@example.vn chị Hoa 0912345678").marks())
        .extracting(MaskedText.Mark::kind)
        .isEqualTo(List.of(MaskKind.EMAIL, MaskKind.PHONE));
  }

  @Test
  void another_key_gives_another_hash() {
    MaskedText here = masking.mask("0912345678");
    MaskedText there = new Masking(new byte[32]).mask("0912345678");

    assertThat(there.marks()).isNotEqualTo(here.marks());
  }

  @Test
  void a_short_key_is_refused() {
    assertThatThrownBy(() -> new Masking(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }
}
