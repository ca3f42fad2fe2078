package org.minhchung.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.score.Decision;
import org.minhchung.engine.score.Feature;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Why;
import org.minhchung.engine.slots.Conflict;
import org.minhchung.engine.slots.SlotKind;
import org.minhchung.engine.text.Token;

/**
 * The nodes of an explanation that retrieval, time and the sentences give. How a pair was weighed
 * and what was decided is told in {@code score}.
 *
 * @param at when the message came in, or null if nobody knows
 */
record Account(Profile message, @Nullable Instant at) {

  private static final int NEAREST = 5;
  private static final int WORDS = 6;

  /** How many claims retrieval brought, the nearest of them, and by which words they came. */
  Why retrieval(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return new Why(0, "retrieval.none", List.of(), List.of());
    }
    List<Pair> nearest =
        pairs.stream()
            .sorted(Comparator.comparingDouble((Pair pair) -> -nearness(pair)))
            .limit(NEAREST)
            .toList();
    Map<String, Integer> holders = new HashMap<>();
    nearest.forEach(pair -> words(pair).forEach(word -> holders.merge(word, 1, Integer::sum)));
    Set<String> told =
        message.text().tokens().stream().map(Token::folded).collect(Collectors.toSet());
    return new Why(
        pairs.size(),
        "retrieval.found",
        List.of(String.valueOf(pairs.size())),
        nearest.stream().map(pair -> near(pair, told, holders)).toList());
  }

  /** One of the nearest claims; of the shared words first those that few of the nearest have. */
  private static Why near(Pair pair, Set<String> told, Map<String, Integer> holders) {
    List<String> shared =
        words(pair).stream()
            .filter(told::contains)
            .sorted(Comparator.comparingInt(word -> holders.getOrDefault(word, 0)))
            .limit(WORDS)
            .toList();
    List<Why> by = new ArrayList<>();
    if (!shared.isEmpty()) {
      by.add(
          new Why(shared.size(), "retrieval.words", List.of(String.join(", ", shared)), List.of()));
    }
    if (pair.likeness().knows(Feature.MEANING)) {
      double meaning = pair.likeness().get(Feature.MEANING);
      by.add(new Why(meaning, "retrieval.meaning", List.of(percent(meaning)), List.of()));
    }
    double nearness = nearness(pair);
    return new Why(nearness, "retrieval.near", List.of(sentence(pair), percent(nearness)), by);
  }

  /** Whether the best claim's check holds for the time of the message. */
  Why time(Pair best) {
    for (Conflict conflict : best.weighed().conflicts()) {
      if (conflict.kind() == SlotKind.TIME) {
        return new Why(0, "time.outside", List.of(conflict.claim(), conflict.message()), List.of());
      }
    }
    if (at == null) {
      return new Why(1, "time.unknown", List.of(), List.of());
    }
    String day = String.valueOf(TimeGuard.day(at));
    return switch (best.claim().holds()) {
      case Holds.Between held ->
          new Why(1, "time.inside", List.of(day, TimeGuard.span(held)), List.of());
      case Holds.Always _ -> new Why(1, "time.open", List.of(day), List.of());
    };
  }

  /**
   * Which sentence tells which claim, and that the others are left alone.
   *
   * @param parts at least two
   */
  Why parts(List<AnsweredPart> parts, List<Pair> pairs) {
    Map<String, String> sentences = new HashMap<>();
    pairs.forEach(pair -> sentences.putIfAbsent(pair.claim().id(), sentence(pair)));
    List<Why> details = new ArrayList<>();
    int known = 0;
    for (AnsweredPart part : parts) {
      String claim = part.claim();
      known += claim == null ? 0 : 1;
      List<String> told =
          claim == null
              ? List.of(part.text())
              : List.of(part.text(), sentences.getOrDefault(claim, claim));
      details.add(new Why(part.probability(), key(part), told, List.of()));
    }
    return new Why(
        known,
        "parts.known",
        List.of(String.valueOf(known), String.valueOf(parts.size())),
        details);
  }

  private static String key(AnsweredPart part) {
    return switch (part.decision()) {
      case Decision.Same _ -> "part.same";
      case Decision.Ask _ -> "part.ask";
      case Decision.New _ -> "part.new";
    };
  }

  /** The claim's folded words, each once, in its order. */
  private static List<String> words(Pair pair) {
    Set<String> seen = new HashSet<>();
    return List.of(pair.weighed().words().split(" ")).stream().filter(seen::add).toList();
  }

  private static String sentence(Pair pair) {
    return pair.claim().wordings().getFirst().text();
  }

  /** The likeness keeps its logarithm. */
  private static double nearness(Pair pair) {
    return Math.exp(pair.likeness().get(Feature.NEARNESS));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%d", Math.round(100 * share));
  }
}
