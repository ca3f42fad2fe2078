package org.minhchung.desk.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCheckTest {

  private static final String FACE = "😀";

  @Test
  void lengthsAreCountedInCodePoints() {
    assertThat(texts("t", FACE.repeat(280), FACE.repeat(140)).shortAnswer()).hasSize(560);
    assertThatThrownBy(() -> texts("t", "a".repeat(281), "a"))
        .hasMessage("shortAnswer must have at most 280 code points, had 281");
    assertThatThrownBy(() -> texts("t", "a", "a".repeat(141)))
        .hasMessage("whatToDo must have at most 140 code points, had 141");
    assertThatThrownBy(() -> texts("t".repeat(201), "a", "a"))
        .hasMessage("title must have at most 200 code points, had 201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void theShortAnswerAndWhatToDoAreNeverMissing(String nothing) {
    assertThatThrownBy(() -> texts("t", nothing, "a")).hasMessage("shortAnswer must not be empty");
    assertThatThrownBy(() -> texts("t", "a", nothing)).hasMessage("whatToDo must not be empty");
  }

  @Test
  void controlCharactersAreRefused() {
    assertThatThrownBy(() -> texts("t", "a\u0000b", "a"))
        .hasMessage("shortAnswer holds the control character U+0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//example.org", "https://a b", "http://a\">b"})
  void evidenceStandsAtAWebAddress(String url) {
    assertThatThrownBy(() -> Checks.evidence(url)).hasMessageContaining("http or https");
  }

  @Test
  void evidenceNamesItsPublisher() {
    assertThatThrownBy(
            () ->
                new PublishedCheck.Evidence(
                    Map.of("vi", "nguồn"),
                    Map.of(),
                    Map.of(),
                    "supports",
                    "https://example.org",
                    LocalDate.of(2026, 1, 1)))
        .hasMessage("evidence needs a source and its publisher");
  }

  @Test
  void anotherLanguageIsShownWhenTheWantedOneIsMissing() {
    assertThat(Checks.honey().languageFor("en")).isEqualTo("en");
    assertThat(Checks.shelter().languageFor("en")).isEqualTo("vi");
    assertThat(PublishedCheck.languageFor(Map.of("km", "x", "fr", "y"), "en")).isEqualTo("fr");
  }

  private static PublishedCheck.Texts texts(String title, String shortAnswer, String whatToDo) {
    return new PublishedCheck.Texts(title, shortAnswer, whatToDo, "", "");
  }
}
