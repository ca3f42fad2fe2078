package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TeencodeTest {

  @Test
  void no_form_of_the_lexicon_is_a_vietnamese_syllable() {
    List<String> forms =
        Resource.rows("lexicon.tsv").stream()
            .filter(row -> !row[2].equals("keep"))
            .flatMap(row -> List.of(row[0].split(" ")).stream())
            .map(Fold::fold)
            .filter(Syllable::is)
            .toList();

    assertThat(forms).isEmpty();
  }

  @Test
  void each_meaning_is_made_of_syllables() {
    List<String> odd =
        Resource.rows("lexicon.tsv").stream()
            .filter(row -> !row[2].equals("keep"))
            .flatMap(row -> List.of(row[1].split(" ")).stream())
            .filter(word -> !Syllable.is(Fold.fold(word)))
            .toList();

    assertThat(odd).containsExactlyInAnyOrder("facebook", "zalo", "youtube", "ok");
  }
}
