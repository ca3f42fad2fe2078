package org.minhchung.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Weighed;

class PeersTest {

  private static final Map<String, String> CLAIMS = claims();

  @Test
  void theCosineIsTheOneWorkedOutByHand() {
    // N = 2: a is in one document, weight ln(3/1.5) = ln 2; b in both, ln(3/2.5) = ln 1.2.
    // Query {a, b}: 1 with the first document; with the second ln²1.2 / (ln²2 + ln²1.2).
    TfIdfSpace space = new TfIdfSpace(List.of(List.of("a", "b"), List.of("b", "c")));
    double[] sums = new double[2];

    space.addCosines(List.of("a", "b"), sums);

    double b = Math.log(1.2) * Math.log(1.2);
    assertThat(sums[0]).isCloseTo(1, within(1e-12));
    assertThat(sums[1]).isCloseTo(b / (Math.log(2) * Math.log(2) + b), within(1e-12));
  }

  @Test
  void theCosineDoesNotMindLostMarks() {
    for (Peer peer : List.of(PlainCosine.ofGrams(CLAIMS), PlainCosine.ofGramsAndPairs(CLAIMS))) {
      assertThat(peer.nearest("vo de song cau o bac giang", 10)).first().isEqualTo("c2");
    }
  }

  @Test
  void bareLuceneMindsThemUnlessItFolds() {
    assertThat(PlainBm25.of(CLAIMS).nearest("vo de", 10)).isEmpty();
    assertThat(PlainBm25.folded(CLAIMS).nearest("vo de", 10)).containsExactly("c2");
    assertThat(PlainBm25.of(CLAIMS).nearest("vỡ đê", 10)).containsExactly("c2");
  }

  @Test
  void theLeadIsTakenMessageByMessage() {
    Versus versus =
        new Versus(
            List.of("peer"),
            List.of(
                both("c1", List.of("c1"), List.of("c2", "c1")),
                both("c2", List.of("c1", "c2"), List.of("c1", "c2"))));

    assertThat(versus.ours(Versus.FIRST).value()).isEqualTo(0.5);
    assertThat(versus.theirs(0, Versus.FIRST).value()).isEqualTo(0);
    assertThat(versus.lead(0, Versus.FIRST).value()).isEqualTo(0.5);
    // Average precision: (1 + 1/2) / 2 against (1/2 + 1/2) / 2.
    assertThat(versus.lead(0, Versus.MAP).value()).isCloseTo(0.25, within(1e-12));
  }

  private static Versus.Both both(String right, List<String> engine, List<String> peer) {
    TestMessage message =
        new TestMessage("m" + right, "", null, List.of(right), "para1", "", right);
    Trial trial =
        new Trial(
            message,
            new Decision.Ask(),
            false,
            engine.stream().map(id -> new Weighed(id, 0.5, List.of(), false, id)).toList(),
            10,
            List.of());
    return new Versus.Both(trial, List.of(peer));
  }

  private static Map<String, String> claims() {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("c1", "Uống nước chanh ấm chữa khỏi bệnh tiểu đường");
    claims.put("c2", "Vỡ đê sông Cầu ở Bắc Giang");
    return claims;
  }
}
