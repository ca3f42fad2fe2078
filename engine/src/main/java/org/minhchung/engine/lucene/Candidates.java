package org.minhchung.engine.lucene;

import java.util.Arrays;

/**
 * The best documents so far, by what a walk added up for them. Alike ones at the edge are all kept,
 * so that which of them is answered does not hang on where they stand. For one thread.
 */
final class Candidates {

  /** Beyond so many alike it is left to chance which of them are weighed. */
  private static final int MOST_ALIKE = 20_000;

  /** Of so many documents the largest sum is looked at first, which costs a fraction of each. */
  private static final int RUN = 128;

  private final int most;
  private int[] documents;
  private float[] sums;
  private int size;
  private float edge;

  /**
   * @param most how many are wanted
   */
  Candidates(int most) {
    this.most = most;
    this.documents = new int[2 * most + 64];
    this.sums = new float[documents.length];
  }

  /** Takes what is at least as good as the edge out of a block of a segment. */
  void collect(Living.Segment segment, int base, int end, int[] block) {
    for (int from = base; from < end; from += RUN) {
      int to = Math.min(end, from + RUN);
      if (largest(block, from - base, to - base) >= leastBeforeLength()) {
        collect(segment, base, from, to, block);
      }
    }
  }

  private void collect(Living.Segment segment, int base, int from, int to, int[] block) {
    SegmentClaims claims = segment.claims();
    int least = leastBeforeLength();
    for (int document = from; document < to; document++) {
      int sum = block[document - base];
      if (sum >= least) {
        float tempered = sum * claims.share(document);
        if (tempered >= edge && segment.lives(document)) {
          add(segment.base() + document, tempered);
          least = leastBeforeLength();
        }
      }
    }
  }

  /** Whole numbers, because the compiler takes the largest of many of them at once. */
  private static int largest(int[] sums, int from, int to) {
    int largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, sums[i]);
    }
    return largest;
  }

  /** At least 1: what shares nothing is never near. */
  private int leastBeforeLength() {
    return Math.max(1, (int) (edge / SegmentClaims.LARGEST_SHARE));
  }

  private void add(int document, float sum) {
    if (size == documents.length) {
      prune();
      if (size == documents.length) {
        if (size >= MOST_ALIKE) {
          return;
        }
        documents = Arrays.copyOf(documents, 2 * size);
        sums = Arrays.copyOf(sums, 2 * size);
      }
    }
    documents[size] = document;
    sums[size++] = sum;
  }

  /** Raises the edge to the worst of those that are wanted, and lets go what is below. */
  private void prune() {
    if (size <= most) {
      return;
    }
    float[] sorted = Arrays.copyOf(sums, size);
    Arrays.sort(sorted);
    edge = sorted[size - most];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (sums[i] >= edge) {
        documents[kept] = documents[i];
        sums[kept++] = sums[i];
      }
    }
    size = kept;
  }

  /** What was kept, in the order of the index. */
  int[] documents() {
    prune();
    return Arrays.copyOf(documents, size);
  }
}
