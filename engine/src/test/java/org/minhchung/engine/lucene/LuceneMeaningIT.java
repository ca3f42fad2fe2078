package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.MeaningContract;
import org.minhchung.engine.index.MemoryClaimIndex;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.TopicEncoder;
import org.minhchung.engine.index.Wording;

class LuceneMeaningIT extends MeaningContract {

  private static final long SEED = 20261128;

  private static final String[] WORDS =
      "the dam barrier broke collapsed rice grain is in of town night dear they say river"
          .split(" ");

  @TempDir Path folder;

  @Override
  protected ClaimIndex index(Encoder with) {
    return LuceneClaimIndex.inMemory(reader, with);
  }

  @Test
  void findsWhatThePlainIndexFinds() {
    Random random = new Random(SEED);
    TopicEncoder encoder = new TopicEncoder("topics");
    try (ClaimIndex plain = new MemoryClaimIndex(reader, encoder);
        ClaimIndex lucene = index(encoder)) {
      for (int i = 0; i < 400; i++) {
        IndexedClaim claim = claim("c" + random.nextInt(300), sentence(random));
        plain.put(claim);
        lucene.put(claim);
        if (i % 90 == 0) {
          plain.refresh();
          lucene.refresh();
        }
      }
      plain.refresh();
      lucene.refresh();

      for (int i = 0; i < 40; i++) {
        String message = sentence(random);
        assertThat(first(lucene, message)).isEqualTo(first(plain, message));
      }
    }
  }

  @Test
  void anIndexOfAnotherEncoderAnswersByWordsUntilItIsBuiltAgain() throws Exception {
    TopicEncoder before = new TopicEncoder("topics 1");
    IndexFolder built =
        new IndexFolder(folder, IndexFingerprint.of(reader, before), reader, before);
    IndexFolder.Rebuild rebuild = built.rebuild();
    rebuild.index().put(claim("dam", "The dam broke"));
    rebuild.finish(1).close();
    try (LuceneClaimIndex same = ((Opened.Ready) built.open()).index()) {
      assertThat(same.near(reader.message("The barrier collapsed"), 5).getFirst().meaning())
          .isNotNull();
    }

    TopicEncoder after = new TopicEncoder("topics 2");
    Opened opened =
        new IndexFolder(folder, IndexFingerprint.of(reader, after), reader, after).open();

    try (LuceneClaimIndex meanwhile = ((Opened.MustRebuild) opened).meanwhile()) {
      assertThat(meanwhile.near(reader.message("The dam"), 5))
          .singleElement()
          .satisfies(near -> assertThat(near.meaning()).isNull());
      assertThat(after.given()).isEmpty();
    }
  }

  private static IndexedClaim claim(String id, String text) {
    return new IndexedClaim(id, List.of(new Wording("en", text)), new Holds.Always());
  }

  private static String sentence(Random random) {
    List<String> words = new ArrayList<>(List.of("They", "say", "that"));
    for (int i = 0; i < 6; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private List<String> first(ClaimIndex index, String message) {
    return index.near(reader.message(message), 5).stream()
        .map((Near near) -> "%s %.4f".formatted(near.claim().id(), near.meaning()))
        .toList();
  }
}
