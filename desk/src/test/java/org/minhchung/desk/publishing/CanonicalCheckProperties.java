package org.minhchung.desk.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.desk.claims.ClaimId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds for every check; the seed in the test's name replays a failure. */
class CanonicalCheckProperties {

  private static final RatingScale SCALE = RatingScale.standard();

  /** Crowds what canonical forms trip over: escapes, decomposed accents, beyond the first plane. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "\"",
          "\\",
          "/",
          "<script>",
          "\u2028",
          "\u00a0",
          "é",
          "e\u0302\u0301",
          "ệ",
          "đ",
          "\ud83d\ude00",
          "\ufb13",
          " ",
          "  ",
          "\u200b",
          "{}",
          "\u212b",
          "\uac00");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readingBackWhatWasWrittenGivesTheSameCheck(long seed) {
    CanonicalCheck written = CanonicalCheck.of(anyCheck(new Random(seed)));
    CanonicalCheck read = CanonicalCheck.read(written.bytes());
    assertThat(read.check()).isEqualTo(written.check());
    assertThat(read.bytes()).isEqualTo(written.bytes());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theBytesAreNfcAndTheirNamesSorted(long seed) {
    byte[] bytes = CanonicalCheck.of(anyCheck(new Random(seed))).bytes();
    String text = new String(bytes, UTF_8);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertSorted(JsonMapper.shared().readTree(bytes));
  }

  private static void assertSorted(JsonNode node) {
    if (node.isObject()) {
      assertThat(new ArrayList<>(node.propertyNames())).isSorted();
    }
    node.forEach(CanonicalCheckProperties::assertSorted);
  }

  private static PublishedCheck anyCheck(RandomGenerator random) {
    List<PublishedCheck.Evidence> evidence = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      evidence.add(
          new PublishedCheck.Evidence(
              inLanguages(random, 1),
              inLanguages(random, 1),
              inLanguages(random, 0),
              List.of("supports", "contradicts", "context").get(random.nextInt(3)),
              "https://example.org/" + random.nextInt(100),
              day(random)));
    }
    Map<String, PublishedCheck.Texts> texts = new TreeMap<>();
    for (String language : inLanguages(random, 1).keySet()) {
      texts.put(
          language,
          new PublishedCheck.Texts(
              text(random), text(random), text(random), lines(random), lines(random)));
    }
    Instant from = moment(random);
    return new PublishedCheck(
        "id-" + random.nextInt(),
        new ClaimId("claim-" + random.nextInt()),
        "mau-" + random.nextInt(1000),
        1 + random.nextInt(3),
        SCALE.grades().get(random.nextInt(5)),
        new PublishedCheck.ScaleId("minhchung", 1),
        random.nextBoolean(),
        day(random),
        random.nextBoolean() ? from : null,
        random.nextBoolean() ? from.plusNanos(random.nextLong(5_000_000)) : null,
        inLanguages(random, 0),
        inLanguages(random, 1),
        texts,
        evidence,
        "");
  }

  private static Map<String, String> inLanguages(RandomGenerator random, int atLeast) {
    Map<String, String> texts = new TreeMap<>();
    List<String> languages = List.of("vi", "en", "zh-hant");
    int many = atLeast + random.nextInt(4 - atLeast);
    for (int n = 0; n < many; n++) {
      texts.put(languages.get(n), text(random));
    }
    return texts;
  }

  private static String text(RandomGenerator random) {
    return "x" + lines(random).replace('\n', ' ');
  }

  private static String lines(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.append(random.nextInt(9) == 0 ? "\r\n" : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static LocalDate day(RandomGenerator random) {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
  }

  private static Instant moment(RandomGenerator random) {
    return Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextInt(3) * 500L);
  }
}
