package org.minhchung.desk.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of the demo's sample checks as it stands, for the tests that read it. */
final class SampleChecks {

  static final Set<String> LANGUAGES = Set.of("vi", "en");
  static final Set<String> GRADES =
      Set.of("true", "mostly-true", "misleading", "false", "unproven");

  record Claim(String key, String kind, String topic, Map<String, String> texts) {}

  record Holds(String kind, LocalDate from, LocalDate until, Map<String, String> place) {}

  record Texts(
      String title, String shortAnswer, String whatToDo, String explanation, String unknown) {}

  record Evidence(
      Map<String, String> source,
      Map<String, String> publisher,
      String url,
      String date,
      Map<String, String> quote,
      String stance) {}

  record Check(
      Claim claim,
      String grade,
      String checkedAt,
      Holds holds,
      Map<String, Texts> texts,
      List<Evidence> evidence) {}

  static final String JSON = resource("/samples/checks.json");

  /** In the file's order. Unknown and double fields are refused. */
  static final List<Check> CHECKS =
      List.of(
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build()
              .readValue(JSON, Check[].class));

  private SampleChecks() {}

  /** Everything the desk says in its own words or quotes; not the claim. */
  static List<String> prose(Check check) {
    List<String> all = new ArrayList<>();
    for (Texts texts : check.texts().values()) {
      all.addAll(
          List.of(
              texts.title(),
              texts.shortAnswer(),
              texts.whatToDo(),
              texts.explanation(),
              texts.unknown()));
    }
    for (Evidence evidence : check.evidence()) {
      all.addAll(evidence.source().values());
      all.addAll(evidence.publisher().values());
      all.addAll(evidence.quote().values());
    }
    return all;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static String resource(String path) {
    try (InputStream in = SampleChecks.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
