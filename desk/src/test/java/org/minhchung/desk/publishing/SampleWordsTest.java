package org.minhchung.desk.publishing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minhchung.desk.publishing.SampleChecks.CHECKS;
import static org.minhchung.desk.publishing.SampleChecks.GRADES;
import static org.minhchung.desk.publishing.SampleChecks.prose;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.publishing.SampleChecks.Check;

/** Holds the demo's sample checks to how a desk speaks: plainly, kindly, of statements only. */
final class SampleWordsTest {

  /** Labels, words of penal and administrative law, and words that blame; claims are exempt. */
  private static final Pattern FORBIDDEN =
      words(
          "tin giả|tin vịt|xuyên tạc|bịa đặt|đồn nhảm|tung tin|nhẹ dạ|cả tin|câu view|tội|hình sự"
              + "|khởi tố|xử phạt|bị phạt|tù|vi phạm|pháp luật|trái phép|lừa đảo|lừa bịp|chiếm đoạt"
              + "|tố cáo|fake news|hoax|a lie|liars?|gullible|naive|stupid|crimes?|criminals?"
              + "|offen[cs]es?|illegal|guilty|prosecut\\w*|punish\\w*|penalt\\w*|fined|fraud\\w*");

  private static final Pattern CALLS =
      words(
          "chia sẻ|lan truyền|nhấn thích|theo dõi trang|báo cáo|share|like (?:and|this|us|our)|follow us|report");

  /** Tone marks are placed as in "hòa", "khỏe", "thủy"; "quý" is no exception to it. */
  private static final Pattern NEW_TONE_PLACEMENT =
      Pattern.compile("o[àáảãạèéẻẽẹ](?!\\p{L})|(?<![qQ])u[ýỳỷỹỵ](?!\\p{L})");

  @Test
  void the_first_words_of_an_answer_say_the_grade() {
    Map<String, Pattern> vietnamese =
        Map.of(
            "true", Pattern.compile("^Đúng, "),
            "mostly-true", Pattern.compile("^Phần lớn đúng: "),
            "misleading", Pattern.compile("^(Chỉ đúng |Chưa chính xác: |Lời nhắn lẫn hai việc: )"),
            "false", Pattern.compile("^Không, "),
            "unproven", Pattern.compile("^Chưa đủ bằng chứng: "));
    Map<String, Pattern> english =
        Map.of(
            "true", Pattern.compile("^Yes, "),
            "mostly-true", Pattern.compile("^Mostly true: "),
            "misleading",
                Pattern.compile(
                    "^(Only partly so: |True only |Not quite: |The message mixes two )"),
            "false", Pattern.compile("^No, "),
            "unproven", Pattern.compile("^Unproven: "));
    for (Check check : CHECKS) {
      assertThat(GRADES).contains(check.grade());
      assertThat(check.texts().get("vi").shortAnswer())
          .containsPattern(vietnamese.get(check.grade()));
      assertThat(check.texts().get("en").shortAnswer()).containsPattern(english.get(check.grade()));
    }
  }

  @Test
  void every_grade_is_used_and_most_rumours_do_not_hold() {
    Map<String, Long> grades = CHECKS.stream().collect(groupingBy(Check::grade, counting()));

    assertThat(grades).containsOnlyKeys(GRADES);
    assertThat(grades.values()).allMatch(count -> count >= 4);
    assertThat(grades.get("false") + grades.get("misleading")).isGreaterThan(30);
  }

  @Test
  void advice_on_remedies_never_ends() {
    Set<String> remedies =
        Set.of(
            "c001", "c002", "c003", "c004", "c005", "c006", "c007", "c008", "c011", "c015", "c016",
            "c018", "c019", "c020", "e001", "e002", "e003", "e004");
    assertThat(CHECKS)
        .filteredOn(check -> remedies.contains(check.claim().key()))
        .hasSize(remedies.size())
        .allMatch(check -> check.holds().kind().equals("always"));
  }

  @Test
  void who_may_be_dying_is_sent_to_115_at_once() {
    Set<String> urgent = Set.of("c003", "c004", "c005", "c006", "c011", "e001", "e003");
    assertThat(CHECKS)
        .filteredOn(check -> urgent.contains(check.claim().key()))
        .hasSize(urgent.size())
        .allSatisfy(
            check ->
                assertThat(check.texts().values())
                    .allMatch(texts -> texts.whatToDo().contains("115")));
  }

  @Test
  void both_languages_name_the_same_emergency_numbers() {
    Pattern number = Pattern.compile("(?<![\\d.,])11[1-5](?![\\d.,]\\d|\\d)");
    for (Check check : CHECKS) {
      assertThat(found(number, check.texts().get("en").whatToDo()))
          .as(check.claim().key())
          .isEqualTo(found(number, check.texts().get("vi").whatToDo()));
    }
  }

  @Test
  void nobody_is_labelled_charged_or_blamed() {
    assertThat(FORBIDDEN.matcher("Tin giả, vi phạm; a hoax, punished").results()).hasSize(4);
    for (Check check : CHECKS) {
      assertThat(prose(check))
          .as(check.claim().key())
          .noneMatch(FORBIDDEN.asPredicate())
          .noneMatch(text -> text.contains("!"));
    }
  }

  @Test
  void nobody_is_asked_to_like_share_or_report() {
    assertThat(CALLS.matcher("Hãy chia sẻ; Share and report it").results()).hasSize(3);
    for (Check check : CHECKS) {
      Predicate<String> call = CALLS.asPredicate();
      assertThat(check.texts().values())
          .as(check.claim().key())
          .noneMatch(texts -> call.test(texts.whatToDo()) || call.test(texts.shortAnswer()));
    }
  }

  @Test
  void tone_marks_stand_where_readers_expect_them() {
    assertThat(NEW_TONE_PLACEMENT.matcher("hoà, khoẻ, thuỷ").results()).hasSize(3);
    assertThat(NEW_TONE_PLACEMENT.matcher("hòa, khỏe, thủy, quý, hoàn, thuyền").results())
        .isEmpty();
    for (Check check : CHECKS) {
      assertThat(prose(check)).noneMatch(NEW_TONE_PLACEMENT.asPredicate());
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return Set.copyOf(
        pattern.matcher(text).results().map(match -> match.group()).distinct().toList());
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
