package org.minhchung.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.score.WhyWords;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;

/** Invented claims; nothing here says what is true. */
class MatcherTest {

  private static final String FINE =
      "Từ ngày 15/8, người đi xe máy vượt đèn đỏ bị phạt 6 triệu đồng và giữ bằng lái 3 tháng.";
  private static final String WATER =
      "Quận Gò Vấp cúp nước ba ngày liền từ 17 đến 19/5 do vỡ đường ống lớn.";
  private static final String GINGER =
      "Ngậm một lát gừng tươi dưới lưỡi có thể cắt cơn đột quỵ trong vòng 5 phút.";
  private static final String VACCINE =
      "The measles vaccine given to babies at nine months causes autism in children.";

  private final Matcher matcher =
      new Matcher(
          ListedClaims.of(
              ListedClaims.claim("c1", FINE),
              ListedClaims.claim("c2", WATER),
              ListedClaims.claim("c3", GINGER),
              ListedClaims.claim("c4", VACCINE)));

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        FINE,
        "tu 15/8 xe may vuot den do phat 6tr giu bang lai 3 thang nha ae",
        "Đi xe máy vượt đèn đỏ từ 15/8 sẽ bị phạt 6 triệu đồng, giữ bằng lái 3 tháng.",
        "Cho em hỏi từ 15/8 xe máy vượt đèn đỏ bị phạt 6 triệu đồng và giữ bằng lái 3 tháng có đúng không ạ?",
      })
  void answersWhatRepeatsAClaim(String message) {
    assertThat(matcher.match(message, null, 10).decision()).isEqualTo(new Decision.Same("c1"));
  }

  @Test
  void comparesAnEndlessTextUpToSomeWordAndFallsOverNothingBehind() {
    String endless = "nước chảy đá mòn. ".repeat(600);

    assertThat(matcher.match(FINE + " " + endless, null, 10).decision())
        .isEqualTo(new Decision.Same("c1"));
    MatchAnswer behind = matcher.match(endless + "Không có chuyện này. " + FINE, null, 10);
    assertThat(behind.decision()).isNotEqualTo(new Decision.Same("c1"));
    assertThat(behind.parts()).hasSize(602);
  }

  @Test
  void answersInEnglishToo() {
    MatchAnswer answer =
        matcher.match("Measles vaccine causes autism in babies given it at nine months!", null, 10);

    assertThat(answer.decision()).isEqualTo(new Decision.Same("c4"));
  }

  @Test
  void answersNotWhatContradictsAClaimAndSaysWhere() {
    MatchAnswer answer =
        matcher.match(
            "Từ ngày 15/8, người đi xe máy vượt đèn đỏ bị phạt 1 triệu đồng và giữ bằng lái 3 tháng.",
            null,
            10);

    assertThat(answer.decision()).isEqualTo(new Decision.Ask());
    assertThat(answer.candidates().getFirst().claim().id()).isEqualTo("c1");
    assertThat(answer.conflicts())
        .contains(new Conflict(SlotKind.MONEY, "6 triệu đồng", "1 triệu đồng"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Không có chuyện xe máy vượt đèn đỏ bị phạt 6 triệu đồng và giữ bằng lái 3 tháng từ 15/8.",
        "Công an bác bỏ tin từ 15/8 xe máy vượt đèn đỏ bị phạt 6 triệu đồng, giữ bằng lái 3 tháng.",
      })
  void showsADenialAsAboutTheClaim(String message) {
    MatchAnswer answer = matcher.match(message, null, 10);

    assertThat(answer.decision()).isEqualTo(new Decision.Ask());
    assertThat(answer.about()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Trưa nay ăn bún hay ăn cơm gà đây cả nhà?",
        "Sóng thần cao 4 mét có thể đánh vào bờ biển trong tháng tới.",
        "a",
        "😀😀😀",
        "",
      })
  void saysThatItDoesNotKnow(String message) {
    assertThat(matcher.match(message, null, 10).decision()).isEqualTo(new Decision.New());
  }

  @Test
  void answersALongForwardAndSaysWhichSentence() {
    MatchAnswer answer =
        matcher.match(
            "Bà con đọc giùm con nha. Hôm qua con đi chợ về mệt quá trời. "
                + "Quận Gò Vấp cúp nước ba ngày liền từ 17 đến 19/5 do vỡ đường ống lớn. "
                + "Mấy chị bán rau cũng than buôn bán ế ẩm. Thương nhau thì nhắn nhau.",
            null,
            10);

    assertThat(answer.decision()).isEqualTo(new Decision.Same("c2"));
    assertThat(answer.parts())
        .filteredOn(part -> part.decision() instanceof Decision.Same)
        .singleElement()
        .satisfies(part -> assertThat(part.text()).startsWith("Quận Gò Vấp cúp nước"));
    assertThat(answer.parts())
        .filteredOn(part -> part.text().contains("bán rau"))
        .allSatisfy(part -> assertThat(part.claim()).isNull());
  }

  @Test
  void asksWhenAMessageTellsTwoClaimsAndNamesEach() {
    MatchAnswer answer = matcher.match(WATER + " " + GINGER, null, 10);

    assertThat(answer.decision()).isEqualTo(new Decision.Ask());
    assertThat(answer.candidates()).extracting(one -> one.claim().id()).startsWith("c2", "c3");
    assertThat(answer.parts()).extracting(AnsweredPart::claim).containsExactly("c2", "c3");
  }

  @Test
  void asksOutsideTheTimeACheckHolds() {
    Holds.Between may =
        new Holds.Between(
            Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-05-31T00:00:00Z"));
    IndexedClaim claim = new IndexedClaim("c2", List.of(new Wording("vi", WATER)), may);
    Matcher dated = new Matcher(ListedClaims.of(claim));

    MatchAnswer later = dated.match(WATER, Instant.parse("2027-05-17T00:00:00Z"), 10);

    assertThat(later.decision()).isEqualTo(new Decision.Ask());
    assertThat(later.conflicts()).extracting(Conflict::kind).containsExactly(SlotKind.TIME);
    assertThat(dated.match(WATER, Instant.parse("2026-05-17T00:00:00Z"), 10).decision())
        .isEqualTo(new Decision.Same("c2"));
    assertThat(dated.match(WATER, null, 10).decision()).isEqualTo(new Decision.Same("c2"));
  }

  @Test
  void matchesTheBestWordingOfAClaim() {
    Matcher aliased =
        new Matcher(
            ListedClaims.of(
                ListedClaims.claim(
                    "c4",
                    VACCINE,
                    "Vắc xin sởi tiêm cho trẻ 9 tháng tuổi là nguyên nhân gây ra chứng tự kỷ.")));

    assertThat(
            aliased
                .match("vac xin soi tiem cho tre 9 thang tuoi gay ra chung tu ky", null, 5)
                .decision())
        .isEqualTo(new Decision.Same("c4"));
  }

  @Test
  void ordersCandidatesByProbabilityAndNeverGivesMoreThanAsked() {
    List<Candidate> candidates = matcher.match(FINE, null, 2).candidates();

    assertThat(candidates).hasSizeLessThanOrEqualTo(2);
    assertThat(candidates)
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  @Test
  void hasASentenceForEveryNodeOfAnExplanation() {
    Set<Why> nodes = new HashSet<>();
    for (String message :
        List.of(
            FINE,
            GINGER + " " + WATER,
            "xe máy vượt đèn đỏ phạt 1tr",
            "không có chuyện cúp nước ở Gò Vấp",
            "x")) {
      MatchAnswer answer = matcher.match(message, null, 10);
      answer.why().forEach(why -> collect(why, nodes));
      answer.candidates().forEach(candidate -> collect(candidate.why(), nodes));
    }

    for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
      WhyWords words = WhyWords.of(locale);
      assertThat(nodes).allSatisfy(node -> assertThat(words.sentence(node)).isNotBlank());
    }
  }

  @Test
  void explainsFromRetrievalToDecisionInThatOrder() {
    MatchAnswer answer = matcher.match(WATER, Instant.parse("2026-05-17T00:00:00Z"), 10);

    assertThat(answer.why())
        .extracting(Why::key)
        .containsExactly("retrieval.found", "pair.probability", "time.open", "decision.same");
    Why nearest = answer.why().getFirst().details().getFirst();
    assertThat(nearest.key()).isEqualTo("retrieval.near");
    assertThat(nearest.arguments()).containsExactly(WATER, "100");
    assertThat(nearest.details().getFirst().key()).isEqualTo("retrieval.words");
    assertThat(nearest.details().getFirst().arguments().getFirst()).contains("cup", "nuoc");
  }

  @Test
  void explainsWhichSentenceSaysWhatAndThatTheOthersGetNoAnswer() {
    MatchAnswer answer =
        matcher.match(WATER + " Mấy chị bán rau cũng than buôn bán ế ẩm.", null, 10);

    Why parts =
        answer.why().stream()
            .filter(why -> why.key().equals("parts.known"))
            .findFirst()
            .orElseThrow();
    assertThat(parts.arguments()).containsExactly("1", "2");
    assertThat(parts.details()).extracting(Why::key).containsExactly("part.same", "part.new");
    assertThat(parts.details().getFirst().arguments().get(1)).isEqualTo(WATER);
  }

  @Test
  void explainsThatACheckIsOfAnotherTime() {
    Holds.Between may =
        new Holds.Between(
            Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-05-31T00:00:00Z"));
    Matcher dated =
        new Matcher(
            ListedClaims.of(new IndexedClaim("c2", List.of(new Wording("vi", WATER)), may)));

    assertThat(keys(dated.match(WATER, Instant.parse("2027-05-17T00:00:00Z"), 10)))
        .contains("time.outside");
    assertThat(keys(dated.match(WATER, Instant.parse("2026-05-17T00:00:00Z"), 10)))
        .contains("time.inside");
    assertThat(keys(dated.match(WATER, null, 10))).contains("time.unknown");
  }

  @Test
  void explainsNothingOfAPairWhereNothingIsNear() {
    assertThat(keys(matcher.match("😀😀😀", null, 10)))
        .containsExactly("retrieval.none", "decision.new");
  }

  private static List<String> keys(MatchAnswer answer) {
    return answer.why().stream().map(Why::key).toList();
  }

  @Test
  void refusesAnImpossibleNumberOfCandidates() {
    assertThatThrownBy(() -> matcher.match(FINE, null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1,000");
  }

  private static void collect(Why why, Set<Why> nodes) {
    nodes.add(why);
    why.details().forEach(detail -> collect(detail, nodes));
  }
}
