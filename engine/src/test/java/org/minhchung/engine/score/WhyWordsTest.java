package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.slots.SlotKind;

class WhyWordsTest {

  private final WhyWords vietnamese = WhyWords.of(Locale.forLanguageTag("vi"));
  private final WhyWords english = WhyWords.of(Locale.ENGLISH);

  @Test
  void hasTheSameSentencesInBothLanguages() {
    assertThat(vietnamese.keys()).isEqualTo(english.keys());
  }

  @Test
  void hasASentenceForEveryFeatureAndEveryKindOfConflict() {
    for (Feature feature : Feature.values()) {
      assertThat(english.keys())
          .contains("feature." + feature.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    for (SlotKind kind : SlotKind.values()) {
      assertThat(english.keys()).contains("guard." + kind.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void fillsTheSentenceWithItsArguments() {
    Why why = new Why(0.3, "guard.money", List.of("6 triệu", "1tr"), List.of());

    assertThat(english.sentence(why)).contains("“6 triệu”").contains("“1tr”").doesNotContain("{");
    assertThat(vietnamese.sentence(why))
        .contains("“6 triệu”")
        .contains("“1tr”")
        .doesNotContain("{");
  }

  @Test
  void speaksVietnameseWhereALanguageIsMissing() {
    assertThat(WhyWords.of(Locale.FRENCH).keys()).isEqualTo(vietnamese.keys());
  }

  @Test
  void isLoudAboutAKeyWithoutASentence() {
    assertThatThrownBy(() -> english.sentence(new Why(0, "no.such.key", List.of(), List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no.such.key");
  }
}
