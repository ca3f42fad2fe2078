package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;

class AskedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u00a0\u2003", "\u3000"})
  void nothingButSpaceIsRefused(String raw) {
    assertThat(AskedText.of(raw)).isEqualTo(refused(Refusal.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "🙏",
        "https://example.org/a",
        "<script>alert(1)</script>",
        "\u202e\u200f",
        "1"
      })
  void whateverElseIsShortIsTaken(String raw) {
    assertThat(AskedText.of(raw)).isEqualTo(new Received.Read<>(new AskedText(raw)));
  }

  @Test
  void theLengthIsCountedInCodePoints() {
    assertThat(AskedText.of("🙏".repeat(20_000))).isInstanceOf(Received.Read.class);
    assertThat(AskedText.of("🙏".repeat(20_001))).isEqualTo(refused(Refusal.TOO_LONG));
  }

  @Test
  void nulAndHalfALetterAreRefused() {
    assertThat(AskedText.of("a\0b")).isEqualTo(refused(Refusal.NUL));
    assertThat(AskedText.of("a\ud83d")).isEqualTo(refused(Refusal.ENCODING));
    assertThatThrownBy(() -> new AskedText("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Received<AskedText> refused(Refusal refusal) {
    return new Received.Refused<>(refusal);
  }
}
