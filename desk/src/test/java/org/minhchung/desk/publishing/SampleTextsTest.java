package org.minhchung.desk.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minhchung.desk.publishing.SampleChecks.CHECKS;
import static org.minhchung.desk.publishing.SampleChecks.JSON;
import static org.minhchung.desk.publishing.SampleChecks.LANGUAGES;
import static org.minhchung.desk.publishing.SampleChecks.length;
import static org.minhchung.desk.publishing.SampleChecks.prose;
import static org.minhchung.desk.publishing.SampleChecks.resource;

import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.publishing.SampleChecks.Check;
import org.minhchung.desk.publishing.SampleChecks.Evidence;
import org.minhchung.desk.publishing.SampleChecks.Holds;

/** Holds the demo's sample checks to the shape that their README describes. */
final class SampleTextsTest {

  private static final Set<String> HOSTS = Set.of("example.org", "example.com", "example.vn");
  private static final Map<String, String> MARKS = Map.of("vi", "(mẫu)", "en", "(sample)");
  private static final Set<String> ENDED = Set.of("c012", "c033", "c034", "e014");
  private static final LocalDate DEMO_DAY = LocalDate.parse("2026-11-22");
  private static final Pattern DAY = Pattern.compile("2026-\\d\\d-\\d\\d");

  @Test
  void the_file_is_nfc_with_literal_letters_and_two_spaces() {
    assertThat(Normalizer.isNormalized(JSON, Normalizer.Form.NFC)).isTrue();
    assertThat(JSON).startsWith("[\n  {\n    \"claim\": {").endsWith("]\n");
    assertThat(JSON).doesNotContain("\\u", "\t", "\r", "\u00a0", "\u200b", "\ufeff");
  }

  @Test
  void there_are_forty_vietnamese_and_twenty_english_checks_in_order() {
    assertThat(CHECKS)
        .extracting(check -> check.claim().key())
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, 40).mapToObj("c%03d"::formatted),
                    IntStream.rangeClosed(1, 20).mapToObj("e%03d"::formatted))
                .toList());
  }

  @Test
  void a_vietnamese_claim_says_what_the_gold_set_says() {
    Map<String, String> gold = new LinkedHashMap<>();
    Map<String, String> topics = new LinkedHashMap<>();
    resource("/gold-vi/claims.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(
            row -> {
              gold.put(row[0], row[1]);
              topics.put(row[0], row[2]);
            });

    assertThat(gold).hasSize(80);
    assertThat(CHECKS.subList(0, 40))
        .allSatisfy(
            check -> {
              assertThat(check.claim().texts()).containsEntry("vi", gold.get(check.claim().key()));
              assertThat(check.claim().topic()).isEqualTo(topics.get(check.claim().key()));
            });
  }

  @Test
  void a_claim_is_a_fact_in_one_sentence_and_nobody_makes_it_twice() {
    Set<String> topics =
        Set.of("health", "vaccine", "food", "disaster", "scam", "traffic", "school", "job");
    for (Check check : CHECKS) {
      assertThat(check.claim().kind()).isEqualTo("fact");
      assertThat(topics).contains(check.claim().topic());
      assertThat(check.claim().texts().values())
          .allMatch(text -> text.endsWith(".") && length(text) <= 200);
    }
    for (String language : LANGUAGES) {
      assertThat(CHECKS)
          .extracting(check -> check.claim().texts().get(language))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_translation_keeps_the_digits_of_its_claim() {
    assertThat(CHECKS)
        .allSatisfy(
            check -> {
              Map<String, String> texts = check.claim().texts();
              Set<String> vietnamese = numbers(texts.get("vi"));
              Set<String> english = numbers(texts.get("en"));
              // Hours and months are written otherwise: 22 giờ is 10 p.m., 20/6 is 20 June.
              if (!texts.get("vi").contains("giờ")
                  && !texts.get("vi").contains("/")
                  && !texts.get("vi").contains("tháng")) {
                assertThat(english).isEqualTo(vietnamese);
              }
            });
  }

  @Test
  void siblings_differ_in_one_number_or_place_alone() {
    assertThat(differing("e007", "e008")).containsExactly("Da Nang", "Hue");
    assertThat(differing("e011", "e012")).containsExactly("10", "5");
    assertThat(differing("e018", "e019")).containsExactly("2,000", "20,000");
  }

  @Test
  void everything_is_there_in_both_languages() {
    assertThat(CHECKS)
        .allSatisfy(
            check -> {
              assertThat(check.texts()).containsOnlyKeys(LANGUAGES);
              List<Map<String, String>> maps = new ArrayList<>();
              maps.add(check.claim().texts());
              if (check.holds().place() != null) {
                maps.add(check.holds().place());
              }
              for (Evidence evidence : check.evidence()) {
                maps.add(evidence.source());
                maps.add(evidence.publisher());
                maps.add(evidence.quote());
              }
              assertThat(maps)
                  .allSatisfy(
                      map -> {
                        assertThat(map).containsOnlyKeys(LANGUAGES);
                        assertThat(map.values())
                            .allMatch(text -> !text.isBlank() && text.equals(text.strip()));
                      });
            });
  }

  @Test
  void an_answer_fits_where_it_will_stand() {
    for (Check check : CHECKS) {
      check
          .texts()
          .forEach(
              (language, texts) -> {
                String at = check.claim().key() + " " + language;
                assertThat(length(texts.title())).as(at).isBetween(15, 110);
                assertThat(length(texts.shortAnswer())).as(at).isBetween(40, 280);
                assertThat(length(texts.whatToDo())).as(at).isBetween(20, 140);
                assertThat(texts.explanation().split("\n\n")).as(at).hasSizeBetween(2, 5);
                assertThat(texts.unknown()).as(at).isNotNull();
              });
    }
  }

  @Test
  void no_two_checks_share_an_answer() {
    for (String language : LANGUAGES) {
      assertThat(CHECKS)
          .extracting(check -> check.texts().get(language).shortAnswer())
          .doesNotHaveDuplicates();
      assertThat(CHECKS)
          .extracting(check -> check.texts().get(language).explanation())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void two_publishers_stand_behind_every_check_and_one_speaks_to_the_claim() {
    for (Check check : CHECKS) {
      String at = check.claim().key();
      for (String language : LANGUAGES) {
        assertThat(check.evidence())
            .as(at)
            .extracting(evidence -> evidence.publisher().get(language))
            .hasSizeGreaterThanOrEqualTo(2)
            .doesNotHaveDuplicates();
      }
      Set<String> stances =
          Set.copyOf(check.evidence().stream().map(Evidence::stance).distinct().toList());
      assertThat(Set.of("contradicts", "supports", "context")).as(at).containsAll(stances);
      switch (check.grade()) {
        case "true", "mostly-true" ->
            assertThat(stances).as(at).contains("supports").doesNotContain("contradicts");
        case "false" ->
            assertThat(stances).as(at).contains("contradicts").doesNotContain("supports");
        case "misleading" -> assertThat(stances).as(at).contains("contradicts");
        default -> assertThat(stances).as(at).contains("context").doesNotContain("supports");
      }
    }
  }

  @Test
  void a_sample_is_marked_as_one() {
    for (Check check : CHECKS) {
      assertThat(check.texts().get("vi").title()).startsWith("[MẪU] ");
      assertThat(check.texts().get("en").title()).startsWith("[SAMPLE] ");
      for (Evidence evidence : check.evidence()) {
        MARKS.forEach(
            (language, mark) ->
                assertThat(evidence.publisher().get(language)).endsWith(" " + mark));
      }
    }
  }

  @Test
  void links_lead_to_example_hosts_only() {
    for (Check check : CHECKS) {
      for (Evidence evidence : check.evidence()) {
        URI url = URI.create(evidence.url());
        assertThat(url.getScheme()).isEqualTo("https");
        assertThat(HOSTS).contains(url.getAuthority());
        assertThat(url.getPath()).matches("(/[a-z0-9-]+){2}");
      }
      assertThat(prose(check)).noneMatch(text -> text.contains("://") || text.contains("www."));
    }
  }

  @Test
  void days_are_in_order() {
    for (Check check : CHECKS) {
      String at = check.claim().key();
      assertThat(check.checkedAt()).as(at).matches(DAY);
      LocalDate checked = LocalDate.parse(check.checkedAt());
      assertThat(checked).as(at).isBetween("2026-05-01", "2026-11-10");
      for (Evidence evidence : check.evidence()) {
        assertThat(evidence.date()).as(at).matches(DAY);
        assertThat(LocalDate.parse(evidence.date())).as(at).isBeforeOrEqualTo(checked);
      }
    }
  }

  @Test
  void an_answer_holds_on_the_day_of_the_demo_but_for_four() {
    for (Check check : CHECKS) {
      String key = check.claim().key();
      Holds holds = check.holds();
      boolean event = holds.kind().equals("event");
      assertThat(Set.of("always", "until", "event")).as(key).contains(holds.kind());
      assertThat(holds.from() != null).as(key).isEqualTo(event);
      assertThat(holds.place() != null).as(key).isEqualTo(event);
      assertThat(holds.until() == null).as(key).isEqualTo(holds.kind().equals("always"));
      if (event) {
        assertThat(holds.from()).as(key).isBefore(DEMO_DAY).isBefore(holds.until());
      }
      if (ENDED.contains(key)) {
        assertThat(holds.until()).as(key).isBetween("2026-10-01", "2026-10-31");
        assertThat(LocalDate.parse(check.checkedAt())).as(key).isBeforeOrEqualTo(holds.until());
      } else if (holds.until() != null) {
        assertThat(holds.until()).as(key).isBetween("2027-06-30", "2028-12-31");
      }
    }
  }

  @Test
  void an_english_claim_holds_a_figure_to_check() {
    assertThat(CHECKS.subList(40, 60))
        .allMatch(check -> !numbers(check.claim().texts().get("en")).isEmpty());
  }

  /** What is left of two English claims without their common beginning and end, by whole words. */
  private static List<String> differing(String one, String other) {
    List<String> left = List.of(english(one).split(" "));
    List<String> right = List.of(english(other).split(" "));
    int start = 0;
    while (left.get(start).equals(right.get(start))) {
      start++;
    }
    int end = 0;
    while (left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
      end++;
    }
    return List.of(
        String.join(" ", left.subList(start, left.size() - end)),
        String.join(" ", right.subList(start, right.size() - end)));
  }

  private static String english(String key) {
    return CHECKS.stream()
        .map(Check::claim)
        .filter(claim -> claim.key().equals(key))
        .map(claim -> claim.texts().get("en"))
        .findFirst()
        .orElseThrow();
  }

  /** Numbers as digits alone: 1.200 and 1,200 are the same. */
  private static Set<String> numbers(String text) {
    return Set.copyOf(
        Pattern.compile("\\d+(?:[.,]\\d+)*")
            .matcher(text)
            .results()
            .map(number -> number.group().replaceAll("[.,]", ""))
            .distinct()
            .toList());
  }
}
