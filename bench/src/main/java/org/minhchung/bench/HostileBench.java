package org.minhchung.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.text.TextReader;

/**
 * Texts of {@value #WORDS} words that are made to cost, next to a message of 40: a whole decision
 * each, among 100,000 claims.
 */
final class HostileBench {

  private static final int CLAIMS = 100_000;
  private static final int WORDS = 10_000;
  private static final int TEXTS = 10;
  private static final int ROUNDS = 3;

  private final Random random = new Random(31);
  private final ManyClaims many = new ManyClaims(GoldSet.read(), 11);

  void run() {
    TextReader reader = new TextReader();
    try (LuceneClaimIndex index = LuceneClaimIndex.inMemory(reader)) {
      for (int i = 0; i < CLAIMS; i++) {
        index.put(
            new IndexedClaim(
                "c" + i, List.of(new Wording("vi", many.claim())), new Holds.Always()));
      }
      index.refresh();
      Matcher matcher = new Matcher(index);
      Map<String, List<String>> kinds = kinds();
      List<Measured> all = new ArrayList<>();
      kinds.forEach(
          (kind, texts) -> {
            Measured retrieval =
                new Measured("retrieval: " + kind, text -> index.near(reader.message(text), 24));
            Measured decision = new Measured(kind, text -> matcher.match(text, null, 10));
            Measured.inTurns(List.of(retrieval, decision), texts, ROUNDS);
            all.add(retrieval);
            all.add(decision);
          });
      for (int i = 0; i < all.size(); i++) {
        System.out.printf(
            Locale.ROOT,
            "%s, %.1f times a message%n",
            all.get(i),
            all.get(i).percentile(0.5) / all.get(i % 2).percentile(0.5));
      }
    }
  }

  private Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("a message of 40 words", texts(() -> many.message(40), 40));
    kinds.put("one word", texts(() -> "nước ".repeat(WORDS), TEXTS));
    kinds.put("all distinct, unknown", texts(() -> words(this::unknown), TEXTS));
    kinds.put("all digits", texts(() -> words(this::digits), TEXTS));
    kinds.put("words of the claims", texts(() -> many.message(WORDS), TEXTS));
    kinds.put("common pieces of words", texts(() -> words(this::common), TEXTS));
    kinds.put("no space at all", texts(() -> words(this::unknown).replace(" ", ""), TEXTS));
    return kinds;
  }

  private interface Made {
    String text();
  }

  private static List<String> texts(Made made, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(made.text());
    }
    return texts;
  }

  private static String words(Made made) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(made.text()).append(' ');
    }
    return text.toString();
  }

  private String unknown() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private String digits() {
    return Integer.toString(random.nextInt(1_000_000));
  }

  /** Ends and beginnings that many syllables share, glued into words that nobody knows. */
  private String common() {
    String[] pieces = {"nh", "anh", "ang", "ong", "th", "tr", "uong", "ien", "inh", "ch", "ng"};
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(pieces[random.nextInt(pieces.length)]);
    }
    return word.toString();
  }
}
