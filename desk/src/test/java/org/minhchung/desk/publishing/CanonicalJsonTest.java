package org.minhchung.desk.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void namesAreSortedByUtf16CodeUnitAsInTheExampleOfRfc8785() {
    // RFC 8785, section 3.2.3: carriage return, 1, U+0080, o umlaut, euro, grinning face, and a
    // presentation form that sorts after the surrogates of the face. That last one (U+FB33) is not
    // NFC, so U+FB13, a ligature that has no canonical decomposition, stands in its place.
    Map<String, Object> value =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb13", "Ligature",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");
    assertThat(written(value))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb13\":\"Ligature\"}");
  }

  @Test
  void textIsEscapedOnlyWhereItMustBe() {
    // RFC 8785, section 3.2.2.2.
    assertThat(written("\u20ac$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(written("\b\t\f\u001b\u007f<&>")).isEqualTo("\"\\b\\t\\f\\u001b\u007f<&>\"");
  }

  @Test
  void theShapesHaveNoWhiteSpace() {
    assertThat(written(Map.of("b", List.of(1, 2L, true, List.of()), "a", Map.of())))
        .isEqualTo("{\"a\":{},\"b\":[1,2,true,[]]}");
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write("e\u0302")).hasMessageContaining("NFC");
    assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).hasMessageContaining("surrogate");
  }

  private static String written(Object value) {
    return new String(CanonicalJson.write(value), UTF_8);
  }
}
