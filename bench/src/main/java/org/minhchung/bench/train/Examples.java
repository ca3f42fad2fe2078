package org.minhchung.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.minhchung.bench.noise.NoiseKind;
import org.minhchung.bench.noise.Noises;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Pair;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.score.Feature;
import org.minhchung.engine.score.MatchRules;
import org.minhchung.engine.score.PairModel;
import org.minhchung.engine.text.TextReader;

/**
 * The pairs that the shipped retrieval brings for the seed messages, clean and spoilt. What a guard
 * stops is left out: the model is asked only for what no guard stops.
 */
final class Examples {

  private static final int CANDIDATES = 24;

  private static final List<NoiseKind> NOISES =
      List.of(NoiseKind.BARE, NoiseKind.TYPOS_5, NoiseKind.CLUTTER, NoiseKind.ALL);

  private final Seeds seeds;
  private final Noises noises;

  /**
   * What a message that only looks like a claim counts. The seeds hold two for each three that say
   * it; those that no guard stops are far rarer in what people send.
   */
  private static final double NEAR = 0.3;

  private final List<Example> found = new ArrayList<>();

  Examples(Seeds seeds, long seed) {
    this.seeds = seeds;
    this.noises = seeds.language().equals("vi") ? Noises.vietnamese(seed) : Noises.english(seed);
  }

  /**
   * Makes the pairs among the seed claims and some more.
   *
   * @param strangers further claims
   * @param encoder adds nearness in meaning; the caller closes it
   */
  List<Example> among(List<String> strangers, Encoder encoder) {
    found.clear();
    try (LuceneClaimIndex index = LuceneClaimIndex.inMemory(new TextReader(), encoder)) {
      seeds.claims().forEach(claim -> index.put(claim(claim.id(), claim.text())));
      IntStream.range(0, strangers.size())
          .forEach(i -> index.put(claim("s" + i, strangers.get(i))));
      index.refresh();
      Matcher matcher = new Matcher(index, MatchRules.shipped(), PairModel.shipped());
      for (Seeds.Claim claim : seeds.claims()) {
        spoil(matcher, claim.id() + "=", claim.same(), claim.id(), 1);
        spoil(matcher, claim.id() + "!", claim.near(), "", NEAR);
      }
      spoil(matcher, "talk", seeds.talk(), "", 1);
    }
    return List.copyOf(found);
  }

  private IndexedClaim claim(String id, String text) {
    return new IndexedClaim(id, List.of(new Wording(seeds.language(), text)), new Holds.Always());
  }

  private void spoil(
      Matcher matcher, String name, List<String> messages, String right, double weight) {
    for (int i = 0; i < messages.size(); i++) {
      String message = messages.get(i);
      compare(matcher, message, right, weight);
      for (NoiseKind kind : NOISES) {
        compare(matcher, noises.spoil(kind, name + i, message), right, weight);
      }
    }
  }

  private void compare(Matcher matcher, String message, String right, double weight) {
    for (Pair pair : matcher.compare(message, null, CANDIDATES)) {
      if (!pair.weighed().guarded()) {
        double[] features = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
          features[feature.ordinal()] =
              pair.likeness().knows(feature) ? pair.likeness().get(feature) : Double.NaN;
        }
        found.add(new Example(features, pair.claim().id().equals(right), weight));
      }
    }
  }
}
