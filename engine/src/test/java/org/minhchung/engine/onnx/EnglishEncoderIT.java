package org.minhchung.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.index.Encoder;

class EnglishEncoderIT {

  private static final String MASKS = "The mayor said that masks are compulsory on buses.";

  private static final Encoder ENCODER = Encoders.english();

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void whatItShipsIsWhatItsHashSays() throws Exception {
    ModelFiles.Shipped shipped = new ModelFiles.Shipped();

    assertThat(ModelFiles.hash(shipped.model(), shipped.tokenizer())).isEqualTo(ENCODER.hash());
  }

  @Test
  void readsEnglishAlone() {
    assertThat(ENCODER.reads("en")).isTrue();
    assertThat(ENCODER.reads("vi")).isFalse();
    assertThat(ENCODER.reads("und")).isFalse();
    assertThat(ENCODER.reads("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀😀😀",
        "12 345 6789",
        "Masks are compulsory.",
        "Nước lũ dâng",
        "\u0000"
      })
  void everyTextHasAVectorOfLengthOne(String text) {
    float[] vector = vector(text);

    assertThat(vector).hasSize(ENCODER.dimensions());
    assertThat(Encoder.cosine(vector, vector)).isEqualTo(1, within(1e-5));
  }

  @Test
  void aTextOfTwentyThousandCodePointsIsCutAndNotRefused() {
    float[] all = vector("The dam broke in the night. ".repeat(720));
    float[] less = vector("The dam broke in the night. ".repeat(360));

    assertThat(all).isEqualTo(less);
  }

  @Test
  void textsThatSayTheSameInOtherWordsPointAlike() {
    float[] masks = vector(MASKS);
    float[] same =
        vector("You must cover your face on public transport, the city's head announced.");
    float[] other = vector("The price of rice rose by a tenth in one week.");

    assertThat(Encoder.cosine(masks, same)).isGreaterThan(Encoder.cosine(masks, other) + 0.3);
  }

  @Test
  void aTextsVectorDoesNotHangOnTheTextsBesideIt() {
    List<String> texts = new ArrayList<>(List.of("Rain.", MASKS));
    for (int i = 0; i < 60; i++) {
      texts.add(("Bridge number " + i + " was closed. ").repeat(1 + i % 9));
    }

    assertThat(ENCODER.encode(texts).orElseThrow().get(1)).isEqualTo(vector(MASKS));
  }

  @Test
  void noTextsGiveNoVectors() {
    assertThat(ENCODER.encode(List.of())).hasValue(List.of());
  }

  @Test
  void theTokenizersMakerIsNotTold() {
    vector(MASKS);

    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }

  private static float[] vector(String text) {
    return ENCODER.encode(text).orElseThrow();
  }
}
