package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A double: a vector is the sum of what a text's words are about, and a little of its own. */
public final class TopicEncoder implements Encoder {

  private static final int DIMENSIONS = 16;

  private static final Map<String, Integer> TOPICS =
      Map.of("dam", 1, "barrier", 1, "broke", 2, "collapsed", 2, "rice", 3, "grain", 3);

  private final String hash;
  private final List<String> given = new ArrayList<>();
  private boolean refusing;

  public TopicEncoder(String hash) {
    this.hash = hash;
  }

  /** Every text it was given, in order. */
  public List<String> given() {
    return given;
  }

  /** Encodes nothing from now on. */
  void refuse() {
    refusing = true;
  }

  @Override
  public String title() {
    return "topics";
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public boolean reads(String language) {
    return language.equals("en");
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public Optional<List<float[]>> encode(List<String> texts) {
    given.addAll(texts);
    return refusing
        ? Optional.empty()
        : Optional.of(texts.stream().map(TopicEncoder::vector).toList());
  }

  private static float[] vector(String text) {
    Random own = new Random(text.hashCode());
    double[] sum = new double[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] = 0.1 * own.nextGaussian();
    }
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
      sum[TOPICS.getOrDefault(word, 0)] += TOPICS.containsKey(word) ? 1 : 0.05;
    }
    double squares = 0;
    for (double number : sum) {
      squares += number * number;
    }
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return vector;
  }

  @Override
  public void close() {}
}
