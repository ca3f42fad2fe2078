package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.score.Background;
import org.minhchung.engine.score.Feature;
import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.Profile;
import org.minhchung.engine.score.Rarity;
import org.minhchung.engine.text.TextReader;

/**
 * Trains the pair model on pairs it makes itself, and writes {@code weights.tsv}.
 *
 * <p>A claim is a sentence of XQuAD. A message that repeats it is that sentence rewritten and
 * carelessly typed. Messages that do not are those that retrieval brings for the same message, and
 * sentences that share its rarest words and say something else. No label of gold-vi is seen.
 */
final class Train {

  static final long SEED = 20261122;
  private static final int ROUNDS = 400;
  private static final double RATE = 0.5;
  private static final double RIDGE = 1e-3;
  private static final int RIVALS = 4;

  /**
   * In nats for each e-fold a claim is farther off than the nearest. Held, not trained: how
   * retrieval measures nearness is the index's own affair, and trained on one index it would fit no
   * other.
   */
  private static final double NEARNESS = 6;

  /** Held: the pairs have no vectors. Set by hand, docs/decisions/0036-encoder.md. */
  private static final String MEANING = "MEANING\t0.4500\t0.2000\t3.0000";

  private record Example(double[] features, double repeats) {}

  private final Random random = new Random(SEED);
  private final TextReader reader = new TextReader();
  private final Background background = Background.shipped();
  private final List<String> sentences;
  private final Noise noise;
  private final GramClaims index = new GramClaims();

  private Train(List<String> all) {
    // What serves as other talk is no claim, or a message would tell a claim it is not meant for.
    List<String> talk = new ArrayList<>();
    this.sentences = new ArrayList<>();
    for (String sentence : all) {
      (random.nextInt(3) == 0 ? talk : sentences).add(sentence);
    }
    this.noise = new Noise(random, talk);
    for (int i = 0; i < sentences.size(); i++) {
      Wording wording = new Wording("vi", sentences.get(i));
      index.put(new IndexedClaim("s" + i, List.of(wording), new Holds.Always()));
    }
    index.refresh();
  }

  /**
   * Trains and writes.
   *
   * @param args the folder that holds {@code data}, then the file to write
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]).resolve("data");
    List<String> all = new ArrayList<>(Tables.sentences(data.resolve("xquad-vi/corpus.tsv"), 1));
    all.addAll(Tables.sentences(data.resolve("xquad-viq2enq/corpus.tsv"), 1));
    all.removeIf(sentence -> sentence.split(" ").length < 8 || sentence.split(" ").length > 40);
    Train train = new Train(all.stream().distinct().toList());
    Files.writeString(Path.of(args[1]), train.table(train.examples()));
  }

  private List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Profile claim = profile(sentences.get(i));
      double lost = 0.5 * random.nextDouble();
      double replaced = (0.55 - lost) * random.nextDouble();
      String own = noise.careless(noise.rewritten(sentences.get(i), lost, replaced));
      examples.add(example(claim, own, 1));
      against(examples, own, i);
      examples.add(example(claim, noise.careless(sharing(sentences.get(i))), 0));
    }
    Collections.shuffle(examples, random);
    return examples;
  }

  /** The claims that retrieval brings for a message and that it does not repeat. */
  private void against(List<Example> examples, String message, int repeated) {
    for (Near rival : index.near(reader.message(message), RIVALS + 1)) {
      String text = rival.claim().wordings().getFirst().text();
      if (!text.equals(sentences.get(repeated))) {
        examples.add(example(profile(text), message, 0));
      }
    }
  }

  /** Other sentences that hold a third of this one's words, in one piece or strewn. */
  private String sharing(String sentence) {
    List<String> words = List.of(sentence.split(" "));
    int length = Math.max(2, words.size() / 3);
    int from = random.nextInt(words.size() - length + 1);
    String piece = String.join(" ", words.subList(from, from + length));
    String among = noise.forwarded(piece, random.nextInt(2), 1 + random.nextInt(2));
    if (random.nextBoolean()) {
      return among;
    }
    List<String> strewn = new ArrayList<>(List.of(among.split(" ")));
    Collections.shuffle(strewn, random);
    return String.join(" ", strewn);
  }

  private Profile profile(String text) {
    List<String> terms =
        reader.claim(text).tokens().stream().map(token -> token.folded()).distinct().toList();
    return Profile.of(
        reader.claim(text), new Rarity(background, index.frequencies(terms), index.size()));
  }

  private Example example(Profile claim, String message, double repeats) {
    Likeness likeness = Likeness.of(claim, profile(message), 1);
    double[] features = new double[Feature.values().length];
    for (Feature feature : Feature.values()) {
      features[feature.ordinal()] = likeness.get(feature);
    }
    return new Example(features, repeats);
  }

  private String table(List<Example> examples) {
    int size = Feature.values().length;
    double[] means = new double[size];
    double[] spreads = new double[size];
    for (Example example : examples) {
      for (int k = 0; k < size; k++) {
        means[k] += example.features[k] / examples.size();
      }
    }
    for (Example example : examples) {
      for (int k = 0; k < size; k++) {
        double off = example.features[k] - means[k];
        spreads[k] += off * off / examples.size();
      }
    }
    for (int k = 0; k < size; k++) {
      spreads[k] = Math.sqrt(Math.max(spreads[k], 1e-6));
    }
    double[] weights = descend(examples, means, spreads);
    StringBuilder table = new StringBuilder();
    table.append(
        "# The pair model: columns feature, mean, spread, weight of the standardised feature in nats.\n");
    table
        .append("# Logistic regression by gradient descent, ")
        .append(ROUNDS)
        .append(" rounds, ridge ")
        .append(RIDGE);
    table
        .append(", on ")
        .append(examples.size())
        .append(" pairs made by org.minhchung.bench.Train, seed ")
        .append(SEED)
        .append(".\n");
    table.append(
        "# A weight of the wrong sign is held at 0; NEARNESS and MEANING are set by hand. Made from sentences of XQuAD (https://github.com/google-deepmind/xquad, CC BY-SA 4.0); no label of gold-vi was used.\n");
    table.append(
        String.format(
            Locale.ROOT,
            "# Log loss on the training pairs: %.4f%n",
            loss(examples, means, spreads, weights)));
    table.append(String.format(Locale.ROOT, "BIAS\t0\t1\t%.4f%n", weights[size]));
    for (Map.Entry<Feature, Integer> entry : order().entrySet()) {
      int k = entry.getValue();
      if (entry.getKey() == Feature.NEARNESS) {
        table.append(String.format(Locale.ROOT, "NEARNESS\t0\t1\t%.4f%n", NEARNESS));
        continue;
      }
      if (entry.getKey() == Feature.MEANING) {
        table.append(MEANING).append('\n');
        continue;
      }
      table.append(
          String.format(
              Locale.ROOT,
              "%s\t%.4f\t%.4f\t%.4f%n",
              entry.getKey(),
              means[k],
              spreads[k],
              weights[k]));
    }
    return table.toString();
  }

  private static Map<Feature, Integer> order() {
    Map<Feature, Integer> order = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      order.put(feature, feature.ordinal());
    }
    return order;
  }

  private static double[] descend(List<Example> examples, double[] means, double[] spreads) {
    int size = means.length;
    double[] weights = new double[size + 1];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size + 1];
      for (Example example : examples) {
        double off = chance(example, means, spreads, weights) - example.repeats;
        slope[size] += off;
        for (int k = 0; k < size; k++) {
          slope[k] += off * (example.features[k] - means[k]) / spreads[k];
        }
      }
      for (int k = 0; k <= size; k++) {
        weights[k] -= RATE * (slope[k] / examples.size() + (k < size ? RIDGE * weights[k] : 0));
        if (k < size) {
          weights[k] = kept(Feature.values()[k], weights[k]);
        }
      }
    }
    return weights;
  }

  /** A weight whose sign would say that likeness speaks against a match is an accident: 0 then. */
  private static double kept(Feature feature, double weight) {
    return switch (feature) {
      case NEARNESS,
          COVER,
          WINDOW_COVER,
          WINDOW_FOCUS,
          PAIRS,
          GRAMS,
          GRAM_COVER,
          EVIDENCE,
          VALUES_AGREE,
          MEANING ->
          Math.max(0, weight);
      case ACCENTS_APART, RAREST_MISSING -> Math.min(0, weight);
      case VALUES_NONE -> weight;
    };
  }

  private static double loss(
      List<Example> examples, double[] means, double[] spreads, double[] weights) {
    double sum = 0;
    for (Example example : examples) {
      double chance = chance(example, means, spreads, weights);
      sum -= Math.log(Math.max(1e-9, example.repeats > 0 ? chance : 1 - chance));
    }
    return sum / examples.size();
  }

  private static double chance(
      Example example, double[] means, double[] spreads, double[] weights) {
    double sum = weights[means.length];
    for (int k = 0; k < means.length; k++) {
      sum += weights[k] * (example.features[k] - means[k]) / spreads[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
