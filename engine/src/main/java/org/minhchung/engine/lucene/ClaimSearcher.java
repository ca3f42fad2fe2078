package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.Nearness;

/**
 * One state of the index. Counts leave out what is deleted but not yet merged away, so that the
 * same claims give the same answer however they came in.
 */
final class ClaimSearcher extends IndexSearcher {

  /** Beyond so many hits of the same score it is left to chance which of them are seen. */
  private static final int MOST_HITS = 20_000;

  private final Map<String, Integer> counted = new ConcurrentHashMap<>();
  private final int claims;

  ClaimSearcher(IndexReader reader) throws IOException {
    super(reader);
    setQueryCache(null);
    setSimilarity(similarity());
    this.claims = look(ClaimDocuments.SYLLABLES, ClaimDocuments.ANY_CLAIM).frequency();
  }

  /** BM25 without statistics of its own: rarity comes in as the boost of each clause. */
  static Similarity similarity() {
    return new BM25Similarity(Nearness.SATURATION, Nearness.LENGTH_SHARE) {
      @Override
      protected float idf(long frequency, long documents) {
        return 1;
      }

      @Override
      protected float avgFieldLength(CollectionStatistics collection) {
        return Nearness.USUAL_LENGTH;
      }
    };
  }

  int claims() {
    return claims;
  }

  int wordings() {
    return getIndexReader().numDocs();
  }

  /** In how many claims the syllable stands. */
  int claimsWith(String syllable) throws IOException {
    Integer known = counted.get(syllable);
    if (known != null) {
      return known;
    }
    int frequency = look(ClaimDocuments.SYLLABLES, syllable).frequency();
    if (frequency > 0) { // What stands nowhere is not kept: senders could fill the memory with it.
      counted.put(syllable, frequency);
    }
    return frequency;
  }

  /** A term's place in the index, so that a query need not look for it again. */
  record Found(TermStates states, int frequency) {}

  Found look(String field, String text) throws IOException {
    return new Looking(field).look(text);
  }

  /** Looks up several terms of a field with one cursor a segment. For one thread. */
  final class Looking {

    private final List<@Nullable TermsEnum> cursors = new ArrayList<>();

    Looking(String field) throws IOException {
      for (LeafReaderContext leaf : getLeafContexts()) {
        Terms terms = leaf.reader().terms(field);
        cursors.add(terms == null ? null : terms.iterator());
      }
    }

    Found look(String text) throws IOException {
      TermStates states = new TermStates(getTopReaderContext());
      BytesRef bytes = new BytesRef(text);
      int frequency = 0;
      for (LeafReaderContext leaf : getLeafContexts()) {
        TermsEnum places = cursors.get(leaf.ord);
        if (places != null && places.seekExact(bytes)) {
          TermState state = places.termState();
          states.register(state, leaf.ord, places.docFreq(), places.docFreq());
          frequency += living(leaf, places);
        }
      }
      return new Found(states, frequency);
    }
  }

  private static int living(LeafReaderContext leaf, TermsEnum places) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    if (live == null) {
      return places.docFreq();
    }
    int living = 0;
    PostingsEnum postings = places.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.get(doc)) {
        living++;
      }
    }
    return living;
  }

  /** The best claims, best first, ties by id; a claim's best wording counts. */
  List<Near> best(Query query, int limit) throws IOException {
    int wanted = wordings() > claims ? 2 * limit + 1 : limit + 1;
    while (true) {
      ScoreDoc[] hits =
          search(query, new TopScoreDocCollectorManager(wanted, null, wanted)).scoreDocs;
      boolean everything = hits.length < wanted || wanted >= MOST_HITS;
      float edge = everything ? Float.NEGATIVE_INFINITY : hits[hits.length - 1].score;
      List<Near> best = claims(hits, limit, edge);
      if (everything || best.size() >= limit) {
        return best;
      }
      wanted = Math.min(MOST_HITS, 4 * wanted);
    }
  }

  /** The claims of hits above the edge; at the edge there may be more than was collected. */
  private List<Near> claims(ScoreDoc[] hits, int limit, float edge) throws IOException {
    Map<Integer, BinaryDocValues> stored = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<Near> claims = new ArrayList<>();
    int from = 0;
    while (from < hits.length && hits[from].score > edge && claims.size() < limit) {
      int until = from + 1;
      while (until < hits.length && hits[until].score == hits[from].score) {
        until++;
      }
      List<Near> alike = new ArrayList<>();
      for (int i = from; i < until; i++) {
        IndexedClaim claim = load(hits[i].doc, stored);
        if (seen.add(claim.id())) {
          alike.add(new Near(claim, hits[i].score));
        }
      }
      alike.sort((one, other) -> one.claim().id().compareTo(other.claim().id()));
      claims.addAll(alike.subList(0, Math.min(alike.size(), limit - claims.size())));
      from = until;
    }
    return List.copyOf(claims);
  }

  private IndexedClaim load(int doc, Map<Integer, BinaryDocValues> stored) throws IOException {
    List<LeafReaderContext> leaves = getLeafContexts();
    int ord = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext leaf = leaves.get(ord);
    BinaryDocValues values = stored.get(ord);
    if (values == null || values.docID() > doc - leaf.docBase) {
      values = DocValues.getBinary(leaf.reader(), ClaimDocuments.CLAIM);
      stored.put(ord, values);
    }
    if (!values.advanceExact(doc - leaf.docBase)) {
      throw new IllegalStateException("document %d holds no claim".formatted(doc));
    }
    return StoredClaim.read(values.binaryValue());
  }
}
