package org.minhchung.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.text.TextReader;

class LikenessTest {

  private static final String CLAIM = "Quận Gò Vấp cúp nước ba ngày liền do vỡ đường ống lớn";

  private final TextReader reader = new TextReader();
  private final Rarity rarity = new Rarity(Background.shipped(), Map.of(), 0);
  private final PairModel model = PairModel.shipped();

  private Likeness with(String message) {
    return Likeness.of(
        Profile.of(reader.claim(CLAIM), rarity), Profile.of(reader.claim(message), rarity), 1);
  }

  @Test
  void isFullForTheSameWordsWithAndWithoutAccents() {
    assertThat(with(CLAIM).get(Feature.WINDOW_COVER)).isCloseTo(1, within(1e-6));
    assertThat(
            with("quan go vap cup nuoc ba ngay lien do vo duong ong lon").get(Feature.WINDOW_COVER))
        .isCloseTo(1, within(1e-6));
    assertThat(with(CLAIM).copied()).isCloseTo(1, within(1e-6));
  }

  @Test
  void countsAMistypedWord() {
    assertThat(
            with("quận gò vấp cúp nướcc ba ngày liền do vỡ đườngg ống lớn")
                .get(Feature.WINDOW_COVER))
        .isGreaterThan(0.9);
  }

  @Test
  void seesAccentsThatContradict() {
    assertThat(with(CLAIM).get(Feature.ACCENTS_APART)).isZero();
    assertThat(with("quần gồ vặp cụp nước ba ngày liền").get(Feature.ACCENTS_APART))
        .isGreaterThan(0.3);
    assertThat(with("quan go vap cup nuoc ba ngay lien").get(Feature.ACCENTS_APART)).isZero();
  }

  @Test
  void findsTheWindowThatTellsTheClaimInALongText() {
    String talk = "hôm nay trời đẹp ghê mọi người đi chơi vui vẻ nha ".repeat(5);
    Likeness likeness = with(talk + CLAIM + " " + talk);

    assertThat(likeness.get(Feature.WINDOW_COVER)).isCloseTo(1, within(1e-6));
    assertThat(likeness.to() - likeness.from()).isLessThan(30);
  }

  @Test
  void namesWhatStandsInThePlaceOfTheClaimsWords() {
    Swap swap = with("Quận Gò Vấp cúp nước ba ngày liền do trạm bơm cháy").swap();

    assertThat(swap.claim()).isEqualTo("vỡ đường ống lớn");
    assertThat(swap.message()).isEqualTo("trạm bơm cháy");
  }

  @Test
  void growsWithWhatIsShared() {
    double whole = model.probability(with(CLAIM));
    double half = model.probability(with("Gò Vấp cúp nước rồi"));
    double none = model.probability(with("trưa nay ăn bún hay ăn cơm gà"));

    assertThat(whole).isGreaterThan(half);
    assertThat(half).isGreaterThan(none);
    assertThat(whole).isGreaterThan(0.9);
    assertThat(none).isLessThan(0.05);
  }

  @Test
  void comparesNothingWithNothing() {
    assertThat(with("").get(Feature.WINDOW_COVER)).isZero();
    assertThat(with("").swap().share()).isZero();
  }
}
