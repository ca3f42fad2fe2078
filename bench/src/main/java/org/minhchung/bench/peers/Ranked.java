package org.minhchung.bench.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.bench.quality.Ranking;
import org.minhchung.bench.quality.TestMessage;

/**
 * How well messages that repeat a claim found it; means over the messages, NaN without one.
 *
 * @param reciprocalRank MRR@10
 */
record Ranked(double reciprocalRank, double first, double five) {

  static Ranked of(Side side, List<TestMessage> messages) {
    return of(messages, rankings(side, messages));
  }

  /** The ranking of each message by its id: asked once, counted as often as wanted. */
  static Map<String, List<String>> rankings(Side side, List<TestMessage> messages) {
    Map<String, List<String>> rankings = new HashMap<>();
    messages.forEach(message -> rankings.put(message.id(), side.find(message.text()).ranking()));
    return rankings;
  }

  static Ranked of(List<TestMessage> messages, Map<String, List<String>> rankings) {
    double reciprocal = 0;
    double first = 0;
    double five = 0;
    for (TestMessage message : messages) {
      List<String> ranking = rankings.getOrDefault(message.id(), List.of());
      reciprocal += Ranking.reciprocalRank(message.claims(), ranking);
      first += Ranking.success(message.claims(), ranking, 1);
      five += Ranking.success(message.claims(), ranking, 5);
    }
    int all = messages.size();
    return all == 0
        ? new Ranked(Double.NaN, Double.NaN, Double.NaN)
        : new Ranked(reciprocal / all, first / all, five / all);
  }
}
