package org.minhchung.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.Times;
import org.minhchung.bench.quality.HandSet;
import org.minhchung.bench.quality.Kinds;
import org.minhchung.bench.quality.TestMessage;

class PeersOfTheEngineTest {

  private static final HandSet GOLD = HandSet.read("gold-vi").orElseThrow();

  @Test
  void luceneFindsLightParaphrasesAndNeverSaysNo() {
    List<TestMessage> light = GOLD.ofAny(List.of("para1"));

    List<Side> sides = new BareLucene().holding("gold", GOLD.texts());

    assertThat(sides)
        .extracting(Side::name)
        .containsExactly("Lucene BM25", "Lucene BM25, folded", "Lucene BM25, folded 3-5-grams");
    for (Side side : sides) {
      Ranked ranked = Ranked.of(side, light);
      assertThat(ranked.reciprocalRank()).isBetween(0.9, 1.0);
      assertThat(ranked.first()).isLessThanOrEqualTo(ranked.five());
      assertThat(side.decides()).isFalse();
      assertThat(side.bytes()).isPositive();
      assertThat(Decided.of(side, GOLD.messages()).unknown()).isZero();
    }
  }

  @Test
  void gramsFindWhatWordsLoseToTypos() {
    Map<String, String> texts = Map.of("c1", "Uống nước chanh", "c2", "Vỡ đê sông Cầu");
    List<Side> sides = new BareLucene().holding("two", texts);

    assertThat(sides.get(1).find("chamh ngf nuowcs").ranking()).isEmpty();
    assertThat(sides.get(2).find("uongg nuocc").ranking()).first().isEqualTo("c1");
  }

  @Test
  void ourEngineDecidesAndDoesNotNameAHiddenClaim() {
    TestMessage message = GOLD.ofAny(Kinds.POSITIVE).getFirst();
    Set<String> hidden = Set.copyOf(message.claims());
    try (OurEngine engine = new OurEngine()) {
      Side side = engine.holding("gold", GOLD.texts()).getFirst();

      assertThat(side.find(message.text()).ranking()).containsAnyElementsOf(hidden);
      assertThat(side.findWithout(message.text(), hidden).ranking())
          .doesNotContainAnyElementsOf(hidden);
    }
  }

  @Test
  void whoHasAMinimumAnswersWithTheNextWhereTheRightClaimIsHidden() {
    Side side = always(List.of("c1", "c2"));

    assertThat(side.find("x").answer()).isEqualTo("c1");
    assertThat(side.findWithout("x", Set.of("c1")).answer()).isEqualTo("c2");
    assertThat(side.findWithout("x", Set.of("c1", "c2")).answer()).isEmpty();
  }

  @Test
  void sharesOfDecisionsAreThoseCountedByHand() {
    List<TestMessage> messages =
        List.of(
            message("m1", List.of("c1"), "para1"),
            message("m2", List.of("c2"), "para2"),
            message("m3", List.of(), "other"),
            message("m4", List.of(), "conflict"));

    Decided decided = Decided.of(always(List.of("c1")), messages);

    // Only c1 is ever answered: right for m1, wrong for m2; without c1 nothing is left for m1.
    assertThat(decided).isEqualTo(new Decided(0.5, 0.5, 0.5, 0, 0));
  }

  @Test
  void everySideHasEveryTurnAndTheFirstIsNotCounted() throws Exception {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    Map<String, Consumer<String>> sides = new LinkedHashMap<>();
    sides.put("a", _ -> asked.merge("a", 1, Integer::sum));
    sides.put("b", _ -> asked.merge("b", 1, Integer::sum));

    Map<String, Times> times = new Turns(List.of("x"), 2, 0).run(sides, 1);

    // A slice of no length is one request: three turns, two of them counted.
    assertThat(asked).containsEntry("a", 3).containsEntry("b", 3);
    assertThat(times.keySet()).containsExactly("a", "b");
    assertThat(times.get("a").nanos()).hasSize(2);
  }

  @Test
  void textsAreWrittenAsJsonWritesThem() {
    assertThat(Json.quoted("a \"b\" \\ \n đê")).isEqualTo("\"a \\\"b\\\" \\\\ \\u000a đê\"");
  }

  private static TestMessage message(String id, List<String> claims, String kind) {
    return new TestMessage(id, "x", null, claims, kind, "", id);
  }

  private static Side always(List<String> ranking) {
    return new Side() {
      @Override
      public String name() {
        return "always";
      }

      @Override
      public boolean decides() {
        return true;
      }

      @Override
      public Found find(String text) {
        return Found.first(ranking);
      }
    };
  }
}
