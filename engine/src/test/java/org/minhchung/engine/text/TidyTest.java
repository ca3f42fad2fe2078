package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {

  @ParameterizedTest
  @CsvSource({
    "hoà bình,hòa bình",
    "HOÀ BÌNH,HÒA BÌNH",
    "thuý,thúy",
    "uỷ ban,ủy ban",
    "khoẻ,khỏe",
    "hòan tòan,hoàn toàn",
    "dứơi,dưới",
    "tíêng,tiếng",
    "qúa,quá",
    "quý,quý",
    "già,già",
    "giữ,giữ",
    "quốc,quốc",
    "gìn,gìn",
    "khoái,khoái",
    "khuỷu,khuỷu",
    "mía,mía",
    "José,José"
  })
  void puts_tone_marks_where_one_convention_wants_them(String written, String tidied) {
    assertThat(Tidy.tidy(written)).isEqualTo(tidied);
  }

  @ParameterizedTest
  @CsvSource({
    "khôôông,không",
    "nhaaaa,nha",
    "quááá,quá",
    "địnhh,định",
    "ngay!!!!!,ngay!",
    "chờ......,chờ…",
    "KHÔÔÔNG,KHÔNG",
    "1000000,1000000",
    "1800xxxx,1800xxxx",
    "Bão cấp III,Bão cấp III",
    "xoong,xoong",
    "good,good"
  })
  void writes_held_down_letters_and_signs_once(String written, String tidied) {
    assertThat(Tidy.tidy(written)).isEqualTo(tidied);
  }

  @Test
  void leaves_nothing_invisible() {
    assertThat(Tidy.tidy("\uFEFFcúp\u200B nư\u00ADớc \u202Engày\u202C mai\u2060"))
        .isEqualTo("cúp nước ngày mai");
  }

  @Test
  void makes_confusable_and_styled_letters_plain() {
    assertThat(Tidy.tidy("tàі khоản")).isEqualTo("tài khoản");
    assertThat(Tidy.tidy("ＣẢＮＨ　ＢÁＯ １５％")).isEqualTo("CẢNH BÁO 15%");
    assertThat(Tidy.tidy("𝐛𝐚̃𝐨 𝘀𝗼̂́ 𝟲")).isEqualTo("bão số 6");
    assertThat(Tidy.tidy("s̶h̶o̶c̶k̶")).isEqualTo("shock");
  }

  @Test
  void leaves_russian_and_greek_alone() {
    assertThat(Tidy.tidy("Москва сохраняет спокойствие")).isEqualTo("Москва сохраняет спокойствие");
    assertThat(Tidy.tidy("β-carotene")).isEqualTo("β-carotene");
  }

  @Test
  void keeps_one_space_or_one_line_break() {
    assertThat(Tidy.tidy("  một \t hai\u00A0\u3000ba \r\n\r\n  bốn \n"))
        .isEqualTo("một hai ba\nbốn");
  }

  @Test
  void writes_links_in_one_form() {
    assertThat(Tidy.tidy("Xem HTTPS://Example.VN/Tin?utm_source=zalo&id=7&fbclid=Ab#top nhé"))
        .isEqualTo("Xem https://example.vn/Tin?id=7 nhé");
    assertThat(Tidy.tidy("xem WWW.Example.vn/Wwwwow.")).isEqualTo("xem www.example.vn/Wwwwow.");
  }

  @Test
  void reads_decomposed_as_composed() {
    assertThat(Tidy.tidy("tha\u0323ch ti\u0301n a\u0306\u0301n")).isEqualTo("thạch tín ắn");
  }
}
