package org.minhchung.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReaderProperties {

  private final TextReader reader = new TextReader();

  static LongStream seeds() {
    return LongStream.range(0, 1_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tidying_twice_changes_nothing(long seed) {
    String tidied = Tidy.tidy(Garbage.text(new Random(seed), 40));

    assertThat(Tidy.tidy(tidied)).isEqualTo(tidied);
    assertThat(Normalizer.isNormalized(tidied, Normalizer.Form.NFC)).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void places_are_in_range_and_ascending(long seed) {
    String raw = Garbage.text(new Random(seed), 40);
    for (ReadText read : List.of(reader.message(raw), reader.claim(raw))) {
      int start = 0;
      int end = 0;
      for (Token token : read.tokens()) {
        assertThat(token.start()).isGreaterThanOrEqualTo(start).isLessThan(token.end());
        assertThat(token.start() >= end || token.end() == end).isTrue();
        assertThat(token.end()).isLessThanOrEqualTo(read.tidied().length());
        assertThat(token.folded()).isEqualTo(Fold.fold(token.exact())).isNotEmpty();
        start = token.start();
        end = token.end();
      }
      int next = 0;
      for (Part part : read.parts()) {
        assertThat(part.firstToken()).isEqualTo(next);
        assertThat(part.endToken()).isGreaterThan(part.firstToken());
        assertThat(part.start()).isEqualTo(read.tokens().get(part.firstToken()).start());
        assertThat(part.end())
            .isBetween(read.tokens().get(part.endToken() - 1).end(), read.tidied().length());
        next = part.endToken();
      }
      assertThat(next).isEqualTo(read.tokens().size());
    }
  }

  static Stream<String> gold() {
    return GoldMessages.texts().stream();
  }

  @Test
  void decomposed_input_gives_the_same() {
    gold()
        .forEach(
            text ->
                assertThat(reader.message(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(reader.message(text)));
  }

  @Test
  void without_diacritics_the_folded_tokens_are_the_same() {
    gold()
        .forEach(
            text -> {
              String bare =
                  Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
              String plain = bare.replace('đ', 'd').replace('Đ', 'D');
              assertThat(folded(reader.claim(plain)))
                  .as(text)
                  .isEqualTo(folded(reader.claim(text)));
              assertThat(folded(reader.message(plain)))
                  .as(text)
                  .isEqualTo(folded(reader.message(text)));
            });
  }

  private static List<String> folded(ReadText text) {
    return text.tokens().stream().map(Token::folded).toList();
  }

  @Test
  void hostile_input_is_read() {
    Masking masking = new Masking(new byte[32]);
    for (String hostile :
        List.of(
            "không ".repeat(10_000),
            "chia sẻ ".repeat(4_000),
            "😱".repeat(10_000),
            "😱🙏".repeat(5_000),
            "a",
            "1",
            "@",
            "x".repeat(20_000),
            "ab".repeat(10_000),
            "ếạ".repeat(10_000),
            "1.".repeat(10_000),
            "12 ".repeat(6_000),
            "0912 ".repeat(4_000),
            "o0".repeat(10_000),
            "01" + "o".repeat(20_000),
            "a.b@".repeat(5_000),
            "a.".repeat(10_000),
            "\u202E\u200F".repeat(10_000) + "xin chào",
            "[12/".repeat(5_000),
            "> ".repeat(10_000),
            "Nguyễn ".repeat(3_000),
            "a\u0301\u0323".repeat(6_000),
            "\uD83D".repeat(20_000),
            "o".repeat(20_000),
            "-".repeat(20_000))) {
      ReadText read = reader.message(hostile);
      assertThat(read.tokens()).allMatch(token -> token.exact().length() <= 64);
      assertThat(HelpCall.in(read)).isFalse();
      assertThat(masking.mask(hostile).text()).isNotNull();
    }
  }
}
