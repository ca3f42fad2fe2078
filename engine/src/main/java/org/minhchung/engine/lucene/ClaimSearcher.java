package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.minhchung.engine.index.Counts;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Meanings;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.Sought;
import org.minhchung.engine.text.ReadText;

/** One state of the index. */
final class ClaimSearcher extends IndexSearcher {

  /** So many claims are weighed exactly, and more if more are wanted. */
  private static final int LEAST_WEIGHED = 160;

  private static final int WEIGHED_FOR_ONE = 4;

  private final Living living;

  ClaimSearcher(IndexReader reader, Living living) {
    super(reader);
    setQueryCache(null);
    this.living = living;
  }

  Living living() {
    return living;
  }

  Counts counts() {
    return living.counts();
  }

  /** The nearest claims, best first, ties by id; a claim's best wording counts. */
  List<Near> near(ReadText text, int limit) throws IOException {
    Sought sought = new Sought(text, counts());
    int[] found = Walk.find(sought, living, Math.max(LEAST_WEIGHED, WEIGHED_FOR_ONE * limit));
    double[] unknown = new double[found.length];
    Arrays.fill(unknown, Double.NaN);
    return best(found, weigh(found, sought), unknown, limit);
  }

  /** The nearest in words and meaning; each claim that either finds is weighed in both. */
  List<Near> near(ReadText text, float[] meaning, int limit) throws IOException {
    Sought sought = new Sought(text, counts());
    Vectors vectors = new Vectors(this, meaning);
    int[] found =
        IntStream.concat(
                IntStream.of(
                    Walk.find(sought, living, Math.max(LEAST_WEIGHED, WEIGHED_FOR_ONE * limit))),
                IntStream.of(vectors.nearest(limit)))
            .sorted()
            .distinct()
            .toArray();
    double[] cosines = vectors.cosines(found);
    return best(found, Meanings.joined(weigh(found, sought), cosines), cosines, limit);
  }

  private double[] weigh(int[] documents, Sought sought) {
    double[] nearness = new double[documents.length];
    for (int i = 0; i < documents.length; i++) {
      Living.Segment segment = living.segmentOf(documents[i]);
      SegmentClaims claims = segment.claims();
      int document = documents[i] - segment.base();
      int end = claims.firstWording(document + 1);
      for (int wording = claims.firstWording(document); wording < end; wording++) {
        nearness[i] =
            Math.max(
                nearness[i],
                sought.nearness(claims.forms(), claims.start(wording), claims.start(wording + 1)));
      }
    }
    return nearness;
  }

  private List<Near> best(int[] documents, double[] nearness, double[] cosines, int limit)
      throws IOException {
    double edge = 0;
    if (documents.length > limit) {
      double[] sorted = nearness.clone();
      Arrays.sort(sorted);
      edge = sorted[sorted.length - limit];
    }
    Map<Integer, BinaryDocValues> stored = new HashMap<>();
    List<Near> best = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      if (nearness[i] >= edge) {
        best.add(
            new Near(
                load(documents[i], stored),
                nearness[i],
                Double.isNaN(cosines[i]) ? null : cosines[i]));
      }
    }
    best.sort(Near.ORDER);
    return List.copyOf(best.subList(0, Math.min(limit, best.size())));
  }

  /** Documents have to be asked for in ascending order. */
  private IndexedClaim load(int document, Map<Integer, BinaryDocValues> stored) throws IOException {
    List<LeafReaderContext> leaves = getLeafContexts();
    int ord = ReaderUtil.subIndex(document, leaves);
    LeafReaderContext leaf = leaves.get(ord);
    BinaryDocValues values = stored.get(ord);
    if (values == null) {
      values = DocValues.getBinary(leaf.reader(), ClaimDocuments.CLAIM);
      stored.put(ord, values);
    }
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("document %d holds no claim".formatted(document));
    }
    return StoredClaim.read(values.binaryValue());
  }
}
