package org.minhchung.bench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.minhchung.engine.text.Fold;

/**
 * Folded character 3–5-grams by TF-IDF cosine, alone or with the cosine of syllable pairs in equal
 * sum. No learning, no tidying.
 */
public final class PlainCosine implements Peer {

  private final String name;
  private final List<String> ids;
  private final TfIdfSpace grams;
  private final List<TfIdfSpace> pairs;

  private PlainCosine(String name, Map<String, String> texts, boolean alone) {
    this.name = name;
    this.ids = List.copyOf(texts.keySet());
    List<String> folded = texts.values().stream().map(PlainCosine::plain).toList();
    this.grams = new TfIdfSpace(folded.stream().map(PlainCosine::grams).toList());
    this.pairs =
        alone
            ? List.of()
            : List.of(new TfIdfSpace(folded.stream().map(PlainCosine::pairs).toList()));
  }

  /** Character grams alone. */
  static PlainCosine ofGrams(Map<String, String> texts) {
    return new PlainCosine("char cosine", texts, true);
  }

  /** Character grams and syllable pairs, equal sum. */
  static PlainCosine ofGramsAndPairs(Map<String, String> texts) {
    return new PlainCosine("char + pair cosine", texts, false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> nearest(String text, int limit) {
    String plain = plain(text);
    double[] sums = new double[ids.size()];
    grams.addCosines(grams(plain), sums);
    pairs.forEach(space -> space.addCosines(pairs(plain), sums));
    return IntStream.range(0, sums.length)
        .filter(i -> sums[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]).thenComparing(i -> i))
        .limit(limit)
        .map(ids::get)
        .toList();
  }

  /** Folded, and one space for whatever is neither letter nor digit. */
  public static String plain(String text) {
    return Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<String> grams(String plain) {
    String padded = " " + plain + " ";
    List<String> grams = new ArrayList<>(3 * padded.length());
    for (int n = 3; n <= 5; n++) {
      for (int i = 0; i + n <= padded.length(); i++) {
        grams.add(padded.substring(i, i + n));
      }
    }
    return grams;
  }

  private static List<String> pairs(String plain) {
    String[] words = plain.split(" ");
    List<String> pairs = new ArrayList<>(words.length);
    for (int i = 0; i + 1 < words.length; i++) {
      pairs.add(words[i] + " " + words[i + 1]);
    }
    return pairs;
  }
}
