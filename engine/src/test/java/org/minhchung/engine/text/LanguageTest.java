package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  private final TextReader reader = new TextReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uống nước chanh ấm chữa khỏi tiểu đường|vi",
        "uong nuoc chanh am chua khoi tieu duong|vi",
        "ko di dc dau mn oi|vi",
        "Drinking lemon water cures diabetes in 30 days|en",
        "Is it true that the dam broke?|en",
        "Vaccines cause autism|en",
        "Der Impfstoff verursacht keine schweren Krankheiten bei Kindern|und",
        "Les vaccins provoquent une maladie très grave chez les enfants|und",
        "Вакцины вызывают болезни|und",
        "疫苗引起疾病|und",
        "Sekolah tutup sampai hari Senin|und",
        "Bukas ang paaralan sa Lunes|und",
        "The flood reached Hoi An and Da Nang|en",
        "Sheriff arrested protesters|en",
        "nhỡ bbị líu lưỡii thhì nnói nhưu ậy|vi",
        "mai ng ta mo cua k z|vi",
        "123 456|und"
      })
  void guesses_from_spelling(String text, String tag) {
    assertThat(Language.of(reader.claim(text)).tag()).isEqualTo(tag);
  }

  @Test
  void every_gold_message_is_vietnamese() {
    assertThat(GoldMessages.texts())
        .allMatch(text -> Language.of(reader.claim(text)).tag().equals("vi"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n ", "😀😀 🔥", "12.000.000 22/6/2026 0912", "… !!! ???", "\u0000", "ۖۗ"})
  void a_text_without_words_is_in_no_language(String text) {
    assertThat(Language.of(reader.claim(text))).isEqualTo(new Language("und", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Breaking news: đập thủy điện vỡ rồi tonight",
        "check giúp link này, có phải scam không mọi người",
        "OMG 😱 thuốc này chữa khỏi cancer thật à"
      })
  void english_words_among_vietnamese_ones_leave_it_vietnamese(String text) {
    assertThat(Language.of(reader.claim(text)).tag()).isEqualTo("vi");
  }

  @Test
  void half_one_and_half_the_other_is_never_sure() {
    Language mixed =
        Language.of(reader.claim("the school is closed on Friday, hoc sinh nghi het ca tuan toi"));

    assertThat(mixed.score()).isLessThan(0.9);
  }

  @Test
  void twenty_thousand_code_points_are_read_like_a_few() {
    assertThat(Language.of(reader.claim("nước lũ dâng cao ".repeat(1_176))).tag()).isEqualTo("vi");
    assertThat(Language.of(reader.claim("the water is rising ".repeat(1_000))).tag())
        .isEqualTo("en");
    assertThat(Language.of(reader.claim("x".repeat(20_000))).tag()).isNotEqualTo("vi");
    assertThat(Language.of(reader.claim("😀".repeat(20_000))).tag()).isEqualTo("und");
  }
}
