package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * Lucene finds what weighing every claim finds, as long as the claims are few enough not to prune.
 */
class LuceneRetrievalProperties {

  private static final String[] SYLLABLES =
      ("nước lũ về đến cầu thăng long mưa bão số ba trường học nghỉ xăng tăng giá uống chanh mật ong"
              + " chữa khỏi bệnh tiểu đường vắc xin cúm gây vô sinh phạt xe máy")
          .split(" ");

  private final TextReader reader = new TextReader();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatTheReferenceFindsHoweverTheClaimsCameIn(long seed) {
    Random random = new Random(seed);
    try (ClaimIndex plain = new MemoryClaimIndex(reader);
        ClaimIndex lucene = LuceneClaimIndex.inMemory(reader)) {
      int steps = 1 + random.nextInt(120);
      for (int i = 0; i < steps; i++) {
        String id = "c" + random.nextInt(60);
        if (random.nextInt(6) == 0) {
          plain.remove(id);
          lucene.remove(id);
        } else {
          IndexedClaim claim = anyClaim(id, random);
          plain.put(claim);
          lucene.put(claim);
        }
        if (random.nextInt(8) == 0) {
          lucene.refresh();
        }
        if (random.nextInt(20) == 0) {
          lucene.commit(i);
        }
      }
      plain.refresh();
      lucene.refresh();

      assertThat(lucene.size()).isEqualTo(plain.size());
      List<String> folded =
          reader.claim(String.join(" ", SYLLABLES)).tokens().stream()
              .map(token -> token.folded())
              .toList();
      assertThat(lucene.frequencies(folded)).isEqualTo(plain.frequencies(folded));

      for (int i = 0; i < 5; i++) {
        ReadText text = reader.message(anyText(random));
        List<Near> expected = plain.near(text, 1_000);
        List<Near> found = lucene.near(text, 1_000);
        assertThat(nearnesses(found)).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
          assertThat(found.get(k).nearness()).isCloseTo(expected.get(k).nearness(), within(1e-6));
        }
        assertThat(lucene.near(text, 3)).isEqualTo(found.subList(0, Math.min(3, found.size())));
      }
    }
  }

  /** One sentence, or so many that it is looked at sentence by sentence. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder(words(random, 1 + random.nextInt(9)));
    for (int i = random.nextInt(3) == 0 ? random.nextInt(9) : 0; i > 0; i--) {
      text.append(". ").append(words(random, 4 + random.nextInt(9)));
    }
    return text.toString();
  }

  private static List<Double> nearnesses(List<Near> found) {
    return found.stream().map(Near::nearness).toList();
  }

  private static IndexedClaim anyClaim(String id, Random random) {
    List<Wording> wordings = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      wordings.add(new Wording("vi", words(random, 1 + random.nextInt(7))));
    }
    return new IndexedClaim(id, wordings, new Holds.Always());
  }

  /** Few different words, so that claims crowd each other and typos meet them halfway. */
  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = SYLLABLES[random.nextInt(SYLLABLES.length)];
      words.add(random.nextInt(9) == 0 ? word + (char) ('a' + random.nextInt(26)) : word);
    }
    return String.join(" ", words);
  }
}
