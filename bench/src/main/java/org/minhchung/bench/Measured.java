package org.minhchung.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** One way to treat a text, timed text by text; the first rounds warm it up and do not count. */
final class Measured {

  private static final int WARMING = 2;

  private final String name;
  private final Consumer<String> work;
  private final LongStream.Builder nanos = LongStream.builder();
  private int rounds;
  private long[] sorted = {};

  Measured(String name, Consumer<String> work) {
    this.name = name;
    this.work = work;
  }

  /** Treats all texts, in turns with the others, so that a busy machine is busy for all. */
  static void inTurns(List<Measured> all, List<String> texts, int rounds) {
    for (int round = 0; round < WARMING + rounds; round++) {
      for (Measured one : all) {
        one.round(texts);
      }
    }
    all.forEach(one -> one.sorted = one.nanos.build().sorted().toArray());
  }

  private void round(List<String> texts) {
    rounds++;
    for (String text : texts) {
      long began = System.nanoTime();
      work.accept(text);
      long took = System.nanoTime() - began;
      if (rounds > WARMING) {
        nanos.add(took);
      }
    }
  }

  /** The time below which a share of the texts lies, in milliseconds. */
  double percentile(double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  /** Texts a second, one after the other. */
  double perSecond() {
    return 1e9 * sorted.length / LongStream.of(sorted).sum();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-32s p50 %7.3f ms, p99 %7.3f ms, p99/p50 %4.1f, %7.0f a second",
        name,
        percentile(0.5),
        percentile(0.99),
        percentile(0.99) / percentile(0.5),
        perSecond());
  }
}
