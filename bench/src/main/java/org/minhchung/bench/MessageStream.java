package org.minhchung.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Messages as a desk might get them, as many as wanted, from a seed: three in ten repeat an earlier
 * one word for word, three in ten say an earlier one carelessly, four in ten are new. What is
 * repeated is mostly what came lately. An assumption, not a measurement of any desk.
 */
final class MessageStream {

  private static final int REPEATS = 30;
  private static final int CARELESS = 30;

  /** Who repeats, repeats one of so many: all there were, or the latest. */
  private static final int REMEMBERED = 20_000;

  private final ManyClaims claims;
  private final Retold retold;
  private final Random random;
  private final List<String> sources = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private int next;

  MessageStream(GoldSet gold, long seed) {
    random = new Random(seed);
    claims = new ManyClaims(gold, seed + 1);
    List<String> talk =
        gold.messages().stream()
            .filter(message -> message.kind().equals("opinion"))
            .map(GoldSet.GoldMessage::text)
            .toList();
    retold = new Retold(seed + 2, talk);
  }

  String next() {
    int kind = random.nextInt(100);
    if (sources.isEmpty() || kind >= REPEATS + CARELESS) {
      String fresh = claims.message(12 + random.nextInt(29));
      return remember(fresh, fresh);
    }
    int at = earlier();
    return kind < REPEATS ? sent.get(at) : remember(sources.get(at), retold.again(sources.get(at)));
  }

  /** Half of all repeats are of the last hundredth of what is remembered. */
  private int earlier() {
    int held = sources.size();
    int back = 1 + (random.nextBoolean() ? random.nextInt(held) : random.nextInt(held / 100 + 1));
    return Math.floorMod(next - Math.min(back, held), held);
  }

  private String remember(String source, String text) {
    if (sources.size() < REMEMBERED) {
      sources.add(source);
      sent.add(text);
      next = sources.size() % REMEMBERED;
    } else {
      sources.set(next, source);
      sent.set(next, text);
      next = (next + 1) % REMEMBERED;
    }
    return text;
  }
}
