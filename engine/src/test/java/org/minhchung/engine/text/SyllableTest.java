package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghieng", "khong", "quoc", "quyen", "gi", "gin", "giet", "gia", "giuong", "yeu", "uong",
        "ruou", "khuya", "khuyu", "khoeo", "xoong", "quyt", "huynh", "tuyet", "a", "oi", "ngoeo",
        "nguech", "quay", "thuo", "y"
      })
  void accepts_what_vietnamese_spells(String syllable) {
    assertThat(Syllable.is(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they", "duog", "bv", "cem", "ngi", "kat", "ghat", "strong", "and", "with", "fi", "wa",
        "zay", "khogn", "tst", ""
      })
  void refuses_what_it_does_not(String word) {
    assertThat(Syllable.is(word)).isFalse();
  }

  @Test
  void knows_nearly_every_word_of_plain_vietnamese() {
    List<String> words =
        GoldMessages.rows().stream()
            .filter(row -> row[3].equals("para1"))
            .flatMap(row -> Scan.tokens(row[1]).stream())
            .map(Token::folded)
            .filter(folded -> folded.chars().allMatch(c -> c >= 'a' && c <= 'z'))
            .toList();
    long known = words.stream().filter(Syllable::is).count();

    assertThat(known / (double) words.size()).isGreaterThan(0.97);
  }
}
