package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
