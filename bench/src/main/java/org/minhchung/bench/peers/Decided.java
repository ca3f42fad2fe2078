package org.minhchung.bench.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.minhchung.bench.quality.Kinds;
import org.minhchung.bench.quality.TestMessage;

/**
 * What a side answers alone. Shares of the messages; NaN without one.
 *
 * @param hit of those that repeat a claim: answered with it
 * @param wrong of those that repeat a claim: answered with another
 * @param leftOut of those that repeat a claim, asked where it is not known: not answered
 * @param unknown of those that repeat none: not answered
 * @param conflict of those that only look like a claim: not answered
 */
record Decided(double hit, double wrong, double leftOut, double unknown, double conflict) {

  static Decided of(Side side, List<TestMessage> messages) {
    List<TestMessage> positive = of(messages, Kinds.POSITIVE);
    Map<String, String> answers = new HashMap<>();
    messages.forEach(message -> answers.put(message.id(), side.find(message.text()).answer()));
    Function<TestMessage, String> answer = message -> answers.getOrDefault(message.id(), "");
    return new Decided(
        share(positive, message -> message.claims().contains(answer.apply(message))),
        share(
            positive,
            message -> {
              String said = answer.apply(message);
              return !said.isEmpty() && !message.claims().contains(said);
            }),
        share(
            positive,
            message ->
                side.findWithout(message.text(), Set.copyOf(message.claims())).answer().isEmpty()),
        share(of(messages, Kinds.UNKNOWN), message -> answer.apply(message).isEmpty()),
        share(of(messages, List.of(Kinds.CONFLICT)), message -> answer.apply(message).isEmpty()));
  }

  private static List<TestMessage> of(List<TestMessage> messages, List<String> kinds) {
    return messages.stream().filter(message -> kinds.contains(message.kind())).toList();
  }

  private static double share(List<TestMessage> messages, Predicate<TestMessage> hit) {
    return messages.isEmpty()
        ? Double.NaN
        : (double) messages.stream().filter(hit).count() / messages.size();
  }
}
