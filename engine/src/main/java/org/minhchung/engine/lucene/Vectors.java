package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.Encoder;

/**
 * Looks up by meaning in one state of the index. A graph over vectors in eight bits brings the
 * nearest; what they are worth is computed from the whole vectors, which stand beside it.
 */
final class Vectors {

  static final Codec CODEC =
      new Lucene104Codec() {

        private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return format;
        }
      };

  /** So many of the graph's nearest are weighed exactly at least. */
  private static final int LEAST_NEAREST = 50;

  private final ClaimSearcher searcher;
  private final float[] meaning;

  Vectors(ClaimSearcher searcher, float[] meaning) {
    this.searcher = searcher;
    this.meaning = meaning;
  }

  /** Whether any wording has a vector. */
  static boolean stand(ClaimSearcher searcher) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (values(leaf, 0) != null) {
        return true;
      }
    }
    return false;
  }

  /** The documents whose vectors are nearest, each once, in any order. */
  int[] nearest(int limit) throws IOException {
    int most = Math.max(LEAST_NEAREST, 2 * limit);
    IntStream.Builder nearest = IntStream.builder();
    for (int i = 0; hold(i); i++) {
      KnnFloatVectorQuery query =
          new KnnFloatVectorQuery(ClaimDocuments.MEANING + i, meaning, most);
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        nearest.add(hit.doc);
      }
    }
    return nearest.build().distinct().toArray();
  }

  private boolean hold(int number) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (values(leaf, number) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The exact cosine of each document's nearest vector; NaN for one without a vector.
   *
   * @param documents in ascending order
   */
  double[] cosines(int[] documents) throws IOException {
    double[] cosines = new double[documents.length];
    Arrays.fill(cosines, Double.NaN);
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      List<FloatVectorValues> fields = new ArrayList<>();
      List<KnnVectorValues.DocIndexIterator> places = new ArrayList<>();
      for (FloatVectorValues values = values(leaf, 0);
          values != null;
          values = values(leaf, fields.size())) {
        fields.add(values);
        places.add(values.iterator());
      }
      for (; next < documents.length && documents[next] < end; next++) {
        for (int i = 0; i < fields.size(); i++) {
          cosines[next] =
              nearer(cosines[next], fields.get(i), places.get(i), documents[next] - leaf.docBase);
        }
      }
    }
    return cosines;
  }

  private double nearer(
      double best, FloatVectorValues values, KnnVectorValues.DocIndexIterator place, int document)
      throws IOException {
    int at = place.docID() < document ? place.advance(document) : place.docID();
    if (at != document) {
      return best;
    }
    double cosine = Encoder.cosine(values.vectorValue(place.index()), meaning);
    return best >= cosine ? best : cosine;
  }

  private static @Nullable FloatVectorValues values(LeafReaderContext leaf, int number)
      throws IOException {
    return leaf.reader().getFloatVectorValues(ClaimDocuments.MEANING + number);
  }
}
